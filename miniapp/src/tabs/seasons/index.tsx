import Taro, { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { articles } from '@titles/shared/contract/articles';
import { seasons } from '@titles/shared/contract/seasons';
import { client } from '../../api';
import { dayInJiangmen } from '../../calendar';
import { useRemote } from '../../remote';
import { DemoMark } from '../../ui/demo-mark';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { LAST_RESULT_KEY, readLastResult } from '../eligibility/kept';
import { CheckCall } from './check-call';
import { CoverCard } from './cover-card';
import { EntryGroups } from './entry-groups';
import { HomeTop } from './home-top';
import { Highlights, Stories } from './season-lists';
import './index.scss';

const { current } = client(seasons);
const { list } = client(articles);

const lastResult = () => readLastResult(Taro.getStorageSync<unknown>(LAST_RESULT_KEY));

export default function Home() {
  const season = useRemote(current);
  const stories = useRemote(list, { query: { kind: 'story' } });
  const [last, setLast] = useState(lastResult);
  useDidShow(() => setLast(lastResult()));
  const today = dayInJiangmen(new Date());

  return (
    <Page title="江门职称服务" tab="seasons" className="home">
      <HomeTop />
      {season.value && <CoverCard season={season.value} today={today} />}
      {!season.value && !season.failure && <View className="home__cover-outline" />}
      <CheckCall last={last} today={today} />
      {season.value ? (
        <Highlights items={season.value.items} today={today} />
      ) : season.failure?.code === 'not-found' ? (
        <EmptyState icon="calendar" message="本季的主题活动还在准备，先看看政策与指南吧。" />
      ) : season.failure ? (
        <ErrorState message={season.failure.sentence} onRetry={season.retry} />
      ) : (
        <Skeleton shape="cards" count={2} />
      )}
      <EntryGroups />
      <Stories stories={stories.value?.articles ?? []} />
      {season.value?.demo && (
        <View className="home__demo">
          <DemoMark what="本季主题、讲堂和文章为示例内容，仅供演示，不是人社部门发布的信息。" />
        </View>
      )}
    </Page>
  );
}
