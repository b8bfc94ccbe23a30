import { View } from '@tarojs/components';
import { useState } from 'react';
import { momentInWords, spanInWords } from '@titles/miniapp/calendar';
import { RemindersSection } from '@titles/miniapp/reminders';
import { useFresh } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { keptOwn, readOwn } from '../own';
import { Qr } from './qr';
import './index.scss';

const Shown = ({ bookingId }: { bookingId: string }) => {
  const { value, failure, retry } = useFresh(readOwn);
  const [kept] = useState(keptOwn);
  // Whoever stands at the door does not wait for an answer; that there is no code is said upon one alone.
  const own = value ?? kept;
  const booking = own?.bookings.find(({ id }) => id === bookingId);
  const ticket = booking?.ticket;
  if (!own || !booking || !ticket?.checkIn) {
    if (value)
      return (
        <EmptyState
          icon="calendar"
          message="这个预约没有签到码：可能已经取消，或还没有确认。"
          action={{ text: '看我的预约', onPress: () => open('/features/bookings/mine/index') }}
        />
      );
    return failure ? (
      <ErrorState message={failure.sentence} onRetry={retry} />
    ) : (
      <Skeleton shape="cards" count={1} />
    );
  }
  const { checkIn, moved } = ticket;
  return (
    <>
      <Heading level={1} className="ticket__title">
        {booking.title}
      </Heading>
      <View className="ticket__when">{spanInWords(booking.startsAt, booking.endsAt)}</View>
      <View className="ticket__where">
        {ticket.venue.name}，{ticket.venue.address}
      </View>
      {moved && (
        <Notice tone="warning" title="主办单位改了时间或地点">
          原定{spanInWords(moved.startsAt, moved.endsAt)}，{moved.venue}。
        </Notice>
      )}
      {ticket.formerEnd && (
        <Notice tone="warning" title="结束时间有变">
          原定{spanInWords(booking.startsAt, ticket.formerEnd)}。
        </Notice>
      )}
      <Card className="ticket">
        <Qr bookingId={bookingId} checkIn={checkIn} ahead={own.ahead} />
        {ticket.name !== null && <View className="ticket__name">{ticket.name}</View>}
        <View className="ticket__note">
          {ticket.checkedInAt !== null
            ? `${momentInWords(ticket.checkedInAt)} 已签到`
            : `到门口给工作人员扫。${momentInWords(checkIn.from)} 起可以签到。`}
        </View>
      </Card>
      <View className="ticket__hint">
        {!failure
          ? '二维码每半分钟换一次，截图不能用；打开过一次，没有网络也能出示。'
          : failure.code === 'offline'
            ? '现在没有网络，签到码照样有效；时间和地点以有网络时看到的为准。'
            : '暂时读不到最新的预约，签到码照样可以出示；时间和地点请稍后再看。'}
      </View>
      {booking.state === 'confirmed' && Date.parse(booking.startsAt) > new Date().getTime() + own.ahead && (
        <RemindersSection
          bookingId={bookingId}
          title={booking.title}
          place={`${ticket.venue.name}，${ticket.venue.address}`}
          startsAt={booking.startsAt}
          endsAt={booking.endsAt}
        />
      )}
    </>
  );
};

export default function TicketPage() {
  const { bookingId = '' } = useQuery();
  return (
    <Page title="签到码">
      <SignedIn why="登录后出示签到码。">
        <Shown bookingId={bookingId} />
      </SignedIn>
    </Page>
  );
}
