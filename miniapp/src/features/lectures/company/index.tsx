import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { lectures } from '@titles/shared/contract/lectures';
import { client } from '@titles/miniapp/api';
import { spanInWords } from '@titles/miniapp/calendar';
import { useMessages } from '@titles/miniapp/messages';
import { tellStep } from '@titles/miniapp/reader';
import { failureOf, useRemote } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open, openTab } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { VenueBlock } from '../venue-card';
import { readVisitor, rememberVisitor } from '../visitor';
import { codeIn } from './code';
import './index.scss';

const { company } = client(lectures);
const { look, claim } = company;

const Claim = ({ code }: { code: string }) => {
  const { value, failure, retry } = useRemote(look, { params: { code } });
  const [visitor, setVisitor] = useState(readVisitor);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { ask } = useMessages();
  if (!value)
    return failure?.code === 'not-found' ? (
      <NoSuchCode />
    ) : failure ? (
      <ErrorState message={failure.sentence} onRetry={retry} />
    ) : (
      <Skeleton shape="cards" count={1} />
    );
  const { title, session, left, lectureId } = value;
  const take = () => {
    if (visitor.name.trim() === '') {
      setRefusal('请填写姓名');
      return;
    }
    setBusy(true);
    void ask()
      .then(() => claim({ params: { code }, body: { name: visitor.name } }))
      .then(
        ({ bookingId }) => {
          rememberVisitor(visitor);
          tellStep('booking', bookingId);
          void Taro.redirectTo({ url: `/features/bookings/ticket/index?bookingId=${bookingId}` });
        },
        (error: unknown) => {
          setBusy(false);
          setRefusal(failureOf(error).sentence);
        },
      );
  };
  return (
    <>
      <Card className="claim__session">
        <View className="claim__title">{title}</View>
        <View className="claim__when">{spanInWords(session.startsAt, session.endsAt)}</View>
        <VenueBlock venue={session.venue} />
      </Card>
      <Card>
        <View className="claim__company">
          {value.company}为同事留的名额，{left > 0 ? `还有 ${left} 个` : '已经领完'}。
        </View>
        {left > 0 ? (
          <>
            <TextField
              label="姓名"
              placeholder="签到表上写的名字"
              length={20}
              value={visitor.name}
              onInput={(name) => setVisitor({ ...visitor, name })}
            />
            <Button onPress={take} disabled={busy}>
              领一个名额
            </Button>
          </>
        ) : (
          <Button kind="secondary" onPress={() => open('/features/lectures/lecture/index', { lectureId })}>
            自己预约
          </Button>
        )}
        {refusal !== undefined && (
          <View className="claim__refusal">
            <Notice tone="warning">{refusal}</Notice>
          </View>
        )}
      </Card>
    </>
  );
};

const NoSuchCode = () => (
  <EmptyState
    icon="people"
    message="领取码不对，或已经失效。请向发给您的同事再要一次。"
    action={{ text: '去大讲堂', onPress: () => openTab('lectures') }}
  />
);

export default function Company() {
  const code = codeIn(useQuery().code ?? '');
  return (
    <Page title="领取单位名额">
      <Heading level={1} className="claim__heading">
        单位为您留了座位
      </Heading>
      <SignedIn why="登录后领取，签到码记在您的账号里。">
        {code === null ? <NoSuchCode /> : <Claim code={code} />}
      </SignedIn>
    </Page>
  );
}
