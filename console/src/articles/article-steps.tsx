import {
  type ArticleContent,
  type ArticleDraft,
  articleEditing,
} from '@titles/shared/contract/article-editing';
import { Button, Flex } from 'antd';
import { client } from '../api';
import { SaveButtons } from '../ui/save-buttons';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { type Editing } from '../ui/use-editing';

const calls = client(articleEditing);

interface ArticleStepsProps {
  article: ArticleDraft;
  editing: Editing<ArticleContent>;
  again: () => void;
}

/** The steps that the article can take now. */
export function ArticleSteps({ article, editing, again }: ArticleStepsProps) {
  const { busy, run, confirm } = useConfirmedStep(again);
  const one = { params: { articleId: article.id } };
  const { revision, publishedRevision } = article;
  const ready = !editing.changed && publishedRevision !== revision;
  const save = () => {
    const body = { revision: editing.base, content: editing.content };
    void run(() => calls.save({ ...one, body }), '已保存，读者还看不到');
  };
  return (
    <Flex gap="small" wrap role="toolbar" aria-label="文章操作">
      <SaveButtons editing={editing} busy={busy} onSave={save} />
      <Button
        type={ready ? 'primary' : 'default'}
        disabled={!ready}
        onClick={() =>
          confirm(
            { title: `发布第${revision}版？`, content: '读者马上看到这一版，搜索也能找到。' },
            () => calls.publish({ ...one, body: { revision } }),
            '已发布',
          )
        }
      >
        发布
      </Button>
      {publishedRevision !== null && (
        <Button
          danger
          onClick={() =>
            confirm(
              {
                title: '撤下这篇文章？',
                content: '读者马上看不到它，搜索和条款页也不再列出；主题季不会自动把它重新发布。',
              },
              () => calls.withdraw(one),
              '已撤下',
            )
          }
        >
          撤下
        </Button>
      )}
    </Flex>
  );
}
