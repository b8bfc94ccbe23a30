import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { bookings } from '@titles/shared/contract/bookings';
import { lectures } from '@titles/shared/contract/lectures';
import { clockInJiangmen } from '@titles/shared/jiangmen-time';
import { client } from '@titles/miniapp/api';
import { spanInWords } from '@titles/miniapp/calendar';
import { useMessages } from '@titles/miniapp/messages';
import { tellStep } from '@titles/miniapp/reader';
import { type Failure, failureOf } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { back } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { say } from '@titles/miniapp/ui/toast';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { readVisitor, rememberVisitor } from '../visitor';
import './index.scss';

const { hold, waitingList, list } = client(bookings);
const { confirm } = client(lectures);

type Booking = Awaited<ReturnType<typeof hold>>;

const Form = ({ sessionId }: { sessionId: string }) => {
  const [held, setHeld] = useState<Booking>();
  const [failure, setFailure] = useState<Failure>();
  const [visitor, setVisitor] = useState(readVisitor);
  const [busy, setBusy] = useState(false);
  const [pressed, setPressed] = useState(false);
  const { ask } = useMessages();

  useEffect(() => {
    // What was offered from the waiting list is held already; a hold would say that there is a place.
    list()
      .then(
        ({ bookings: mine }) =>
          mine.find(({ resourceId, state }) => resourceId === sessionId && state === 'held') ??
          hold({ body: { resourceId: sessionId } }),
      )
      .then(setHeld, (error: unknown) => setFailure(failureOf(error)));
  }, [sessionId]);

  const send = () => {
    setPressed(true);
    if (!held || visitor.name.trim() === '') return;
    setBusy(true);
    const employer = visitor.employer.trim() === '' ? null : visitor.employer;
    // Asked first: WeChat shows its question only in answer to the tap itself.
    void ask()
      .then(() => confirm({ params: { bookingId: held.id }, body: { name: visitor.name, employer } }))
      .then(
        () => {
          rememberVisitor(visitor);
          tellStep('booking', held.id);
          say('预约成功');
          void Taro.redirectTo({ url: `/features/bookings/ticket/index?bookingId=${held.id}` });
        },
        (error: unknown) => {
          setBusy(false);
          setFailure(failureOf(error));
        },
      );
  };
  const wait = () => {
    void ask()
      .then(() => waitingList.join({ body: { resourceId: sessionId } }))
      .then(
        ({ position }) => {
          say(position === null ? '已加入候补' : `已加入候补，现在排第 ${position} 位`);
          void Taro.redirectTo({ url: '/features/bookings/mine/index' });
        },
        (error: unknown) => say(failureOf(error).sentence),
      );
  };

  if (!held && !failure) return <Skeleton shape="cards" count={1} />;
  if (!held)
    return (
      <EmptyState
        icon="calendar"
        message={
          failure?.code === 'full'
            ? '这一场已经约满。可以加入候补，有空位时先为您保留，最多两小时（晚8点到早8点不计）。'
            : (failure?.sentence ?? '')
        }
        action={
          failure?.code === 'full' ? { text: '加入候补', onPress: wait } : { text: '返回', onPress: back }
        }
      />
    );
  const nameless = pressed && visitor.name.trim() === '';
  return (
    <>
      <Card className="book__session">
        <View className="book__title">{held.title}</View>
        <View className="book__when">{spanInWords(held.startsAt, held.endsAt)}</View>
        {held.heldUntil !== null && (
          <View className="book__until">
            座位为您保留到 {clockInJiangmen(new Date(held.heldUntil))}，请在这之前确认。
          </View>
        )}
      </Card>
      <Card>
        <TextField
          label="姓名"
          placeholder="签到表上写的名字"
          length={20}
          value={visitor.name}
          wrong={nameless}
          note={nameless ? '请填写姓名' : undefined}
          onInput={(name) => setVisitor({ ...visitor, name })}
        />
        <TextField
          label="单位（选填）"
          placeholder="没有就不填"
          length={60}
          value={visitor.employer}
          onInput={(employer) => setVisitor({ ...visitor, employer })}
        />
        <Button onPress={send} disabled={busy}>
          {busy ? '正在预约…' : '确认预约'}
        </Button>
      </Card>
      <View className="book__notices">
        {failure && <Notice tone="warning">{failure.sentence}</Notice>}
        <Notice tone="private">
          姓名和单位只给现场签到用，一年后删除。90天内两次约了没来，会暂停预约30天；来不了请提前取消，有特殊情况可以申诉。
        </Notice>
      </View>
    </>
  );
};

export default function Book() {
  const { sessionId = '' } = useQuery();
  return (
    <Page title="预约">
      <Heading level={1} className="book__heading">
        确认预约
      </Heading>
      <SignedIn why="登录后就能预约，座位和签到码记在您的账号里。">
        <Form sessionId={sessionId} />
      </SignedIn>
    </Page>
  );
}
