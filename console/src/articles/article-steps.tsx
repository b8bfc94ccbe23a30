import {
  type ArticleContent,
  type ArticleDraft,
  articleEditing,
} from '@titles/shared/contract/article-editing';
import { App, Button, Flex } from 'antd';
import { client } from '../api';
import { type Editing } from '../ui/use-editing';
import { useStep } from '../ui/use-step';

const calls = client(articleEditing);

interface ArticleStepsProps {
  article: ArticleDraft;
  editing: Editing<ArticleContent>;
  again: () => void;
}

/** The steps that the article can take now. */
export function ArticleSteps({ article, editing, again }: ArticleStepsProps) {
  const { modal } = App.useApp();
  const { busy, step } = useStep();
  const one = { params: { articleId: article.id } };
  const run = async (work: () => Promise<unknown>, done: string) => {
    await step(work, done);
    again();
  };
  const { revision, publishedRevision } = article;
  const ready = !editing.changed && publishedRevision !== revision;
  const save = () => {
    const body = { revision: editing.base, content: editing.content };
    void run(() => calls.save({ ...one, body }), '已保存，读者还看不到');
  };
  const confirm = (title: string, content: string, work: () => Promise<unknown>, done: string) =>
    void modal.confirm({ title, content, onOk: () => run(work, done) });
  return (
    <Flex gap="small" wrap role="toolbar" aria-label="文章操作">
      <Button
        type={editing.changed ? 'primary' : 'default'}
        disabled={!editing.changed}
        loading={busy}
        onClick={save}
      >
        保存
      </Button>
      <Button disabled={!editing.changed} onClick={editing.reset}>
        放弃修改
      </Button>
      <Button
        type={ready ? 'primary' : 'default'}
        disabled={!ready}
        onClick={() =>
          confirm(
            `发布第${revision}版？`,
            '读者马上看到这一版，搜索也能找到。',
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
              '撤下这篇文章？',
              '读者马上看不到它，搜索和条款页也不再列出；主题季不会自动把它重新发布。',
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
