import { View } from '@tarojs/components';
import { type ComponentType, useEffect, useState } from 'react';
import { copyText } from '@titles/miniapp/copy';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import './index.scss';

/** What reads spreadsheets comes only when it is wanted, and not into WeChat's bundle, which is made without it. */
const load =
  process.env.TARO_ENV === 'h5'
    ? () => import('../tool/roster-tool').then(({ RosterTool }) => RosterTool)
    : undefined;

export default function CheckPage() {
  return (
    <Page title="单位自查表" className="roster">
      <Heading level={1} className="roster__title">
        我们单位谁该报？
      </Heading>
      {load ? <OnComputer load={load} /> : <Elsewhere />}
    </Page>
  );
}

const OnComputer = ({ load: fetchTool }: { load: () => Promise<ComponentType> }) => {
  const [Tool, setTool] = useState<ComponentType>();
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(-1);
  useEffect(() => {
    void fetchTool().then(
      (tool) => setTool(() => tool),
      () => setFailed(attempt),
    );
  }, [attempt, fetchTool]);
  if (Tool) return <Tool />;
  return failed === attempt ? (
    <ErrorState message="网络好像断开了，请检查网络后再试。" onRetry={() => setAttempt(attempt + 1)} />
  ) : (
    <Skeleton shape="cards" />
  );
};

const address = `${API_BASE.replace(/\/api$/, '')}/#/features/rosters/check/index`;

const Elsewhere = () => (
  <Card>
    <View className="roster__line">
      打开一份人员名册，就能看到谁现在可以申报、走哪条途径、还差什么。名册只在您的电脑上读，不上传。
    </View>
    <View className="roster__line">名册是电脑上的表格，请在电脑的浏览器里打开这个地址：</View>
    <View className="roster__address">{address}</View>
    <View className="roster__act">
      <Button icon="copy" onPress={() => copyText(address, '地址已复制，发到电脑上打开')}>
        复制地址
      </Button>
    </View>
  </Card>
);
