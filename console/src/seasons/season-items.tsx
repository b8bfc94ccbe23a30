import { type SeasonContent, type SeasonItemContent } from '@titles/shared/contract/season-editing';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { Button, Empty, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Sortable } from '../ui/sortable';
import { ItemForm } from './item-form';
import { formWords, kindWords } from './season-words';

const blank: SeasonItemContent = {
  ...{ kind: 'lecture', targetId: null, title: '', note: '', form: 'public', day: null },
};

/** What the season holds, in the order in which the phone shows it. */
export function SeasonItems({
  content,
  disabled,
  onChange,
}: {
  content: SeasonContent;
  disabled: boolean;
  onChange: (content: SeasonContent) => void;
}) {
  const [edited, setEdited] = useState<{ at: number; item: SeasonItemContent } | null>(null);
  const { items } = content;
  const set = (next: SeasonItemContent[]) => onChange({ ...content, items: next });
  return (
    <section>
      <Flex justify="space-between" align="center">
        <Typography.Title level={2} style={{ fontSize: 16 }}>
          内容（{items.length}）
        </Typography.Title>
        {!disabled && <Button onClick={() => setEdited({ at: items.length, item: blank })}>添加一项</Button>}
      </Flex>
      {items.length === 0 && <Empty description="还没有内容，先放一个自测和第一场讲座。" />}
      <Sortable
        items={items}
        disabled={disabled}
        nameOf={({ title }) => title}
        onChange={set}
        show={({ kind, form, title, note, day }) => (
          <>
            <Tag>{form === null ? kindWords[kind] : formWords[form]}</Tag>
            <strong>{title}</strong>
            {day !== null && <span> · {monthDayWithWeekday(day)}</span>}
            {note !== '' && (
              <div>
                <Typography.Text type="secondary">{note}</Typography.Text>
              </div>
            )}
          </>
        )}
        actions={(item, at) => (
          <>
            <Button size="small" aria-label={`修改 ${item.title}`} onClick={() => setEdited({ at, item })}>
              修改
            </Button>
            <Button
              size="small"
              danger
              aria-label={`删除 ${item.title}`}
              onClick={() => set(items.filter((_, other) => other !== at))}
            >
              删除
            </Button>
          </>
        )}
      />
      {edited && (
        <ItemForm
          item={edited.item}
          onClose={() => setEdited(null)}
          onDone={(item) => {
            set([...items.slice(0, edited.at), item, ...items.slice(edited.at + 1)]);
            setEdited(null);
          }}
        />
      )}
    </section>
  );
}
