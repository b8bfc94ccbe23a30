import { outbox } from '@titles/shared/contract/outbox';
import { Alert, Badge, Button, Descriptions, Drawer, Flex, Spin, Timeline, Typography } from 'antd';
import { client } from '../api';
import { useRemote } from '../use-remote';
import { inJiangmen } from '../words';
import { DecisionForm } from './decision-form';
import { kindWords, reasonWords, stateDots, stateWords, stepWords } from './message-words';

const { get } = client(outbox);
const load = ({ messageId }: { messageId: string }) => get({ params: { messageId } });

interface MessageProps {
  id: string;
  /** Called after a decision. */
  onChange: () => void;
}

/** One message, every step of its attempts, and what staff may decide about it. */
export function MessageDrawer({ onClose, ...props }: MessageProps & { onClose: () => void }) {
  return (
    <Drawer title="消息" open onClose={onClose} size={480}>
      <Message {...props} />
    </Drawer>
  );
}

function Message({ id, onChange }: MessageProps) {
  const { value, failure, again } = useRemote(load, { messageId: id });
  if (failure !== undefined)
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={failure}
        action={<Button onClick={again}>再试一次</Button>}
      />
    );
  if (!value) return <Spin />;
  const { state, reason, steps } = value;
  const decided = () => {
    again();
    onChange();
  };
  return (
    <Flex vertical gap="middle">
      <Descriptions
        column={1}
        items={[
          {
            key: 'state',
            label: '状态',
            children: (
              <Badge
                status={stateDots[state]}
                text={[stateWords[state], reasonWords(reason)].filter(Boolean).join('：')}
              />
            ),
          },
          { key: 'kind', label: '种类', children: kindWords[value.kind] },
          { key: 'templateId', label: '模板', children: value.templateId },
          { key: 'subject', label: '关于', children: value.subject },
          { key: 'credits', label: '本人剩余授权', children: `${value.credits} 次` },
          { key: 'enqueuedAt', label: '写入时间', children: inJiangmen(value.enqueuedAt) },
          { key: 'expiresAt', label: '过期时间', children: inJiangmen(value.expiresAt) },
        ]}
      />
      <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
        发送经过
      </Typography.Title>
      {steps.length === 0 ? (
        <Typography.Text type="secondary">还没有发送过</Typography.Text>
      ) : (
        <Timeline
          items={steps.map(({ attempt, step, outcome, errorCode, decidedBy, at }) => ({
            key: `${attempt} ${step}`,
            content: [
              `第${attempt}次 ${stepWords[step] ?? step}`,
              outcome,
              errorCode === null ? null : `代码 ${errorCode}`,
              decidedBy,
              inJiangmen(at),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
      {(state === 'queued' || state === 'unknown') && <DecisionForm id={id} state={state} onDone={decided} />}
    </Flex>
  );
}
