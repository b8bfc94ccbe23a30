import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { bookings } from '@titles/shared/contract/bookings';
import { client } from '@titles/miniapp/api';
import { momentInWords, spanInWords } from '@titles/miniapp/calendar';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Heading } from '@titles/miniapp/ui/semantics';
import { say } from '@titles/miniapp/ui/toast';
import { type OwnBooking } from '../own';
import { stateInWords, titleOf, whereOf } from './booking-words';

const { confirm } = client(bookings);

type Ask = (what: 'cancel' | 'appeal', booking: OwnBooking) => void;

interface BookingCardProps {
  booking: OwnBooking;
  coming: boolean;
  now: Date;
  onAsk: Ask;
  /** Something became of it here. */
  onChange: () => void;
}

export const BookingCard = ({ booking, coming, now, onAsk, onChange }: BookingCardProps) => {
  const { id, startsAt, endsAt, ticket, seats } = booking;
  const where = whereOf(booking);
  return (
    <Card className="booking">
      <View className={`booking__state booking__state--${booking.state}`}>{stateInWords(booking)}</View>
      <Heading level={3} className="booking__title">
        {titleOf(booking)}
      </Heading>
      <View className="booking__when">{spanInWords(startsAt, endsAt)}</View>
      {where !== '' && <View className="booking__where">{where}</View>}
      {ticket?.moved && coming && (
        <Notice tone="warning" title="主办单位改了时间或地点">
          原定{spanInWords(ticket.moved.startsAt, ticket.moved.endsAt)}，{ticket.moved.venue}。
        </Notice>
      )}
      {ticket?.formerEnd && coming && (
        <Notice tone="warning" title="结束时间有变">
          原定{spanInWords(booking.startsAt, ticket.formerEnd)}。
        </Notice>
      )}
      {booking.closedBecause && coming && (
        <Notice tone="warning" title="这个时间不开放">
          {booking.closedBecause}。怎么办请看详情，不会记为没来。
        </Notice>
      )}
      {booking.state === 'cancelled' && ticket?.cancelledBecause && (
        <Notice tone="warning">{ticket.cancelledBecause}</Notice>
      )}
      {booking.state === 'no-show' && booking.refusedBecause !== null && (
        <Notice tone="warning" title="申诉没有通过">
          {booking.refusedBecause}
        </Notice>
      )}
      {booking.appealed && <Notice>申诉已提交，等答复。</Notice>}
      {ticket?.company && booking.state !== 'held' && (
        <CompanyBlock code={ticket.company.code} left={coming ? seats : 0} taken={ticket.company.taken} />
      )}
      <View className="booking__actions">
        <Elsewhere booking={booking} />
        {coming ? (
          <Coming booking={booking} now={now} onAsk={onAsk} onChange={onChange} />
        ) : (
          <>
            {ticket?.feedback === 'open' && (
              <Button
                kind="secondary"
                onPress={() => open('/features/lectures/feedback/index', { bookingId: id })}
              >
                评价这一场
              </Button>
            )}
            {booking.state === 'no-show' && !booking.excused && !booking.appealed && (
              <Button kind="secondary" onPress={() => onAsk('appeal', booking)}>
                {booking.refusedBecause === null ? '有特殊情况，申诉' : '再次申诉'}
              </Button>
            )}
          </>
        )}
      </View>
    </Card>
  );
};

/** The way to what is looked after on a page of its own. */
const Elsewhere = ({ booking: { id, kind } }: { booking: OwnBooking }) => {
  if (kind === 'counter')
    return (
      <Button
        kind="secondary"
        onPress={() => open('/features/service-points/visit/index', { bookingId: id })}
      >
        看详情
      </Button>
    );
  return kind === 'lecturer' ? (
    <Button kind="secondary" onPress={() => open('/features/onsite/requests/index')}>
      看上门培训
    </Button>
  ) : null;
};

const Coming = ({ booking, now, onAsk, onChange }: Omit<BookingCardProps, 'coming'>) => {
  const { id, state, ticket, kind, resourceId, block, seats } = booking;
  // A person's name is asked for; a company's people give theirs when they take a seat.
  const keep = () => {
    const kept = confirm({ params: { bookingId: id } }).then(
      () => say('名额已留好，把领取码发给同事吧'),
      (error: unknown) => say(failureOf(error).sentence),
    );
    void kept.then(onChange);
  };
  if (state === 'held' && kind === 'seats')
    return block ? (
      <Button onPress={keep}>留下这 {seats} 个名额</Button>
    ) : (
      <Button onPress={() => open('/features/lectures/book/index', { sessionId: resourceId })}>去确认</Button>
    );
  // Handed out to the last seat: what is left to do is its people's.
  if (block && seats === 0) return null;
  const changeable = ticket !== undefined && now.getTime() < Date.parse(ticket.changeableUntil);
  return (
    <>
      {ticket?.checkIn && !ticket.company && (
        <Button onPress={() => open('/features/bookings/ticket/index', { bookingId: id })}>签到码</Button>
      )}
      {state === 'confirmed' && changeable && (
        <>
          {!ticket.company && (
            <Button
              kind="secondary"
              onPress={() => open('/features/bookings/reschedule/index', { bookingId: id })}
            >
              改到别的场次
            </Button>
          )}
          <Button kind="plain" onPress={() => onAsk('cancel', booking)}>
            {ticket.company ? '退回没领的名额' : '取消预约'}
          </Button>
          <View className="booking__limit">
            {momentInWords(ticket.changeableUntil)}
            {ticket.company ? ' 起，没领的让给所有人' : ' 之前可以取消或改期'}
          </View>
        </>
      )}
      {state === 'confirmed' && ticket && !ticket.company && !changeable && (
        <View className="booking__limit">已过取消和改期的时限，确实来不了请联系主办单位。</View>
      )}
    </>
  );
};

/** Seats held for a company: the words to send to colleagues, who each take one. */
const CompanyBlock = ({ code, left, taken }: { code: string; left: number; taken: number }) => {
  const address =
    process.env.TARO_ENV === 'h5'
      ? `${location.origin}/#/features/lectures/company/index?code=${code}`
      : `小程序「江门职称服务」→ 我的预约 → 领取单位名额，领取码：${code}`;
  const copy = () =>
    void Taro.setClipboardData({ data: `单位给大家留了讲座座位，领一个：${address}` }).then(
      () => say('已复制，发给同事吧'),
      () => say('没有复制成功，请长按复制'),
    );
  return (
    <View className="booking__company">
      <View>
        同事已领 {taken} 个，还剩 {left} 个。
      </View>
      {left > 0 && (
        <>
          <View className="booking__code">领取码 {code}</View>
          <Button kind="secondary" icon="copy" onPress={copy}>
            复制给同事
          </Button>
        </>
      )}
    </View>
  );
};
