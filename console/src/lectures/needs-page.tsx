import { needs } from '@titles/shared/contract/needs';
import { askers } from '@titles/shared/need-words';
import { Flex, Typography } from 'antd';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { usePlace } from '../use-place';
import { type NeedRow, needQuestions, needRowsOf, quartersUntil } from './need-rows';

const { results } = client(needs);
/** How many quarters before this one can be looked at. */
const BEFORE = 7;

const columns: readonly ListColumn<NeedRow>[] = [
  { key: 'question', title: '问题', value: ({ question }) => question, sortable: true, width: 160 },
  { key: 'answer', title: '回答', value: ({ answer }) => answer },
  { key: 'count', title: '人数', value: ({ count }) => count, sortable: true, width: 120 },
];

interface Asked {
  quarter?: string;
  asker?: 'professional' | 'employer';
}
const filtersOf = (quarters: { value: string; label: string }[]): readonly ListFilter[] => [
  { key: 'quarter', label: '季度', kind: 'choice', options: quarters, fallback: quarters[0]?.value ?? '' },
  {
    key: 'asker',
    label: '谁回答的',
    kind: 'choice',
    options: askers.map(({ value, text }) => ({ value, label: text })),
  },
  {
    key: 'question',
    label: '问题',
    kind: 'choice',
    options: needQuestions.map((value) => ({ value, label: value })),
  },
  { key: 'answer', label: '回答', kind: 'text' },
];

const load = async ({ query }: { query: Asked }) => {
  const { quarter = quartersUntil(new Date(), 0)[0]?.value ?? '', asker } = query;
  const rows = needRowsOf(await results({ query: { quarter, ...(asker && { asker }) } }));
  return localPage(rows, query, {
    columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
    filters: {
      question: ({ question }, wanted) => question === wanted,
      answer: ({ answer }, wanted) => holds(answer, wanted),
    },
  });
};

/** What professionals and employers wish to hear, quarter by quarter, in numbers. */
export default function NeedsPage() {
  const quarters = quartersUntil(new Date(), BEFORE);
  const quarter = usePlace().query.quarter ?? quarters[0]?.value ?? '';
  return (
    <Flex vertical gap="middle">
      <Typography.Text>
        不显示是谁回答的；不到5人选的不显示人数，满5人回答才显示「还想说的」。
      </Typography.Text>
      <List<NeedRow, Asked>
        title={`需求征集 ${quarter}`}
        load={load}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filtersOf(quarters)}
      />
    </Flex>
  );
}
