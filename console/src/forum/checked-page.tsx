import { articleEditing } from '@titles/shared/contract/article-editing';
import { courseDesk } from '@titles/shared/contract/course-desk';
import { type Result } from '@titles/shared/contract/endpoint';
import { forumDesk } from '@titles/shared/contract/forum-desk';
import { videoDesk } from '@titles/shared/contract/video-desk';
import { Button, Flex } from 'antd';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { go } from '../use-place';
import { inJiangmen } from '../words';
import { becauseWords } from './forum-words';

const { checked } = client(forumDesk);
const { confirm: confirmArticle } = client(articleEditing);
const { confirm: confirmCourse } = client(courseDesk);
const { confirm: confirmVideo } = client({ confirm: videoDesk.confirm });
type Row = Result<typeof forumDesk.checked>['rows'][number];

const kinds = { answer: '论坛回答', article: '文章', video: '视频', course: '课程' } as const;

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

/** Where each kind is edited, and how an editor says that it was compared. */
const edited = {
  article: { path: 'articles', compared: (id: string) => confirmArticle({ params: { articleId: id } }) },
  video: { path: 'videos', compared: (id: string) => confirmVideo({ params: { videoId: id } }) },
  course: { path: 'courses', compared: (id: string) => confirmCourse({ params: { courseId: id } }) },
} as const;

/** What cites clauses that changed, until its author or an editor has compared it. */
export default function CheckedPage() {
  return (
    <List
      title="待核对"
      load={checked}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      columns={columns}
      filters={filters}
      actions={({ kind, id, title }, again) =>
        kind === 'answer' ? '已通知作者核对' : <Steps {...{ kind, id, title, again }} />
      }
    />
  );
}

interface StepsProps {
  kind: keyof typeof edited;
  id: string;
  title: string;
  again: () => void;
}

function Steps({ kind, id, title, again }: StepsProps) {
  const { confirm } = useConfirmedStep(again);
  const { path, compared } = edited[kind];
  return (
    <Flex gap="small">
      <Button
        size="small"
        autoInsertSpace={false}
        aria-label={`打开 ${title}`}
        onClick={() => go({ path, query: { id } })}
      >
        打开
      </Button>
      <Button
        size="small"
        aria-label={`核对无误 ${title}`}
        onClick={() =>
          confirm(
            {
              title: '核对无误？',
              content: '请先对照现行条款。确认后，不再提醒，读者也不再看到「正在核对」。',
            },
            () => compared(id),
            '已核对',
          )
        }
      >
        核对无误
      </Button>
    </Flex>
  );
}
