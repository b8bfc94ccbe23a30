import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { usefulWords } from '@titles/shared/feedback-words';
import { Flex, Typography } from 'antd';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';

const { sessions } = client(lectureDesk);

interface Row {
  /** Its place: two people may write the same. */
  id: string;
  kind: '人数' | '打分' | '留言';
  words: string;
  count: number | null;
}

const columns: readonly ListColumn<Row>[] = [
  { key: 'kind', title: '内容', value: ({ kind }) => kind, sortable: true, width: 120 },
  { key: 'words', title: '评价', value: ({ words }) => words },
  { key: 'count', title: '人数', value: ({ count }) => count, sortable: true, width: 120 },
];
const filters: readonly ListFilter[] = [
  {
    key: 'kind',
    label: '内容',
    kind: 'choice',
    options: (['打分', '留言'] as const).map((value) => ({ value, label: value })),
  },
  { key: 'words', label: '评价', kind: 'text' },
];

const load = async ({ query }: { query: { id?: string } }) => {
  const { answers, useful, comments } = await sessions.feedback({ params: { sessionId: query.id ?? '' } });
  const marks = (useful ?? []).map((count, index) => ({
    kind: '打分' as const,
    words: usefulWords[index] ?? '',
    count,
  }));
  const rows = [
    { kind: '人数' as const, words: '一共评价', count: answers },
    ...marks.reverse(),
    ...comments.map((words) => ({ kind: '留言' as const, words, count: null })),
  ];
  return localPage<Row>(
    rows.map((row, index) => ({ ...row, id: String(index) })),
    query,
    {
      columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
      filters: {
        kind: ({ kind }, wanted) => kind === wanted,
        words: ({ words }, wanted) => holds(words, wanted),
      },
    },
  );
};

/** How a session was, by those who were there; nobody is named, and of few answers only their number is told. */
export const FeedbackList = () => (
  <Flex vertical gap="middle">
    <Typography.Text>评价不显示是谁写的；满5人评价，才显示打分和留言。</Typography.Text>
    <List<Row, { id?: string }>
      title="评价"
      kept={['id', 'tab']}
      load={load}
      keyOf={({ id }) => id}
      columns={columns}
      filters={filters}
    />
  </Flex>
);
