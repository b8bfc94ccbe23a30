import { View } from '@tarojs/components';
import { useState } from 'react';
import { calendars } from '@titles/shared/contract/calendars';
import { grants } from '@titles/shared/contract/grants';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { client } from '@titles/miniapp/api';
import { copyText } from '@titles/miniapp/copy';
import { failureOf, useRemote } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { say } from '@titles/miniapp/ui/toast';
import { type Offered, offeredTo } from '../offered';
import './index.scss';

const { list, create, revoke } = client(calendars);
const { mine } = client(grants);

export default function SubscribePage() {
  return (
    <Page title="日历订阅" className="calendars">
      <Heading level={1} className="calendars__title">
        日历订阅
      </Heading>
      <View className="calendars__intro">
        把一个专用地址加到手机或电脑的日历里，预约、改期和取消会自己跟着更新。各家日历更新有快有慢，以服务通知为准。
      </View>
      <SignedIn icon="calendar" why="登录后才能建立您自己的日历地址。">
        <Feeds />
      </SignedIn>
    </Page>
  );
}

const Feeds = () => {
  const { value, failure, retry } = useRemote(list);
  const granted = useRemote(mine).value?.grants ?? [];
  const [made, setMade] = useState<{ key: string; address: string } | null>(null);
  if (!value)
    return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />;
  return (
    <>
      {offeredTo(granted).map((offered) => (
        <FeedCard
          key={offered.key}
          offered={offered}
          feed={value.feeds.find((each) => keyOf(each.kind, each.organisationId) === offered.key)}
          address={made?.key === offered.key ? made.address : null}
          onMade={(address) => {
            setMade({ key: offered.key, address });
            retry();
          }}
          onRevoked={() => {
            setMade(null);
            retry();
          }}
        />
      ))}
      <View className="calendars__notice">
        <Notice tone="private" title="这个地址就是钥匙">
          谁拿到地址，谁就能看到您的预约时间和地点，请不要转发。不用了随时停用，马上失效。
        </Notice>
      </View>
    </>
  );
};

const keyOf = (kind: string, organisationId: string | null): string => `${kind}/${organisationId ?? ''}`;

interface FeedCardProps {
  offered: Offered;
  feed: { id: string; createdAt: string } | undefined;
  /** Shown this once, after it was made. */
  address: string | null;
  onMade: (address: string) => void;
  onRevoked: () => void;
}

const FeedCard = ({ offered, feed, address, onMade, onRevoked }: FeedCardProps) => {
  const [sure, setSure] = useState<'new' | 'stop' | null>(null);
  const failed = (error: unknown) => say(failureOf(error).sentence);
  const make = () => {
    setSure(null);
    const body = { kind: offered.kind, organisationId: offered.organisationId };
    create({ body }).then(({ path }) => onMade(absolute(path)), failed);
  };
  const stop = () => {
    setSure(null);
    if (feed) revoke({ params: { feedId: feed.id } }).then(onRevoked, failed);
  };
  const copy = () => copyText(address ?? '', '已复制日历地址');
  return (
    <Card className="feed">
      <Heading level={2} className="feed__title">
        {offered.title}
      </Heading>
      <View className="feed__note">
        {feed ? `${dayInWords(dayInJiangmen(new Date(feed.createdAt)))}建立，正在使用` : offered.note}
      </View>
      {address !== null && (
        <>
          <View className="feed__address">{address}</View>
          <Button icon="copy" onPress={copy}>
            复制地址
          </Button>
          <View className="feed__note">
            地址只在这里显示一次。苹果手机：设置 → 日历 → 账户 →
            添加已订阅的日历；其他手机和电脑：在日历应用里选「通过网址订阅」。
          </View>
        </>
      )}
      <View className="feed__acts">
        {feed ? (
          <>
            <Button kind="secondary" onPress={() => setSure('new')}>
              换一个新地址
            </Button>
            <Button kind="secondary" onPress={() => setSure('stop')}>
              停用
            </Button>
          </>
        ) : (
          <Button kind={offered.kind === 'person' ? 'primary' : 'secondary'} onPress={make}>
            建立日历地址
          </Button>
        )}
      </View>
      <Sheet
        title={sure === 'stop' ? '停用这个地址？' : '换一个新地址？'}
        open={sure !== null}
        onClose={() => setSure(null)}
      >
        <View className="feed__note">
          {sure === 'stop'
            ? '停用后，订阅了它的日历都读不到了。需要时可以再建一个。'
            : '旧地址马上失效，已经订阅的日历要用新地址重新添加。'}
        </View>
        <View className="feed__acts">
          <Button onPress={sure === 'stop' ? stop : make}>{sure === 'stop' ? '停用' : '换新地址'}</Button>
          <Button kind="secondary" onPress={() => setSure(null)}>
            先不改
          </Button>
        </View>
      </Sheet>
    </Card>
  );
};

/** An address that a calendar outside of the phone can reach. */
const absolute = (path: string): string =>
  process.env.TARO_ENV === 'h5' ? `${window.location.origin}${API_BASE}${path}` : `${API_BASE}${path}`;
