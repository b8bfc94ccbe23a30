import { type BankQuestion } from '@titles/shared/contract/course-desk';
import { type DeskVideo } from '@titles/shared/contract/video-desk';
import { Button, Drawer, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { ClausePicker } from '../ui/clause-picker';
import { GrowingText } from '../ui/growing-text';
import { OptionFields } from './option-fields';
import { PartField } from './part-field';

interface QuestionDrawerProps {
  number: number;
  question: BankQuestion;
  /** The films of the course. */
  videos: readonly DeskVideo[];
  onDone: (question: BankQuestion) => void;
  onClose: () => void;
}

/** One question of the bank, beside the course. */
export function QuestionDrawer({ number, question, videos, onDone, onClose }: QuestionDrawerProps) {
  const [draft, setDraft] = useState(question);
  const [picking, setPicking] = useState(false);
  const set = (more: Partial<BankQuestion>) => setDraft({ ...draft, ...more });
  const { text, options, right, why, citation } = draft;
  const missing = [text, why, ...options].some((words) => words.trim() === '') || right.length === 0;
  return (
    <Drawer title={`第${number}题`} open onClose={onClose} size={520}>
      <Form layout="vertical" component="div">
        <Form.Item label="题目" htmlFor="question-text">
          <GrowingText
            id="question-text"
            maxLength={200}
            value={text}
            onChange={({ target }) => set({ text: target.value })}
          />
        </Form.Item>
        <Form.Item label="选项（勾选正确的，可以不止一个）">
          <OptionFields options={options} right={right} onChange={set} />
        </Form.Item>
        <Form.Item label="为什么（考过以后才给看）" htmlFor="question-why">
          <Input
            id="question-why"
            maxLength={300}
            value={why}
            onChange={({ target }) => set({ why: target.value })}
          />
        </Form.Item>
        <Form.Item label="依据的条款" extra="条款和视频至少写一样；答错的人会看到它。">
          <Flex gap="small" wrap>
            {citation && (
              <Button aria-label={`去掉 ${citation.label}`} onClick={() => set({ citation: null })}>
                {citation.label} ×
              </Button>
            )}
            <Button onClick={() => setPicking(true)}>{citation ? '换条款' : '引用条款'}</Button>
          </Flex>
        </Form.Item>
        <PartField part={draft.part} videos={videos} onChange={(part) => set({ part })} />
        <Button type="primary" disabled={missing} onClick={() => onDone(draft)}>
          放入题库
        </Button>
      </Form>
      <ClausePicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(picked) => {
          setPicking(false);
          set({ citation: picked });
        }}
      />
    </Drawer>
  );
}
