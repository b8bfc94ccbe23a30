import { View } from '@tarojs/components';
import { articles } from '@titles/shared/contract/articles';
import { lectures } from '@titles/shared/contract/lectures';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { client } from '@titles/miniapp/api';
import { copyText } from '@titles/miniapp/copy';
import { useRemote } from '@titles/miniapp/remote';
import { shareToken, sharedQuery } from '@titles/miniapp/share-token';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Section } from '@titles/miniapp/ui/section';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { say } from '@titles/miniapp/ui/toast';
import { ahead, isOpen } from '../coming';
import { pages } from '../pages';
import { readyText } from '../words';
import { PosterButtons } from './poster-buttons';

const { list } = client(articles);
const { list: comingLectures } = client(lectures);
const web = process.env.TARO_ENV === 'h5';

interface Item {
  content: SharedContent & { kind: keyof typeof pages };
  title: string;
  summary: string;
}

/** Today's three: the two newest articles, and the next lecture that can still be booked where there is one. */
export const Today = ({ today }: { today: string }) => {
  const policy = useRemote(list, { query: {} });
  const next = useRemote(comingLectures, { query: ahead(today) });
  const newest = (policy.value?.articles ?? []).map(({ id, title, summary }): Item => ({
    content: { kind: 'article', id },
    title,
    summary,
  }));
  const lecture = (next.value?.lectures ?? [])
    .flatMap((one): Item[] =>
      one?.kind === 'public' && one.sessions.some((session) => isOpen(session, new Date()))
        ? [{ content: { kind: 'lecture', id: one.id }, title: one.title, summary: one.summary }]
        : [],
    )
    .slice(0, 1);
  const items = [...lecture, ...newest].slice(0, 3);
  const failure = policy.failure ?? next.failure;
  const retry = () => {
    policy.retry();
    next.retry();
  };
  return (
    <Section title="今天分享什么">
      {items.length > 0 ? (
        <Card>
          {items.map((item) => (
            <ShareItem key={item.content.id} item={item} />
          ))}
        </Card>
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : policy.value && next.value ? (
        <Card>
          <View className="publicist__note">现在没有新的文章和讲座，过几天再来看看。</View>
        </Card>
      ) : (
        <Skeleton />
      )}
    </Section>
  );
};

const ShareItem = ({ item }: { item: Item }) => {
  const { content, title, summary } = item;
  const { path, name } = pages[content.kind];
  const text = readyText(item);
  const copy = () => {
    if (!web) {
      copyText(text, '文字已复制');
      return;
    }
    void shareToken(content, 'web').then((token) => {
      if (token === null) {
        say('链接没有取到，请检查网络或重新登录后再试');
        return;
      }
      const address = `${location.origin}/#${path}?${sharedQuery(`${name}=${content.id}`, token)}`;
      copyText(`${text}\n${address}`, '文字和链接已复制');
    });
  };
  return (
    <View className="share-item">
      <View className="share-item__title">{title}</View>
      <View className="publicist__note">{summary}</View>
      <View className="publicist__acts">
        <Button
          kind="secondary"
          icon="copy"
          label={`复制${web ? '文字和链接' : '文字'}：${title}`}
          onPress={copy}
        >
          {web ? '复制文字和链接' : '复制文字'}
        </Button>
        {!web && (
          <Button onPress={() => open(path, { [name]: content.id })}>打开，点右上角「···」转发</Button>
        )}
        <PosterButtons content={content} title={title} />
      </View>
    </View>
  );
};
