import { articleEditing } from '@titles/shared/contract/article-editing';
import { articles } from '@titles/shared/contract/articles';
import { type SeasonItemContent } from '@titles/shared/contract/season-editing';
import { Button, Flex, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { useDeskPerson } from '../desk-person';
import { ClausePicker } from '../ui/clause-picker';
import { Failure } from '../ui/failure';
import { GrowingText } from '../ui/growing-text';
import { useRemote } from '../use-remote';
import { may } from '../who';
import { formWords, kindWords } from './season-words';

const published = client(articles).list;
const all = client(articleEditing).list;
type Kind = SeasonItemContent['kind'];

interface ItemFormProps {
  item: SeasonItemContent;
  onDone: (item: SeasonItemContent) => void;
  onClose: () => void;
}

/** One item: what it is, where it leads, and when it takes place. */
export function ItemForm({ item: first, onDone, onClose }: ItemFormProps) {
  const [item, setItem] = useState(first);
  const [picking, setPicking] = useState(false);
  const set = (more: Partial<SeasonItemContent>) => setItem({ ...item, ...more });
  const editor = may(articleEditing.list.access, useDeskPerson().roles);
  const { value: choices = [], failure, again } = useRemote(readArticles, { editor });
  const missing =
    item.title.trim() === ''
      ? '请填写标题'
      : (item.kind === 'article' || item.kind === 'document') && item.targetId === null
        ? `请选择${kindWords[item.kind]}`
        : null;
  return (
    <Modal open title={first.title === '' ? '添加一项' : '修改一项'} footer={null} onCancel={onClose}>
      <Form layout="vertical" component="div">
        <Form.Item label="类型" htmlFor="item-kind">
          <Select
            id="item-kind"
            value={item.kind}
            options={Object.entries(kindWords).map(([value, label]) => ({ value: value as Kind, label }))}
            onChange={(kind: Kind) =>
              set({ kind, targetId: null, form: kind === 'lecture' ? 'public' : null })
            }
          />
        </Form.Item>
        {item.kind === 'lecture' && (
          <Form.Item label="形式" htmlFor="item-form">
            <Select
              id="item-form"
              value={item.form}
              options={Object.entries(formWords).map(([value, label]) => ({
                value: value as NonNullable<SeasonItemContent['form']>,
                label,
              }))}
              onChange={(form) => set({ form })}
            />
          </Form.Item>
        )}
        {item.kind === 'article' && <Failure failure={failure} again={again} />}
        {item.kind === 'article' && (
          <Form.Item label="文章" htmlFor="item-article" extra="草稿会和全市主题季一起发布。">
            <Select
              id="item-article"
              showSearch={{ optionFilterProp: 'label' }}
              value={item.targetId}
              options={choices}
              onChange={(targetId: string) =>
                set({
                  targetId,
                  title: item.title || (choices.find(({ value }) => value === targetId)?.title ?? ''),
                })
              }
            />
          </Form.Item>
        )}
        {item.kind === 'document' && (
          <Form.Item label="条款">
            <Flex gap="small" align="center">
              <Button onClick={() => setPicking(true)}>选择条款</Button>
              <span>{item.targetId ?? '还没有选'}</span>
            </Flex>
          </Form.Item>
        )}
        <Form.Item label="标题" htmlFor="item-title" required>
          <Input
            id="item-title"
            maxLength={120}
            value={item.title}
            onChange={({ target }) => set({ title: target.value })}
          />
        </Form.Item>
        <Form.Item label="说明" htmlFor="item-note">
          <GrowingText
            id="item-note"
            maxLength={300}
            value={item.note}
            onChange={({ target }) => set({ note: target.value })}
          />
        </Form.Item>
        <Form.Item label="日期" htmlFor="item-day" extra="没有固定日期就留空。">
          <Input
            id="item-day"
            type="date"
            value={item.day ?? ''}
            onChange={({ target }) => set({ day: target.value === '' ? null : target.value })}
          />
        </Form.Item>
        <Button type="primary" disabled={missing !== null} onClick={() => onDone(item)}>
          {missing ?? '放进主题季'}
        </Button>
      </Form>
      <ClausePicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={({ documentId, clauseId, label }, words) => {
          const title = item.title || `条款：${label}`;
          set({ targetId: `${documentId}/${clauseId}`, title, note: item.note || words.slice(0, 300) });
          setPicking(false);
        }}
      />
    </Modal>
  );
}

/** The articles to choose from; drafts too for those who may see them. */
async function readArticles({ editor }: { editor: boolean }) {
  const rows = editor
    ? (await all()).articles.filter((row) => row.publishedRevision !== null || row.publishedAt === null)
    : (await published({ query: {} })).articles.map((row) => ({ ...row, publishedRevision: 1 }));
  return rows.map(({ id, title, publishedRevision }) => ({
    value: id,
    title,
    label: publishedRevision === null ? `${title}（草稿）` : title,
  }));
}
