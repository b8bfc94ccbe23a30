import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { posters } from '@titles/shared/contract/posters';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { sharedQuery } from '@titles/miniapp/share-token';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Page } from '@titles/miniapp/ui/page';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { pages } from '../pages';

const { opened } = client({ opened: posters.opened });

const home = () => void Taro.reLaunch({ url: pages.season.path });

/** Where the code on a poster arrives: it goes on to what the poster is about. */
export default function Arrival() {
  const { scene = '' } = useQuery();
  const { value, failure, retry } = useRemote(opened, { params: { token: scene } });
  const content = value?.content;
  useEffect(() => {
    if (!content) return;
    const { path, name } = pages[content.kind === 'other' ? 'season' : content.kind];
    const url = `${path}?${sharedQuery(`${name}=${content.id}`, scene)}`;
    // A tab takes no address with a query but by a new start.
    void (content.kind === 'article' || content.kind === 'lecture'
      ? Taro.redirectTo({ url })
      : Taro.reLaunch({ url }));
  }, [content, scene]);
  return (
    <Page title="江门职称服务">
      {failure?.code === 'not-found' ? (
        <EmptyState icon="book" message={failure.sentence} action={{ text: '去首页', onPress: home }} />
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton count={3} />
      )}
    </Page>
  );
}
