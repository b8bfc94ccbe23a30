import Taro, { useDidShow, useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { articles } from '@titles/shared/contract/articles';
import { seasons } from '@titles/shared/contract/seasons';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { client } from '../../api';
import { homeTokens } from '../../home-share';
import { type Remote, useRemote } from '../../remote';
import { isSinglePage } from '../../single-page';
import { DemoMark } from '../../ui/demo-mark';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { open } from '../../ui/navigate';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { LAST_RESULT_KEY, readLastResult } from '../eligibility/kept';
import { CheckCall } from './check-call';
import { CoverCard } from './cover-card';
import { EntryGroups } from './entry-groups';
import { HomeTop } from './home-top';
import { Highlights, Stories } from './season-lists';
import './index.scss';

/** What notes by whose share somebody comes is not in the main package. */
const ARRIVAL = '/features/publicists/arrival/index';

const { current } = client(seasons);
const { list } = client(articles);

const lastResult = () => readLastResult(Taro.getStorageSync<unknown>(LAST_RESULT_KEY));

const settled = ({ value, failure }: Remote<unknown>) => value !== undefined || failure !== undefined;

export default function Home() {
  const season = useRemote(current);
  const stories = useRemote(list, { query: { kind: 'story' } });
  const [last, setLast] = useState(lastResult);
  useDidShow(() => setLast(lastResult()));
  const today = dayInJiangmen(new Date());

  const missing = season.value ? undefined : season.failure;

  if (process.env.TARO_ENV !== 'h5') {
    /* eslint-disable react-hooks/rules-of-hooks -- the same in every render of a build; browsers have no such menu */
    const { s: token } = useRouter().params;
    const title = season.value?.theme ?? '江门职称服务';
    useShareAppMessage(() => {
      const { chat } = homeTokens();
      return { title, path: chat ? `${ARRIVAL}?scene=${chat}` : '/tabs/seasons/index' };
    });
    useShareTimeline(() => {
      const { moments } = homeTokens();
      return { title, query: moments ? `s=${moments}` : '' };
    });
    useEffect(() => {
      if (token && !isSinglePage()) open(ARRIVAL, { scene: token });
    }, [token]);
    /* eslint-enable react-hooks/rules-of-hooks */
  }

  // What is below the fold crosses to the screen when the cover stands there.
  const allHere = settled(season) && settled(stories);
  const [belowFold, setBelowFold] = useState(allHere);
  useEffect(() => {
    if (allHere) Taro.nextTick(() => setBelowFold(true));
  }, [allHere]);

  return (
    <Page title="江门职称服务" tab="seasons" className="home">
      <HomeTop />
      {!missing && <CoverCard season={season.value} today={today} />}
      <CheckCall last={last} today={today} />
      {!missing ? (
        <Highlights items={season.value?.items} today={today} />
      ) : missing.code === 'not-found' ? (
        <EmptyState icon="calendar" message="本季的主题活动还在准备，先看看政策与指南吧。" />
      ) : (
        <ErrorState message={missing.sentence} onRetry={season.retry} />
      )}
      {belowFold ? (
        <>
          <EntryGroups />
          <Stories stories={stories.value?.articles ?? []} />
          {season.value?.demo && (
            <View className="home__demo">
              <DemoMark what="本季主题、讲堂和文章为示例内容，仅供演示，不是人社部门发布的信息。" />
            </View>
          )}
        </>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
