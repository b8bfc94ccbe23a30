import { requestStates } from '@titles/shared/contract/onsite';
import { onsiteDesk } from '@titles/shared/contract/onsite-desk';
import { districts } from '@titles/shared/contract/person-values';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { StateTag } from '../ui/state-tag';
import { inJiangmen } from '../words';
import { RequestSteps } from './request-steps';
import { type Request, requestStateWords, requestTones, timeInWords } from './request-words';

const { list } = client(onsiteDesk);

const columns: readonly ListColumn<Request>[] = [
  { key: 'createdAt', title: '申请时间', value: ({ createdAt }) => inJiangmen(createdAt), sortable: true },
  { key: 'organisation', title: '单位', value: ({ organisation }) => organisation, sortable: true },
  { key: 'topic', title: '主题', value: ({ topic }) => topic, sortable: true, width: 160 },
  { key: 'district', title: '市（区）', value: ({ district }) => district, sortable: true },
  {
    key: 'state',
    title: '状态',
    value: ({ state }) => requestStateWords[state],
    show: ({ state }) => <StateTag tone={requestTones[state]}>{requestStateWords[state]}</StateTag>,
    sortable: true,
  },
  { key: 'startsAt', title: '时间', value: timeInWords, sortable: true },
  { key: 'lecturer', title: '讲师', value: ({ lecturer }) => lecturer?.name ?? null },
  { key: 'people', title: '预计', value: ({ people }) => people },
  { key: 'peopleCame', title: '到场', value: ({ peopleCame }) => peopleCame },
  {
    key: 'feedback',
    title: '单位评价',
    value: ({ feedback }) =>
      feedback && [`${feedback.rating}分`, feedback.comment].filter(Boolean).join('，'),
  },
  { key: 'place', title: '地点', value: ({ place }) => place, width: 160 },
  {
    key: 'contact',
    title: '联系人',
    value: ({ contact, phone }) => [contact, phone].filter(Boolean).join('，') || null,
  },
];
const filters: readonly ListFilter[] = [
  { key: 'organisation', label: '单位', kind: 'text' },
  { key: 'topic', label: '主题', kind: 'text' },
  {
    key: 'district',
    label: '市（区）',
    kind: 'choice',
    options: districts.map((value) => ({ value, label: value })),
  },
  {
    key: 'state',
    label: '状态',
    kind: 'choice',
    options: requestStates.map((value) => ({ value, label: requestStateWords[value] })),
  },
];

/** What companies ask for in the districts within reach, and how it stands. */
export default function RequestsPage() {
  return (
    <List
      title="上门培训"
      load={list}
      keyOf={({ id }) => id}
      columns={columns}
      filters={filters}
      actions={(request, again) => <RequestSteps request={request} again={again} />}
    />
  );
}
