import { View } from '@tarojs/components';
import { privacy } from '@titles/shared/contract/privacy';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Links } from '@titles/miniapp/ui/links';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { toOwnData, toPrivacyStatement } from '@titles/miniapp/ways';
import { ConsentCard } from './consent-card';
import './index.scss';

const { consents, numbers } = client(privacy);

const Purposes = () => {
  const given = useRemote(consents.list);
  const kept = useRemote(numbers.list);
  const failure = given.failure ?? kept.failure;
  const retry = () => {
    given.retry();
    kept.retry();
  };
  if (given.value && kept.value) {
    const held = kept.value.numbers;
    return (
      <>
        {given.value.consents.map((consent) => (
          <Section key={consent.title} title={consent.title}>
            <ConsentCard
              consent={consent}
              number={held.find(({ kind }) => kind === consent.purpose)?.masked ?? null}
              onChange={retry}
            />
          </Section>
        ))}
      </>
    );
  }
  return failure ? (
    <ErrorState message={failure.sentence} onRetry={retry} />
  ) : (
    <Skeleton shape="cards" count={3} />
  );
};

export default function Choices() {
  return (
    <Page title="隐私与授权" className="choices">
      <Heading level={1} className="choices__title">
        隐私与授权
      </Heading>
      <View className="choices__lead">每一项分开决定，不同意也能用其他功能，随时可以收回。</View>
      <SignedIn icon="shield" why="还没有登录，服务端没有保存您的任何信息。">
        <Purposes />
      </SignedIn>
      <Section title="另外">
        <Notice tone="info" title="服务通知">
          是否接收由您在微信里逐次同意，可在微信的「设置 › 通知管理」里关闭。
        </Notice>
        <Links className="choices__links" to={[toOwnData, toPrivacyStatement]} />
      </Section>
    </Page>
  );
}
