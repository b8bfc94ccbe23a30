import { forumDesk } from '@titles/shared/contract/forum-desk';
import { lectureFields } from '@titles/shared/contract/lecturers';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { StateTag } from '../ui/state-tag';
import { inJiangmen } from '../words';
import { kindWords, spanWords, speakerWords, stateTones, stateWords, verdictWords } from './forum-words';
import { Reports } from './reports';
import { ReviewDrawer, type ReviewedText } from './review-drawer';
import { Times } from './times';

const { queue } = client(forumDesk);

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const columns: readonly ListColumn<ReviewedText>[] = [
  {
    key: 'submittedAt',
    title: '提交时间',
    value: ({ submittedAt }) => inJiangmen(submittedAt),
    sortable: true,
  },
  { key: 'kind', title: '类型', value: ({ kind }) => kindWords[kind], sortable: true },
  { key: 'by', title: '身份', value: ({ by }) => speakerWords(by) },
  { key: 'field', title: '领域', value: ({ field }) => field, sortable: true },
  { key: 'title', title: '问题', value: ({ title }) => title, width: 240 },
  { key: 'text', title: '内容', value: ({ text }) => text, show: ({ text }) => cut(text), width: 280 },
  { key: 'verdict', title: '自动检测', value: ({ verdict }) => verdictWords[verdict], sortable: true },
  {
    key: 'state',
    title: '状态',
    value: ({ state }) => stateWords[state],
    show: ({ state }) => <StateTag tone={stateTones[state]}>{stateWords[state]}</StateTag>,
  },
  {
    key: 'minutes',
    title: '用时（分钟）',
    value: ({ minutes }) => minutes,
    show: ({ minutes, state }) => `${state === 'held' ? '已等 ' : ''}${spanWords(minutes)}`,
  },
  {
    key: 'decidedAt',
    title: '处理时间',
    value: ({ decidedAt }) => decidedAt && inJiangmen(decidedAt),
    sortable: true,
  },
  { key: 'decidedBy', title: '处理人', value: ({ decidedBy }) => decidedBy },
  { key: 'reason', title: '说明', value: ({ reason }) => reason },
];

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const filters: readonly ListFilter[] = [
  { key: 'state', label: '状态', kind: 'choice', options: choices(stateWords) },
  { key: 'kind', label: '类型', kind: 'choice', options: choices(kindWords) },
  {
    key: 'field',
    label: '领域',
    kind: 'choice',
    options: lectureFields.map((value) => ({ value, label: value })),
  },
  { key: 'verdict', label: '自动检测', kind: 'choice', options: choices(verdictWords) },
];

/** What waits for review, what was reported, and how long it takes. */
export default function ForumReviewPage() {
  const [seen, setSeen] = useState<{ text: ReviewedText; again: () => void } | null>(null);
  const [turn, setTurn] = useState(0);
  return (
    <Flex vertical gap="middle">
      <Times turn={turn} />
      <Reports turn={turn} onSettled={() => setTurn(turn + 1)} />
      <List
        title="论坛审核"
        load={queue}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        actions={(text, again) => (
          <Button
            size="small"
            autoInsertSpace={false}
            aria-label={`${text.state === 'held' ? '审核' : '查看'} ${text.title}`}
            onClick={() => setSeen({ text, again })}
          >
            {text.state === 'held' ? '审核' : '查看'}
          </Button>
        )}
      />
      {seen && (
        <ReviewDrawer
          text={seen.text}
          onClose={() => setSeen(null)}
          onDecided={() => {
            setSeen(null);
            seen.again();
            setTurn(turn + 1);
          }}
        />
      )}
    </Flex>
  );
}
