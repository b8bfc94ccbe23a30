import { type SeasonContent, seasonEditing } from '@titles/shared/contract/season-editing';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { useStep } from '../ui/use-step';
import { go } from '../use-place';
import { districtOf, usePlaces } from '../use-places';
import { quarterWords } from './season-words';

const { create } = client(seasonEditing);
type Fields = Pick<SeasonContent, 'quarter' | 'theme' | 'organiser'> & { place: string };

/** Asks for the least that a season needs, and opens it. */
export function NewSeason({
  year,
  quarter,
  label,
  again,
}: {
  year: number;
  quarter: number;
  label: string;
  again: () => void;
}) {
  const [open, setOpen] = useState(false);
  const { busy, step } = useStep();
  const places = usePlaces();
  const make = async ({ place, ...fields }: Fields) => {
    const body = {
      ...fields,
      year,
      district: districtOf(place),
      slogan: '育才兴企、敬业筑梦',
      intro: '',
      items: [],
    };
    await step(async () => {
      const { id } = await create({ body });
      again();
      go({ path: 'seasons', query: { id } });
    }, '已建好草稿');
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Modal
        open={open}
        title={`新建${year}年的主题季`}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Form<Fields>
          layout="vertical"
          initialValues={{ quarter, place: places[0] }}
          onFinish={(fields) => void make(fields)}
        >
          <Form.Item name="quarter" label="季度" rules={[{ required: true }]}>
            <Select options={quarterWords.map((words, at) => ({ value: at + 1, label: words }))} />
          </Form.Item>
          <Form.Item name="place" label="范围" rules={[{ required: true }]}>
            <Select options={places.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="theme" label="主题" rules={[{ required: true, message: '请填写主题' }]}>
            <Input maxLength={60} showCount />
          </Form.Item>
          <Form.Item
            name="organiser"
            label="主办单位"
            rules={[{ required: true, message: '请填写主办单位' }]}
          >
            <Input maxLength={120} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            建立草稿
          </Button>
        </Form>
      </Modal>
    </>
  );
}
