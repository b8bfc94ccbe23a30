import { type ArticleDraft, articleEditing } from '@titles/shared/contract/article-editing';
import { Alert, Button, Flex, Spin, Tabs } from 'antd';
import { StateTag } from '../ui/state-tag';
import { client } from '../api';
import { PhoneFrame } from '../ui/phone-frame';
import { useEditing } from '../ui/use-editing';
import { go } from '../use-place';
import { useRemote } from '../use-remote';
import { today } from '../words';
import { ArticleFields } from './article-fields';
import { ArticleRevisions } from './article-revisions';
import { ArticleSteps } from './article-steps';
import { stateTones, stateOf, stateWords } from './article-words';
import { Blocks } from './blocks';
import './article-editor.css';

const { get } = client(articleEditing);

/** One article: its blocks at the left, the phone beside it. */
export function ArticleEditor({ id }: { id: string }) {
  const { value, failure, again } = useRemote(get, { params: { articleId: id } });
  if (failure !== undefined)
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={failure}
        action={<Button onClick={again}>再试一次</Button>}
      />
    );
  return value ? <Editor article={value} again={again} /> : <Spin />;
}

function Editor({ article, again }: { article: ArticleDraft; again: () => void }) {
  const saved = { version: article.revision, content: article.content };
  const editing = useEditing(`articles/${article.id}`, saved);
  const { content, set } = editing;
  const newest = article.revisions[0];
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Button onClick={() => go({ path: 'articles', query: {} })}>← 全部文章</Button>
        <StateTag tone={stateTones[stateOf(article)]}>{stateWords[stateOf(article)]}</StateTag>
        <span>第{article.revision}版</span>
        {editing.changed && <StateTag tone="wait">有未保存的修改（已留在这台电脑上）</StateTag>}
      </Flex>
      {editing.overtaken && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title={`${newest?.savedBy ?? '同事'}刚保存了第${article.revision}版，您改的是第${editing.base}版`}
          description="您的修改没有丢。可以先在「版本」里对照，再决定用您的修改接着改，或放弃它。"
          action={
            <Flex vertical gap={4}>
              <Button onClick={editing.rebase}>用我的修改接着改</Button>
              <Button onClick={editing.reset}>放弃我的修改</Button>
            </Flex>
          }
        />
      )}
      <ArticleSteps article={article} editing={editing} again={again} />
      <div className="article-editor">
        <Tabs
          items={[
            {
              key: 'content',
              label: '内容',
              children: (
                <Flex vertical gap="large">
                  <ArticleFields content={content} onChange={set} />
                  <Blocks body={content.body} onChange={(body) => set({ ...content, body })} />
                </Flex>
              ),
            },
            {
              key: 'revisions',
              label: `版本（${article.revisions.length}）`,
              children: <ArticleRevisions article={article} content={content} again={again} />,
            },
          ]}
        />
        <aside aria-label="手机预览">
          <PhoneFrame
            content={{ article: { id: article.id, content, demo: article.demo } }}
            route={`features/articles/article/index?articleId=${article.id}`}
            day={today()}
          />
        </aside>
      </div>
    </Flex>
  );
}
