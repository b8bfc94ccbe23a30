import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { Button, Flex } from 'antd';
import { client } from '../api';
import { Failure } from '../ui/failure';
import { go } from '../use-place';
import { useRemote } from '../use-remote';
import { inJiangmen } from '../words';

const { sessions } = client(lectureDesk);

/** Leads to the sessions that somebody missed who asks to be excused. */
export function Appeals() {
  const { value, failure, again } = useRemote(sessions.appeals, {});
  if (failure !== undefined) return <Failure failure={failure} again={again} />;
  const appealed = value?.sessions ?? [];
  if (appealed.length === 0) return null;
  return (
    <Flex gap="small" wrap align="center">
      这些场次有人没来并申诉了，请看：
      {appealed.map(({ sessionId, title, startsAt, appeals }) => (
        <Button
          key={sessionId}
          size="small"
          onClick={() => go({ path: 'lecture-sessions', query: { id: sessionId } })}
        >
          {title} {inJiangmen(startsAt)}（{appeals}人）
        </Button>
      ))}
    </Flex>
  );
}
