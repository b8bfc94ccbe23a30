import { View } from '@tarojs/components';
import { useState } from 'react';
import { bookings } from '@titles/shared/contract/bookings';
import { lectures } from '@titles/shared/contract/lectures';
import { client } from '@titles/miniapp/api';
import { spanInWords } from '@titles/miniapp/calendar';
import { useMessages } from '@titles/miniapp/messages';
import { failureOf, useRemote } from '@titles/miniapp/remote';
import { stepOf } from '@titles/miniapp/session-words';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { back, openTab } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { say } from '@titles/miniapp/ui/toast';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { type OwnBooking, readOwn } from '../own';
import './index.scss';

const { reschedule } = client(bookings);
const { get } = client({ get: lectures.get });

const Sessions = ({ booking, lectureId }: { booking: OwnBooking; lectureId: string }) => {
  const { value: lecture, failure, retry } = useRemote(get, { params: { lectureId } });
  const [chosen, setChosen] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const { ask } = useMessages();
  if (!lecture)
    return failure ? (
      <ErrorState message={failure.sentence} onRetry={retry} />
    ) : (
      <Skeleton shape="cards" count={1} />
    );
  const now = new Date();
  const others = lecture.sessions.filter(
    (session) => session.id !== booking.ticket?.sessionId && stepOf(session, now) === 'book',
  );
  if (others.length === 0)
    return (
      <EmptyState
        icon="calendar"
        message="现在没有别的场次还有座位。原来的座位还是您的。"
        action={{ text: '看这一季的安排', onPress: () => openTab('lectures') }}
      />
    );
  const send = () => {
    if (chosen === undefined) {
      setRefusal('请先选一场。');
      return;
    }
    void ask()
      .then(() => reschedule({ params: { bookingId: booking.id }, body: { resourceId: chosen } }))
      .then(
        () => {
          say('改好了');
          back();
        },
        (error: unknown) => setRefusal(`${failureOf(error).sentence}原来的座位还是您的。`),
      );
  };
  return (
    <>
      <Choices label="改到哪一场">
        {others.map(({ id, startsAt, endsAt, venue, left }) => (
          <Choice
            key={id}
            text={spanInWords(startsAt, endsAt)}
            note={`${venue.name}，还有 ${left} 席`}
            chosen={chosen === id}
            onChoose={() => setChosen(id)}
          />
        ))}
      </Choices>
      {refusal !== undefined && <Notice tone="warning">{refusal}</Notice>}
      <View className="reschedule__send">
        <Button onPress={send}>改到这一场</Button>
      </View>
    </>
  );
};

const Shown = ({ bookingId }: { bookingId: string }) => {
  const { value, failure, retry } = useRemote(readOwn);
  if (!value)
    return failure ? (
      <ErrorState message={failure.sentence} onRetry={retry} />
    ) : (
      <Skeleton shape="cards" count={1} />
    );
  const booking = value.bookings.find(({ id, state }) => id === bookingId && state === 'confirmed');
  if (!booking?.ticket)
    return (
      <EmptyState
        icon="calendar"
        message="这个预约不能改期，可能已经取消。"
        action={{ text: '返回', onPress: back }}
      />
    );
  return (
    <>
      <View className="reschedule__now">
        {booking.title}，现在是 {spanInWords(booking.startsAt, booking.endsAt)}
        。选好新的之前，原来的座位一直为您留着。
      </View>
      <Sessions booking={booking} lectureId={booking.ticket.lectureId} />
    </>
  );
};

export default function Reschedule() {
  const { bookingId = '' } = useQuery();
  return (
    <Page title="改期">
      <Heading level={1} className="reschedule__heading">
        改到哪一场？
      </Heading>
      <SignedIn why="登录后改期。">
        <Shown bookingId={bookingId} />
      </SignedIn>
    </Page>
  );
}
