import { articleEditing } from '@titles/shared/contract/article-editing';
import { type Result } from '@titles/shared/contract/endpoint';
import { forumDesk } from '@titles/shared/contract/forum-desk';
import { Button, Flex } from 'antd';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { go } from '../use-place';
import { inJiangmen } from '../words';
import { becauseWords } from './forum-words';

const { checked } = client(forumDesk);
const { confirm: confirmArticle } = client(articleEditing);
type Row = Result<typeof forumDesk.checked>['rows'][number];

const kinds = { answer: '论坛回答', article: '文章' } as const;

const columns: readonly ListColumn<Row>[] = [
  { key: 'since', title: '开始时间', value: ({ since }) => inJiangmen(since), sortable: true },
  { key: 'kind', title: '类型', value: ({ kind }) => kinds[kind], sortable: true },
  { key: 'title', title: '标题', value: ({ title }) => title, width: 360 },
  { key: 'because', title: '为什么核对', value: ({ because }) => becauseWords[because], sortable: true },
  { key: 'expiresOn', title: '有效期到', value: ({ expiresOn }) => expiresOn },
];
const filters: readonly ListFilter[] = [
  {
    key: 'kind',
    label: '类型',
    kind: 'choice',
    options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
  },
];

/** Answers and articles that readers see marked, until their author or an editor has compared them. */
export default function CheckedPage() {
  return (
    <List
      title="待核对"
      load={checked}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      columns={columns}
      filters={filters}
      actions={(row, again) =>
        row.kind === 'article' ? <ArticleSteps row={row} again={again} /> : '已通知作者核对'
      }
    />
  );
}

function ArticleSteps({ row: { id, title }, again }: { row: Row; again: () => void }) {
  const { confirm } = useConfirmedStep(again);
  return (
    <Flex gap="small">
      <Button
        size="small"
        autoInsertSpace={false}
        aria-label={`打开 ${title}`}
        onClick={() => go({ path: 'articles', query: { id } })}
      >
        打开
      </Button>
      <Button
        size="small"
        aria-label={`核对无误 ${title}`}
        onClick={() =>
          confirm(
            { title: '核对无误？', content: '请先对照现行条款。确认后，读者不再看到「正在核对」。' },
            () => confirmArticle({ params: { articleId: id } }),
            '已核对',
          )
        }
      >
        核对无误
      </Button>
    </Flex>
  );
}
