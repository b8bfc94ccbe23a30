import { lecturers } from '@titles/shared/contract/lecturers';
import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { client, sending } from '../api';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { type Lecturer } from './lecturer-words';

const { portrait } = client({ portrait: lecturers.portrait });
const { bring } = sending({ bring: lecturers.portrait.bring });

/** Brings a lecturer's portrait: not before it is written down how the lecturer has agreed. */
export function PortraitFields({
  lecturer,
  onChange,
}: {
  lecturer: Lecturer;
  onChange: (lecturer: Lecturer) => void;
}) {
  const { busy, run, confirm } = useConfirmedStep(() => undefined);
  const [consent, setConsent] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const params = { lecturerId: lecturer.id };
  const send = (picture: File) =>
    void run(async () => {
      const type = picture.type === 'image/png' ? 'image/png' : 'image/jpeg';
      onChange(await bring({ params, query: { consent }, file: { type, content: picture } }));
    }, '肖像已上传');
  return (
    <Form layout="vertical" component="div">
      <Form.Item label="代讲师上传肖像（JPG、PNG，最大 2 MB）" htmlFor="portrait-file">
        <input
          id="portrait-file"
          type="file"
          accept="image/jpeg,image/png"
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
        />
      </Form.Item>
      <Form.Item
        label="本人怎样同意公开的"
        htmlFor="portrait-consent"
        extra="例：2026年11月20日签了书面同意书，存办公室。没有同意，请不要上传。"
      >
        <Input
          id="portrait-consent"
          maxLength={120}
          value={consent}
          onChange={({ target }) => setConsent(target.value)}
        />
      </Form.Item>
      <Flex gap="small" wrap>
        <Button
          loading={busy}
          disabled={file === null || consent.trim() === ''}
          onClick={() => file && send(file)}
        >
          上传肖像
        </Button>
        {lecturer.portrait !== null && (
          <Button
            danger
            loading={busy}
            onClick={() =>
              confirm(
                { title: `删除${lecturer.name}的肖像？`, content: '本人不再同意公开时，请删除。' },
                async () => onChange(await portrait.takeAway({ params })),
                '肖像已删除',
              )
            }
          >
            删除肖像
          </Button>
        )}
      </Flex>
    </Form>
  );
}
