import { outbox } from '@titles/shared/contract/outbox';
import { Alert, Button, Flex, Table } from 'antd';
import { client } from '../api';
import { Failure } from '../ui/failure';
import { useRemote } from '../use-remote';
import { inJiangmen } from '../words';
import { stateWords } from './message-words';

const { overview } = client(outbox);
const load = () => overview();
const states = Object.keys(stateWords) as (keyof typeof stateWords)[];

/** Whether messages go out now, and how many of each template stand where. */
export function Overview() {
  const { value, failure, loading, again } = useRemote(load, null);
  return (
    <Flex vertical gap="small">
      <Failure failure={failure} again={again} />
      {value && (
        <Alert
          role="status"
          type={value.restsUntil === null ? 'info' : 'warning'}
          showIcon
          title={
            value.restsUntil !== null
              ? `微信暂时连不上，发送停到 ${inJiangmen(value.restsUntil)}，之后自动再试`
              : value.hours
                ? '正在正常发送'
                : '现在不是发送时间，8:00–20:00 发送'
          }
          action={
            <Button onClick={again} loading={loading}>
              刷新
            </Button>
          }
        />
      )}
      <Table
        size="small"
        rowKey="templateId"
        pagination={false}
        dataSource={value?.templates ?? []}
        columns={[
          { key: 'templateId', title: '模板', dataIndex: 'templateId' },
          ...states.map((state) => ({
            key: state,
            title: stateWords[state],
            align: 'right' as const,
            render: (_: unknown, row: { states: Record<typeof state, number> }) => row.states[state],
          })),
          { key: 'credits', title: '剩余授权次数', align: 'right', dataIndex: 'credits' },
          { key: 'people', title: '授权人数', align: 'right', dataIndex: 'people' },
        ]}
      />
    </Flex>
  );
}
