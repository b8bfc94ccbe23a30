import { type Result } from '@titles/shared/contract/endpoint';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { inJiangmen } from '../words';

const { sessions } = client(lectureDesk);
type Waiting = Result<typeof lectureDesk.sessions.waiting>['waiting'][number];
type Row = Waiting & { position: number };

const columns: readonly ListColumn<Row>[] = [
  { key: 'position', title: '顺序', value: ({ position }) => position, sortable: true },
  { key: 'company', title: '谁在等', value: ({ company }) => company ?? '个人', sortable: true },
  { key: 'seats', title: '座位', value: ({ seats }) => seats, sortable: true },
  { key: 'joinedAt', title: '开始等', value: ({ joinedAt }) => inJiangmen(joinedAt), sortable: true },
  { key: 'skippedBecause', title: '为什么先让给后面', value: ({ skippedBecause }) => skippedBecause },
];
const filters: readonly ListFilter[] = [
  { key: 'company', label: '单位', kind: 'text' },
  {
    key: 'kind',
    label: '谁在等',
    kind: 'choice',
    options: [
      { value: 'person', label: '个人' },
      { value: 'company', label: '单位' },
    ],
  },
];

const load = async ({ query }: { query: { id?: string } }) => {
  const { waiting } = await sessions.waiting({ params: { sessionId: query.id ?? '' } });
  const rows = waiting.map((one, index) => ({ ...one, position: index + 1 }));
  return localPage(rows, query, {
    columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
    filters: {
      company: ({ company }, wanted) => holds(company ?? '', wanted),
      kind: ({ company }, wanted) => (company === null) === (wanted === 'person'),
    },
  });
};

/** Who waits, in the order in which seats are offered; people without names. */
export const WaitingList = () => (
  <List<Row, { id?: string }>
    title="候补名单"
    kept={['id', 'tab']}
    load={load}
    keyOf={({ position }) => String(position)}
    columns={columns}
    filters={filters}
  />
);
