import { type ArticleDraft, articleEditing } from '@titles/shared/contract/article-editing';
import { Button, Flex, Tabs } from 'antd';
import { StateTag } from '../ui/state-tag';
import { client } from '../api';
import { Loaded } from '../ui/loaded';
import { Overtaken, Unsaved } from '../ui/overtaken';
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
  const remote = useRemote(get, { params: { articleId: id } });
  return <Loaded remote={remote}>{(article) => <Editor article={article} again={remote.again} />}</Loaded>;
}

function Editor({ article, again }: { article: ArticleDraft; again: () => void }) {
  const saved = { version: article.revision, content: article.content };
  const editing = useEditing(`articles/${article.id}`, saved);
  const { content, set } = editing;
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Button onClick={() => go({ path: 'articles', query: {} })}>← 全部文章</Button>
        <StateTag tone={stateTones[stateOf(article)]}>{stateWords[stateOf(article)]}</StateTag>
        <span>第{article.revision}版</span>
        <Unsaved editing={editing} />
      </Flex>
      <Overtaken
        editing={editing}
        saved={{ version: article.revision, savedBy: article.revisions[0]?.savedBy }}
      />
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
