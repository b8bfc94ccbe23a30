import { type Result } from '@titles/shared/contract/endpoint';
import { forumDesk } from '@titles/shared/contract/forum-desk';
import { Descriptions, Drawer, Flex, Typography } from 'antd';
import { client } from '../api';
import { inJiangmen } from '../words';
import { kindWords, spanWords, speakerWords, stateWords, verdictWords } from './forum-words';
import { OutcomeForm } from './outcome-form';

const { decide } = client(forumDesk);
export type ReviewedText = Result<typeof forumDesk.queue>['rows'][number];

const outcomes = [
  { value: 'shown', label: '通过，公开显示', needless: true },
  { value: 'returned', label: '退回修改，并说明怎么改' },
  { value: 'refused', label: '不予发布，并说明原因' },
] as const;

interface ReviewDrawerProps {
  text: ReviewedText;
  onDecided: () => void;
  onClose: () => void;
}

/** One text with what readers see until now, and the decision about it. */
export function ReviewDrawer({ text, onDecided, onClose }: ReviewDrawerProps) {
  const { id, state, reason, earlier, citations, expiresOn } = text;
  return (
    <Drawer title={`${kindWords[text.kind]}：${text.title}`} open onClose={onClose} size={560}>
      <Flex vertical gap="middle">
        <Words title="这一稿" words={text.text} />
        {earlier !== null && <Words title="大家现在看到的" words={earlier} />}
        <Descriptions
          column={1}
          size="small"
          items={[
            { key: 'by', label: '身份', children: speakerWords(text.by) },
            { key: 'field', label: '领域', children: text.field },
            {
              key: 'citations',
              label: '依据',
              children: citations.map(({ label }) => label).join('、') || '没有引用条款',
            },
            ...(expiresOn === null ? [] : [{ key: 'expiresOn', label: '有效期到', children: expiresOn }]),
            { key: 'verdict', label: '自动检测', children: verdictWords[text.verdict] },
            { key: 'submittedAt', label: '提交时间', children: inJiangmen(text.submittedAt) },
            {
              key: 'state',
              label: '状态',
              children: [stateWords[state], reason, text.decidedBy, spanWords(text.minutes)]
                .filter(Boolean)
                .join(' · '),
            },
          ]}
        />
        {state === 'held' && (
          <OutcomeForm
            outcomes={outcomes}
            send={(body) => decide({ params: { textId: id }, body })}
            onDone={onDecided}
          />
        )}
      </Flex>
    </Drawer>
  );
}

const Words = ({ title, words }: { title: string; words: string }) => (
  <div>
    <Typography.Title level={2} style={{ fontSize: 14, marginTop: 0 }}>
      {title}
    </Typography.Title>
    <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {words}
    </Typography.Paragraph>
  </div>
);
