import { View } from '@tarojs/components';
import { privacy } from '@titles/shared/contract/privacy';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { EraseAccount } from './erase-account';
import { ExportData } from './export-data';
import './index.scss';

const { held } = client(privacy);

const Held = () => {
  const { value, failure, retry } = useRemote(held);
  if (!value)
    return failure ? (
      <ErrorState message={failure.sentence} onRetry={retry} />
    ) : (
      <Skeleton shape="cards" count={2} />
    );
  const there = value.parts.filter(({ count }) => count > 0);
  return (
    <>
      <Section title="保存了什么">
        <Card>
          {there.map(({ name, title, count }) => (
            <View key={name} className="held">
              <View>{title}</View>
              <View className="held__count">{count} 条</View>
            </View>
          ))}
        </Card>
      </Section>
      <Section title="导出">
        <ExportData />
      </Section>
      <Section title="注销账号">
        <EraseAccount
          hindrance={value.hindrance}
          stays={value.parts.flatMap(({ stays }) => (stays === undefined ? [] : [stays]))}
        />
      </Section>
    </>
  );
};

export default function OwnDataPage() {
  return (
    <Page title="我的数据" className="own-data">
      <Heading level={1} className="own-data__title">
        我的数据
      </Heading>
      <SignedIn icon="shield" why="还没有登录，服务端没有保存您的任何信息。">
        <Held />
      </SignedIn>
    </Page>
  );
}
