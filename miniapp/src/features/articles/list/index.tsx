import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { articles } from '@titles/shared/contract/articles';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { DemoMark } from '@titles/miniapp/ui/demo-mark';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Filters } from '@titles/miniapp/ui/filters';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Row } from '@titles/miniapp/ui/row';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { groupFilters, kindInWords, readGroup } from '../article-words';
import './index.scss';

const { list } = client(articles);

export default function ArticleList() {
  const [group, setGroup] = useState(readGroup(useQuery().group));
  const { value, failure, retry } = useRemote(list, { query: group === 'all' ? {} : { group } });
  const shared = () => ({ title: '职称政策与指南' });
  useShareAppMessage(shared);
  useShareTimeline(shared);
  return (
    <Page title="政策与指南">
      <Heading level={1} className="articles__title">
        政策与指南
      </Heading>
      <View className="articles__filters">
        <Filters label="按类别筛选" options={groupFilters} value={group} onChange={setGroup} />
      </View>
      {value ? (
        <>
          {value.articles.length > 0 ? (
            <Card>
              {value.articles.map(({ id, kind, field, title, summary }) => (
                <Row
                  key={id}
                  kicker={field === null ? kindInWords[kind] : `${kindInWords[kind]} · ${field}`}
                  title={title}
                  note={summary}
                  onPress={() => open('/features/articles/article/index', { articleId: id })}
                />
              ))}
            </Card>
          ) : (
            <EmptyState
              icon="book"
              message="这一类还没有文章，先看看全部吧。"
              action={{ text: '查看全部', onPress: () => setGroup('all') }}
            />
          )}
          {value.articles.some(({ demo }) => demo) && <DemoMark />}
        </>
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton shape="cards" />
      )}
    </Page>
  );
}
