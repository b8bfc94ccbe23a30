import { type Result } from '@titles/shared/contract/endpoint';
import { outbox } from '@titles/shared/contract/outbox';
import { Badge, Button, Flex } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { inJiangmen } from '../words';
import { MessageDrawer } from './message-drawer';
import { kindWords, reasonWords, stateDots, stateWords } from './message-words';
import { Overview } from './overview';

const { list } = client(outbox);
type Row = Result<typeof outbox.list>['rows'][number];

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const columns: readonly ListColumn<Row>[] = [
  { key: 'enqueuedAt', title: '写入时间', value: ({ enqueuedAt }) => inJiangmen(enqueuedAt), sortable: true },
  { key: 'kind', title: '种类', value: ({ kind }) => kindWords[kind], sortable: true },
  { key: 'templateId', title: '模板', value: ({ templateId }) => templateId, sortable: true },
  { key: 'subject', title: '关于', value: ({ subject }) => subject },
  {
    key: 'state',
    title: '状态',
    value: ({ state }) => stateWords[state],
    show: ({ state }) => <Badge status={stateDots[state]} text={stateWords[state]} />,
    sortable: true,
  },
  { key: 'reason', title: '原因', value: ({ reason }) => reasonWords(reason) },
  { key: 'attempts', title: '发送次数', value: ({ attempts }) => attempts, sortable: true },
  {
    key: 'availableAt',
    title: '最早发送',
    value: ({ availableAt }) => inJiangmen(availableAt),
    sortable: true,
  },
  {
    key: 'settledAt',
    title: '办结时间',
    value: ({ settledAt }) => settledAt && inJiangmen(settledAt),
    sortable: true,
  },
];

const filters: readonly ListFilter[] = [
  { key: 'state', label: '状态', kind: 'choice', options: options(stateWords) },
  { key: 'kind', label: '种类', kind: 'choice', options: options(kindWords) },
  { key: 'templateId', label: '模板', kind: 'text' },
  { key: 'subject', label: '关于', kind: 'text' },
];

/** The messages and where they stand; what they say and to whom is not shown. */
export default function OutboxPage() {
  const [seen, setSeen] = useState<{ id: string; again: () => void } | null>(null);
  return (
    <Flex vertical gap="middle">
      <Overview />
      <List
        title="发件箱"
        load={list}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        actions={({ id }, again) => (
          <Button size="small" onClick={() => setSeen({ id, again })}>
            详情
          </Button>
        )}
      />
      {seen && <MessageDrawer id={seen.id} onChange={seen.again} onClose={() => setSeen(null)} />}
    </Flex>
  );
}
