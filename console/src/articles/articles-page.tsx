import { articleEditing, type EditedArticle } from '@titles/shared/contract/article-editing';
import { Button } from 'antd';
import { StateTag } from '../ui/state-tag';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { useStep } from '../ui/use-step';
import { go, usePlace } from '../use-place';
import { inJiangmen } from '../words';
import { ArticleEditor } from './article-editor';
import { groupWords, kindWords, stateTones, stateOf, stateWords } from './article-words';

const { list, create } = client(articleEditing);

const columns: readonly ListColumn<EditedArticle>[] = [
  { key: 'title', title: '标题', value: ({ title }) => title || '（无标题）', sortable: true, width: 320 },
  { key: 'kind', title: '类型', value: ({ kind }) => kindWords[kind], sortable: true },
  { key: 'group', title: '栏目', value: ({ group }) => groupWords[group], sortable: true },
  {
    key: 'state',
    title: '状态',
    value: (row) => stateWords[stateOf(row)],
    show: (row) => <StateTag tone={stateTones[stateOf(row)]}>{stateWords[stateOf(row)]}</StateTag>,
    sortable: true,
  },
  { key: 'savedBy', title: '最近修改', value: ({ savedBy }) => savedBy, sortable: true },
  { key: 'savedAt', title: '修改时间', value: ({ savedAt }) => inJiangmen(savedAt), sortable: true },
];

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const filters: readonly ListFilter[] = [
  { key: 'title', label: '标题', kind: 'text' },
  { key: 'kind', label: '类型', kind: 'choice', options: choices(kindWords) },
  { key: 'group', label: '栏目', kind: 'choice', options: choices(groupWords) },
  { key: 'state', label: '状态', kind: 'choice', options: choices(stateWords) },
];

/** All articles, or one in the editor. */
export default function ArticlesPage() {
  const { query } = usePlace();
  return query.id === undefined ? <ArticleList /> : <ArticleEditor key={query.id} id={query.id} />;
}

function ArticleList() {
  const { busy, step } = useStep();
  const write = () =>
    void step(async () => {
      const { id } = await create({
        body: {
          ...{ kind: 'policy', group: 'service', field: null, title: '', summary: '', consent: null },
          body: [{ type: 'paragraph', text: '' }],
        },
      });
      go({ path: 'articles', query: { id } });
    }, '已建好草稿');
  return (
    <List<EditedArticle, object>
      title="文章"
      load={async ({ query }) =>
        localPage((await list()).articles, query, {
          columns: {
            ...Object.fromEntries(columns.map(({ key, value }) => [key, value])),
            savedAt: ({ savedAt }) => savedAt,
          },
          filters: {
            title: ({ title }, wanted) => holds(title, wanted),
            kind: ({ kind }, wanted) => kind === wanted,
            group: ({ group }, wanted) => group === wanted,
            state: (row, wanted) => stateOf(row) === wanted,
          },
        })
      }
      keyOf={({ id }) => id}
      columns={columns}
      filters={filters}
      more={() => (
        <Button type="primary" loading={busy} onClick={write}>
          写一篇
        </Button>
      )}
      actions={({ id, title }) => (
        <Button
          size="small"
          aria-label={`编辑 ${title}`}
          onClick={() => go({ path: 'articles', query: { id } })}
        >
          编辑
        </Button>
      )}
    />
  );
}
