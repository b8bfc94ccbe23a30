import { Button, Flex, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useStep } from './use-step';

interface Begun {
  title: string;
  summary: string;
  forWhom: string;
}

interface NewDraftProps {
  title: string;
  /** Keeps the draft and goes on to its editor. */
  onAdd: (begun: Begun) => Promise<void>;
  /** Said once it is kept. */
  added: string;
  onClose: () => void;
}

/** What the draft of a video or a course begins with; the rest is written in its editor. */
export function NewDraft({ title: heading, onAdd, added, onClose }: NewDraftProps) {
  const { busy, step } = useStep();
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  const [forWhom, setForWhom] = useState('');
  const fields = [
    ['new-title', '题目', 60, title, setTitle],
    ['new-summary', '内容简介', 600, summary, setSummary],
    ['new-for-whom', '适合谁', 60, forWhom, setForWhom],
  ] as const;
  return (
    <Modal open title={heading} footer={null} onCancel={onClose}>
      <Form layout="vertical" component="div">
        {fields.map(([id, label, most, value, set]) => (
          <Form.Item key={id} label={label} htmlFor={id}>
            <Input id={id} maxLength={most} value={value} onChange={({ target }) => set(target.value)} />
          </Form.Item>
        ))}
        <Flex justify="end">
          <Button
            type="primary"
            loading={busy}
            disabled={[title, summary, forWhom].some((value) => value.trim() === '')}
            onClick={() => void step(() => onAdd({ title, summary, forWhom }), added)}
          >
            新建
          </Button>
        </Flex>
      </Form>
    </Modal>
  );
}
