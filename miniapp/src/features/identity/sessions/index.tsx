import { View } from '@tarojs/components';
import { sessions } from '@titles/shared/contract/sessions';
import { client } from '../../../api';
import { momentInWords } from '../../../calendar';
import { failureOf, useRemote } from '../../../remote';
import { SignedIn } from '../../../sign-in';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ErrorState } from '../../../ui/error-state';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Heading } from '../../../ui/semantics';
import { Skeleton } from '../../../ui/skeleton';
import { say } from '../../../ui/toast';
import './index.scss';

const { list, end } = client(sessions);

/** Where one is signed in; each other place can be ended from here. */
export default function Sessions() {
  return (
    <Page title="登录管理">
      <Heading level={1} className="sessions__title">
        登录管理
      </Heading>
      <SignedIn why="还没有登录。登录后可以看到哪些手机和电脑正用着您的账号。">
        <Open />
      </SignedIn>
    </Page>
  );
}

const Open = () => {
  const { value, failure, retry } = useRemote(list);
  const finish = (sessionId: string) => {
    end({ params: { sessionId } }).then(
      () => {
        say('已结束');
        retry();
      },
      (error: unknown) => say(failureOf(error).sentence),
    );
  };
  if (failure) return <ErrorState message={failure.sentence} onRetry={retry} />;
  if (!value) return <Skeleton shape="cards" count={2} />;
  return (
    <>
      <Notice tone="private">看到不认识的登录，请马上结束它。</Notice>
      {value.sessions.map(({ id, kind, startedAt, usedAt, current }) => {
        const device = kind === 'console' ? '电脑上的工作台' : '手机';
        return (
          <Card key={id} className="sessions__one">
            <View className="sessions__device">{current ? `${device}（本机）` : device}</View>
            <View className="sessions__times">登录于 {momentInWords(startedAt)}</View>
            <View className="sessions__times">最近使用 {momentInWords(usedAt)}</View>
            {!current && (
              <Button
                kind="secondary"
                onPress={() => finish(id)}
                label={`结束${momentInWords(startedAt)}在${device}的登录`}
              >
                结束
              </Button>
            )}
          </Card>
        );
      })}
    </>
  );
};
