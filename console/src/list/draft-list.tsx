import { type Flagged } from '@titles/shared/contract/fields';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { StateTag } from '../ui/state-tag';
import { go } from '../use-place';
import { inJiangmen } from '../words';
import { List, type ListColumn } from './list';
import { holds, localPage } from './local-rows';

/** Something that is written as a draft and seen by readers once it is published. */
interface Draft {
  id: string;
  state: 'draft' | 'published' | 'other';
  details: { title: string };
  demo: boolean;
  flagged: Flagged;
  changedAt: string;
}

const stateWords = { draft: '草稿', published: '已发布', other: '其他' } as const;

interface DraftListProps<D extends Draft> {
  title: string;
  /** Under which each is opened in its editor. */
  path: string;
  load: () => Promise<D[]>;
  /** What is told of each besides its title, state and last change. */
  columns: readonly ListColumn<D>[];
  /** 「新建视频」. */
  add: string;
  /** The form for a new one. */
  form: (onClose: () => void) => ReactNode;
}

/** All drafts and published things of a kind. */
export function DraftList<D extends Draft>({ title, path, load, columns, add, form }: DraftListProps<D>) {
  const [adding, setAdding] = useState(false);
  const all: readonly ListColumn<D>[] = [
    {
      key: 'title',
      title: '题目',
      value: ({ details, demo }) => `${details.title}${demo ? '（示例）' : ''}`,
      sortable: true,
      width: 320,
    },
    {
      key: 'state',
      title: '状态',
      value: ({ state }) => stateWords[state],
      show: ({ state, flagged }) => (
        <>
          <StateTag tone={state === 'published' ? 'good' : 'wait'}>{stateWords[state]}</StateTag>
          {flagged && <StateTag tone="wait">条款有改，待核对</StateTag>}
        </>
      ),
      sortable: true,
    },
    ...columns,
    {
      key: 'changedAt',
      title: '修改时间',
      value: ({ changedAt }) => inJiangmen(changedAt),
      sortable: true,
    },
  ];
  return (
    <>
      <List<D, object>
        title={title}
        load={async ({ query }) =>
          localPage(await load(), query, {
            columns: Object.fromEntries(all.map(({ key, value }) => [key, value])),
            filters: {
              title: ({ details }, wanted) => holds(details.title, wanted),
              state: ({ state }, wanted) => state === wanted,
            },
          })
        }
        keyOf={({ id }) => id}
        columns={all}
        filters={[
          { key: 'title', label: '题目', kind: 'text' },
          {
            key: 'state',
            label: '状态',
            kind: 'choice',
            options: [
              { value: 'draft', label: '草稿' },
              { value: 'published', label: '已发布' },
            ],
          },
        ]}
        more={() => (
          <Button type="primary" onClick={() => setAdding(true)}>
            {add}
          </Button>
        )}
        actions={({ id, details }) => (
          <Button
            size="small"
            autoInsertSpace={false}
            aria-label={`编辑 ${details.title}`}
            onClick={() => go({ path, query: { id } })}
          >
            编辑
          </Button>
        )}
      />
      {adding && form(() => setAdding(false))}
    </>
  );
}
