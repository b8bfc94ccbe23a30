import { type Result } from '@titles/shared/contract/endpoint';
import { servicePoints } from '@titles/shared/contract/service-points';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { localPage } from '../list/local-rows';
import { inJiangmen } from '../words';
import { purposes, purposeWords } from './visit-words';

const { waitingList } = client(servicePoints);
type Waiting = Result<typeof servicePoints.waitingList.list>['waiting'][number];

const columns: readonly ListColumn<Waiting>[] = [
  {
    key: 'day',
    title: '等哪一天',
    value: ({ day }) => day,
    show: ({ day }) => monthDayWithWeekday(day),
    sortable: true,
  },
  { key: 'purpose', title: '事项', value: ({ purpose }) => purposeWords[purpose], sortable: true },
  { key: 'position', title: '顺序', value: ({ position }) => position, sortable: true },
  { key: 'joinedAt', title: '开始等', value: ({ joinedAt }) => inJiangmen(joinedAt), sortable: true },
  {
    key: 'skippedBecause',
    title: '暂时轮不到（本人看到的原因）',
    value: ({ skippedBecause }) => skippedBecause ?? '',
  },
];
const filters: readonly ListFilter[] = [
  { key: 'day', label: '等哪一天', kind: 'day' },
  { key: 'purpose', label: '事项', kind: 'choice', options: purposes },
];

const load = async ({ query }: { query: { id?: string } }) => {
  const { waiting } = await waitingList.list({ params: { servicePointId: query.id ?? '' } });
  return localPage(waiting, query, {
    columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
    filters: {
      day: ({ day }, wanted) => day === wanted,
      purpose: ({ purpose }, wanted) => purpose === wanted,
    },
  });
};

/** Who waits for a time on a day that is full, first come first; people without names. */
export const WaitingList = () => (
  <List<Waiting, { id?: string }>
    title="候补名单"
    kept={['id', 'tab']}
    load={load}
    keyOf={({ day, purpose, position }) => `${day} ${purpose} ${position}`}
    columns={columns}
    filters={filters}
  />
);
