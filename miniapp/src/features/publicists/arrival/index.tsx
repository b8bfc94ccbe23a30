import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { posters } from '@titles/shared/contract/posters';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { beginVisit } from '@titles/miniapp/reader';
import { sharedQuery } from '@titles/miniapp/share-token';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { openTab } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { pages } from '../pages';

const { opened } = client({ opened: posters.opened });

/** Home notes nobody's share itself: that is done here, on the way to it. */
const toHome = (content: SharedContent, token: string): Promise<unknown> =>
  beginVisit(content, token)
    .catch(() => null)
    .then(home);

const home = (): void => openTab('seasons');

/** Where the code on a poster and a shared home arrive: it goes on to what was shared. */
export default function Arrival() {
  const { scene = '' } = useQuery();
  const { value, failure, retry } = useRemote(opened, { params: { token: scene } });
  const content = value?.content;
  useEffect(() => {
    if (!content) return;
    const { kind, id } = content;
    if (kind === 'article' || kind === 'lecture') {
      const { path, name } = pages[kind];
      void Taro.redirectTo({ url: `${path}?${sharedQuery(`${name}=${id}`, scene)}` });
    } else void toHome({ kind: 'season', id }, scene);
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
