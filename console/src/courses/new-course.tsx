import { courseDesk } from '@titles/shared/contract/course-desk';
import { Button, Flex, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { useStep } from '../ui/use-step';
import { go } from '../use-place';

const { create } = client({ create: courseDesk.create });
/** How the test of a new course goes until staff say otherwise. */
const test = { draw: 10, passMark: 8, attempts: 3, hours: 24 };

/** What a draft begins with; films and questions are added in the editor. */
export function NewCourse({ onClose }: { onClose: () => void }) {
  const { busy, step } = useStep();
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  const [forWhom, setForWhom] = useState('');
  const add = () =>
    void step(async () => {
      const more = { forPublicists: false, videoIds: [], test, bank: [] };
      const { id } = await create({ body: { title, summary, forWhom, ...more } });
      go({ path: 'courses', query: { id } });
    }, '已建好草稿，接着放入视频和题目');
  const fields = [
    ['new-title', '题目', 60, title, setTitle],
    ['new-summary', '内容简介', 600, summary, setSummary],
    ['new-for-whom', '适合谁', 60, forWhom, setForWhom],
  ] as const;
  return (
    <Modal open title="新建课程" footer={null} onCancel={onClose}>
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
            onClick={add}
          >
            新建
          </Button>
        </Flex>
      </Form>
    </Modal>
  );
}
