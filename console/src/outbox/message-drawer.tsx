import { type Result } from '@titles/shared/contract/endpoint';
import { outbox } from '@titles/shared/contract/outbox';
import { Badge, Descriptions, Drawer, Flex, Timeline, Typography } from 'antd';
import { client } from '../api';
import { Loaded } from '../ui/loaded';
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
  const remote = useRemote(load, { messageId: id });
  const decided = () => {
    remote.again();
    onChange();
  };
  return (
    <Loaded remote={remote}>{(message) => <MessageDetails message={message} onDecided={decided} />}</Loaded>
  );
}

interface MessageDetailsProps {
  message: Result<typeof outbox.get>;
  onDecided: () => void;
}

function MessageDetails({ message, onDecided }: MessageDetailsProps) {
  const { id, state, reason, steps } = message;
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
          { key: 'kind', label: '种类', children: kindWords[message.kind] },
          { key: 'templateId', label: '模板', children: message.templateId },
          { key: 'subject', label: '关于', children: message.subject },
          { key: 'credits', label: '本人剩余授权', children: `${message.credits} 次` },
          { key: 'enqueuedAt', label: '写入时间', children: inJiangmen(message.enqueuedAt) },
          { key: 'expiresAt', label: '过期时间', children: inJiangmen(message.expiresAt) },
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
      {(state === 'queued' || state === 'unknown') && (
        <DecisionForm id={id} state={state} onDone={onDecided} />
      )}
    </Flex>
  );
}
