import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { Alert, Button, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { client, sending } from '../api';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { type DeskLecture } from './lecture-words';
import { acceptedEndings, materialTypeOf } from './material-type';

const { remove } = client({ remove: lectureDesk.materials.remove });
const { add } = sending({ add: lectureDesk.materials.add });

const megabytes = (bytes: number): string => `${Math.max(0.1, bytes / 1024 / 1024).toFixed(1)} MB`;

interface MaterialsListProps {
  lecture: DeskLecture;
  again: () => void;
}

/** The files to take home from a lecture: everybody can open them on its page once it is published. */
export function MaterialsList({ lecture, again }: MaterialsListProps) {
  const { busy, confirm } = useConfirmedStep(again);
  return (
    <Flex vertical gap="small" component="section" aria-label="讲座资料">
      <Typography.Text strong>讲座资料</Typography.Text>
      {lecture.materials.length === 0 && <Typography.Text type="secondary">还没有资料。</Typography.Text>}
      {lecture.materials.map(({ id, title, bytes }) => (
        <Flex key={id} gap="small" align="center">
          <span>
            {title}（{megabytes(bytes)}）
          </span>
          <Button
            size="small"
            danger
            loading={busy}
            aria-label={`删除资料 ${title}`}
            onClick={() =>
              confirm(
                { title: `删除资料「${title}」？`, content: '手机上马上打不开它。' },
                () => remove({ params: { materialId: id } }),
                '资料已删除',
              )
            }
          >
            删除
          </Button>
        </Flex>
      ))}
      <AddMaterial key={lecture.materials.length} lectureId={lecture.id} again={again} />
    </Flex>
  );
}

function AddMaterial({ lectureId, again }: { lectureId: string; again: () => void }) {
  const { busy, run } = useConfirmedStep(again);
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const type = file && materialTypeOf(file);
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null);
    if (chosen && title === '') setTitle(chosen.name.replace(/\.\w+$/, '').slice(0, 60));
  };
  const bring = () => {
    if (file && type)
      void run(
        () => add({ params: { lectureId }, query: { title }, file: { type, content: file } }),
        '资料已上传',
      );
  };
  return (
    <Flex gap="small" align="end" wrap>
      <Form.Item
        label="文件（PDF、Word、Excel、图片，最大 20 MB）"
        htmlFor="material-file"
        layout="vertical"
        style={{ marginBottom: 0 }}
      >
        <input
          id="material-file"
          type="file"
          accept={acceptedEndings}
          onChange={({ target }) => choose(target.files?.[0])}
        />
      </Form.Item>
      <Form.Item
        label="资料名称"
        htmlFor="material-title"
        layout="vertical"
        style={{ width: 280, marginBottom: 0 }}
      >
        <Input
          id="material-title"
          maxLength={60}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </Form.Item>
      <Button loading={busy} disabled={!type || title.trim() === ''} onClick={bring}>
        上传资料
      </Button>
      {file && !type && <Alert role="alert" type="error" showIcon title="请上传 PDF、docx、xlsx 或图片" />}
    </Flex>
  );
}
