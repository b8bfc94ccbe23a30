import { View } from '@tarojs/components';
import { staff } from '@titles/shared/contract/staff';
import { useState } from 'react';
import { client } from '../../../api';
import { momentInWords } from '../../../calendar';
import { failureOf, useRemote } from '../../../remote';
import { SignedIn } from '../../../sign-in';
import { codeFromWechat } from '../../../wechat-code';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { back, openTab } from '../../../ui/navigate';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Heading } from '../../../ui/semantics';
import { Skeleton } from '../../../ui/skeleton';
import { useQuery } from '../../../ui/use-query';
import './index.scss';

const { look, confirm } = client(staff.scan);

/** Opened by the mini-program code on the screen of a console: lets that console in, or not. */
export default function Confirm() {
  const { scene = '' } = useQuery();
  return (
    <Page title="确认登录">
      <Heading level={1} className="confirm__title">
        让这台电脑登录您的工作台？
      </Heading>
      <SignedIn why="请先用微信登录，再核对电脑的信息。">
        <Asked code={scene} />
      </SignedIn>
    </Page>
  );
}

const Asked = ({ code }: { code: string }) => {
  const { value, failure, retry } = useRemote(look, { body: { code } });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const letIn = () => {
    setBusy(true);
    codeFromWechat()
      .then((loginCode) => confirm({ body: { code, loginCode } }))
      .then(
        () => setDone(true),
        (error: unknown) => {
          setRefusal(failureOf(error).sentence);
          setBusy(false);
        },
      );
  };
  if (done)
    return (
      <EmptyState
        icon="check"
        message="已确认，电脑上马上就能用了。用完记得在电脑上退出登录。"
        action={{ text: '完成', onPress: () => openTab('identity') }}
      />
    );
  if (failure) return <ErrorState message={failure.sentence} onRetry={retry} />;
  if (!value) return <Skeleton shape="cards" count={1} />;
  return (
    <>
      <Notice tone="warning" title="只确认您自己面前的电脑">
        别人发来的码、群里的码、电话里让您扫的码，都不要确认。一旦确认，对方就能以您的身份办事。
      </Notice>
      <Card className="confirm__facts">
        <Fact name="电脑" value={value.browser} />
        <Fact name="网络地址" value={value.address} />
        <Fact name="打开时间" value={momentInWords(value.askedAt)} />
      </Card>
      {refusal !== null && (
        <View className="confirm__refusal" ariaLive="polite">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      <Button kind="secondary" onPress={back}>
        不是我，不要登录
      </Button>
      <View className="confirm__yes">
        <Button onPress={letIn} disabled={busy}>
          {busy ? '正在确认…' : '就是我面前的电脑，确认登录'}
        </Button>
      </View>
    </>
  );
};

const Fact = ({ name, value }: { name: string; value: string }) => (
  <View className="confirm__fact">
    <View className="confirm__name">{name}</View>
    <View className="confirm__value">{value}</View>
  </View>
);
