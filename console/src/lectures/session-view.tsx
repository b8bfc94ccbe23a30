import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { Descriptions, Flex, Tabs } from 'antd';
import { client } from '../api';
import { Loaded } from '../ui/loaded';
import { StateTag } from '../ui/state-tag';
import { go, usePlace } from '../use-place';
import { useRemote } from '../use-remote';
import { inJiangmen } from '../words';
import { BookedList } from './booked-list';
import { FeedbackList } from './feedback-list';
import { type DeskSession, standingOf, standingTones, takenOf, timeOf } from './lecture-words';
import { SessionSteps } from './session-steps';
import { WaitingList } from './waiting-list';

const { sessions } = client(lectureDesk);

/** One session: its facts and steps, who comes, who waits, and how it was. */
export function SessionView({ id }: { id: string }) {
  const remote = useRemote(sessions.get, { params: { sessionId: id } });
  const { query } = usePlace();
  return (
    <Loaded remote={remote}>
      {({ lecture, session }) => (
        <Flex vertical gap="middle">
          <SessionSteps lecture={lecture} session={session} again={remote.again} />
          <Descriptions
            bordered
            size="small"
            column={2}
            title={lecture.title}
            items={factsOf({ lecture, session })}
          />
          <Tabs
            activeKey={query.tab ?? 'booked'}
            onChange={(tab) => go({ path: 'lecture-sessions', query: { id, tab } })}
            items={[
              {
                key: 'booked',
                label: '名单和签到',
                children: <BookedList session={session} again={remote.again} />,
              },
              { key: 'waiting', label: `候补（${session.waiting}）`, children: <WaitingList /> },
              { key: 'feedback', label: '评价', children: <FeedbackList /> },
            ]}
            destroyOnHidden
          />
        </Flex>
      )}
    </Loaded>
  );
}

const factsOf = ({ lecture, session }: DeskSession) => {
  const standing = standingOf(session, new Date());
  const { venue, moved, formerEnd } = session;
  return [
    { key: 'time', label: '时间', children: timeOf(session) },
    {
      key: 'standing',
      label: '状态',
      children: (
        <Flex gap="small" wrap>
          <StateTag tone={standingTones[standing]}>{standing}</StateTag>
          {lecture.state === 'draft' && <StateTag tone="plain">讲座未发布</StateTag>}
          {session.cancelledBecause}
        </Flex>
      ),
    },
    { key: 'venue', label: '会场', children: `${venue.name}（${venue.address}）` },
    {
      key: 'booking',
      label: '预约时间',
      children: `${inJiangmen(session.opensAt)} 至 ${inJiangmen(session.closesAt)}`,
    },
    { key: 'seats', label: '个人座位', children: `${takenOf(session.seats, session.left)}（已约 / 共）` },
    {
      key: 'companySeats',
      label: '单位座位',
      children: `${takenOf(session.companySeats, session.companyLeft)}（已约 / 共）`,
    },
    ...(moved
      ? [{ key: 'moved', label: '改期前', children: `${timeOf(moved)}，${moved.venue}`, span: 2 }]
      : []),
    ...(formerEnd
      ? [
          {
            key: 'formerEnd',
            label: '改期前',
            children: timeOf({ startsAt: session.startsAt, endsAt: formerEnd }),
            span: 2,
          },
        ]
      : []),
  ];
};
