import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { seasons } from '@titles/shared/contract/seasons';
import { client } from '../../api';
import { useRemote } from '../../remote';
import { ErrorState } from '../../ui/error-state';
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
      {season || failure?.code === 'not-found' ? (
        <Hall season={season ?? null} />
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton shape="cards" />
      )}
    </Page>
  );
}
