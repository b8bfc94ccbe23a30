import { audit } from '@titles/shared/contract/audit';
import { type Result } from '@titles/shared/contract/endpoint';
import { Flex } from 'antd';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { inJiangmen } from '../words';
import { actionWords, inWords } from './action-words';
import { ChainState } from './chain-state';

const { list } = client(audit);
type Row = Result<typeof audit.list>['rows'][number];

const detailOf = ({ detail }: Row): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value ?? ''}`)
    .join('；');

const columns: readonly ListColumn<Row>[] = [
  { key: 'at', title: '时间', value: ({ at }) => inJiangmen(at), sortable: true },
  {
    key: 'actor',
    title: '操作人',
    value: ({ actor, actorName }) => actorName ?? (actor === 'unknown' ? '未登录' : actor),
    sortable: true,
  },
  { key: 'action', title: '操作', value: ({ action }) => inWords(action), sortable: true },
  { key: 'subject', title: '对象编号', value: ({ subject }) => subject, sortable: true },
  {
    key: 'detail',
    title: '内容',
    value: detailOf,
    show: (row) => <div style={{ whiteSpace: 'normal', maxWidth: 360 }}>{detailOf(row) || '—'}</div>,
  },
  { key: 'position', title: '封存序号', value: ({ position }) => position },
];

const filters: readonly ListFilter[] = [
  { key: 'actor', label: '操作人', kind: 'text' },
  {
    key: 'action',
    label: '操作',
    kind: 'choice',
    options: Object.entries(actionWords).map(([value, label]) => ({ value, label })),
  },
  { key: 'subject', label: '对象编号', kind: 'text' },
  { key: 'from', label: '从', kind: 'day' },
  { key: 'to', label: '到', kind: 'day' },
];

/** Who did what, and whether the record is as it was written. */
export default function AuditPage() {
  return (
    <Flex vertical gap="middle">
      <ChainState />
      <List title="操作记录" load={list} keyOf={({ id }) => id} columns={columns} filters={filters} />
    </Flex>
  );
}
