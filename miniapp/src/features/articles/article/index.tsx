import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { articles } from '@titles/shared/contract/articles';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { sharedQuery, useShareTokens } from '@titles/miniapp/share-token';
import { Card } from '@titles/miniapp/ui/card';
import { DemoMark } from '@titles/miniapp/ui/demo-mark';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TitleText } from '@titles/miniapp/ui/title-text';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { useReading } from '@titles/miniapp/use-reading';
import { kindInWords } from '../article-words';
import { ArticleBlock } from './article-block';
import './index.scss';

const { get } = client(articles);

export default function ArticlePage() {
  const { articleId = '', s: token } = useQuery();
  const { value: article, failure, retry } = useRemote(get, { params: { articleId } });
  const title = article?.title ?? '江门职称服务';
  const content = { kind: 'article' as const, id: articleId };
  useReading(content, token, article !== undefined);
  const tokens = useShareTokens(content, article !== undefined);
  const query = `articleId=${articleId}`;
  useShareAppMessage(() => ({
    title,
    path: `/features/articles/article/index?${sharedQuery(query, tokens.chat)}`,
  }));
  useShareTimeline(() => ({ title, query: sharedQuery(query, tokens.moments) }));

  return (
    <Page title={article ? kindInWords[article.kind] : '文章'} className="article">
      {article ? (
        <>
          <Heading level={1} className="article__title">
            <TitleText text={article.title} />
          </Heading>
          <View className="article__meta">
            {[
              kindInWords[article.kind],
              article.field,
              dayInWords(dayInJiangmen(new Date(article.publishedAt))),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
            {article.revision > 1 && ` · 第 ${article.revision} 次修订`}
          </View>
          {article.demo && (
            <View className="article__demo">
              <DemoMark />
            </View>
          )}
          {article.checking && (
            <View className="article__demo">
              <Notice tone="warning">引用的条款已更新，正在核对</Notice>
            </View>
          )}
          <View className="article__summary">{article.summary}</View>
          {article.body.map((block, index) => (
            <ArticleBlock key={index} block={block} />
          ))}
          {article.citations.length > 0 && (
            <Section title="依据">
              <Card>
                {article.citations.map(({ documentId, clauseId, label }) => (
                  <Row
                    key={`${documentId}/${clauseId}`}
                    icon="document"
                    title={label}
                    onPress={() => open('/features/documents/clause/index', { documentId, clauseId })}
                  />
                ))}
              </Card>
            </Section>
          )}
        </>
      ) : failure?.code === 'not-found' ? (
        <EmptyState
          icon="book"
          message="没有找到这篇文章，它可能已下架。"
          action={{ text: '看看别的文章', onPress: () => open('/features/articles/list/index') }}
        />
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton count={4} />
      )}
    </Page>
  );
}
