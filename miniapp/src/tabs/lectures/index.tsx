import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { seasons } from '@titles/shared/contract/seasons';
import { client } from '../../api';
import { useRemote } from '../../remote';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { openTab } from '../../ui/navigate';
import { Page } from '../../ui/page';
import { Heading } from '../../ui/semantics';
import { Skeleton } from '../../ui/skeleton';
import { Hall } from './hall';
import './index.scss';

const { current } = client(seasons);

export default function Lectures() {
  const { value: season, failure, retry } = useRemote(current);
  const shared = () => ({ title: '专技人才职称大讲堂' });
  useShareAppMessage(shared);
  useShareTimeline(shared);
  return (
    <Page title="大讲堂" tab="lectures">
      <Heading level={1} className="lectures__title">
        本季讲堂安排
      </Heading>
      {season ? (
        <Hall season={season} />
      ) : failure?.code === 'not-found' ? (
        <EmptyState
          icon="calendar"
          message="本季讲堂还在安排。您可以先做自测，看看自己能评什么。"
          action={{ text: '去自测', onPress: () => openTab('eligibility') }}
        />
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton shape="cards" />
      )}
    </Page>
  );
}
