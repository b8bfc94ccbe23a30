import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { Reminders } from '@titles/miniapp/reminders';
import { useFresh } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { LastRead } from '@titles/miniapp/ui/last-read';
import { open, openTab } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { keptOwn, type OwnBooking, readOwn } from '../own';
import { AppealSheet, CancelSheet } from './asked';
import { BookingCard } from './booking-card';
import { isComing } from './booking-words';
import { WaitingCard } from './waiting-card';
import './index.scss';

const List = () => {
  const { value, failure, retry } = useFresh(readOwn);
  const [kept] = useState(keptOwn);
  // Whoever stands at the door does not wait for an answer.
  const own = value ?? kept;
  const [openedAt] = useState(() => Date.now());
  const [asked, setAsked] = useState<{ what: 'cancel' | 'appeal'; booking: OwnBooking } | null>(null);
  useDidShow(() => {
    if (value ?? failure) retry();
  });
  const pending = failure ? (
    <ErrorState message={failure.sentence} onRetry={retry} />
  ) : (
    <Skeleton shape="cards" />
  );
  if (!own) return pending;
  const now = new Date(openedAt + own.ahead);
  const offered = own.waiting.filter(({ state }) => state === 'offered' || state === 'waiting');
  // A seat that is offered stands with the waiting list, a lecturer who is asked with the request.
  const shown = own.bookings.filter(
    ({ state, kind, resourceId }) =>
      !(kind === 'lecturer' && state === 'held') &&
      !(state === 'held' && offered.some((entry) => entry.resourceId === resourceId)) &&
      state !== 'expired',
  );
  // That there is nothing is said upon an answer alone.
  if (!value && offered.length + shown.length === 0) return pending;
  const coming = shown.filter((booking) => isComing(booking, now)).reverse();
  const past = shown.filter((booking) => !isComing(booking, now));
  const card = (booking: OwnBooking) => (
    <BookingCard
      key={booking.id}
      booking={booking}
      coming={isComing(booking, now)}
      now={now}
      onAsk={(what, which) => setAsked({ what, booking: which })}
      onChange={retry}
    />
  );
  const close = () => setAsked(null);
  const of = (what: 'cancel' | 'appeal') => (asked?.what === what ? asked.booking : null);
  return (
    <>
      {failure && <LastRead what="预约" note="签到码照样可以出示。" failure={failure} onRetry={retry} />}
      {offered.length > 0 && (
        <Section title="候补">
          {offered.map((entry) => (
            <WaitingCard key={entry.id} entry={entry} onChange={retry} />
          ))}
        </Section>
      )}
      {value && offered.length + coming.length > 0 && (
        <Section title="服务通知">
          <Card>
            <Reminders news="有空位、有变动时" />
          </Card>
        </Section>
      )}
      {coming.length > 0 && <Section title="要来的">{coming.map(card)}</Section>}
      {past.length > 0 && <Section title="以前的">{past.map(card)}</Section>}
      {offered.length + shown.length === 0 && (
        <EmptyState
          icon="calendar"
          message="还没有预约。去大讲堂看看这一季的安排吧。"
          action={{ text: '去大讲堂', onPress: () => openTab('lectures') }}
        />
      )}
      <CancelSheet booking={of('cancel')} onClose={close} onDone={retry} />
      <AppealSheet key={of('appeal')?.id} booking={of('appeal')} onClose={close} onDone={retry} />
    </>
  );
};

/** For a colleague who was sent the code of a company's seats. */
const CompanyCode = () => {
  const [asked, setAsked] = useState(false);
  const [code, setCode] = useState('');
  return (
    <>
      <Card className="mine__more">
        <Row
          icon="people"
          title="领取单位名额"
          note="同事发给您领取码时，在这里领"
          onPress={() => setAsked(true)}
        />
        <Row
          icon="check"
          title="现场签到（工作人员）"
          note="有签到口令的手机，在门口扫签到码"
          onPress={() => open('/features/lectures/check-in/index')}
        />
      </Card>
      <Sheet title="领取单位名额" open={asked} onClose={() => setAsked(false)}>
        <TextField
          label="领取码"
          length={300}
          value={code}
          onInput={setCode}
          note="同事发来的整段话也可以贴进来。"
        />
        <Button
          disabled={code.trim() === ''}
          onPress={() => {
            setAsked(false);
            open('/features/lectures/company/index', { code: code.trim() });
          }}
        >
          去领取
        </Button>
      </Sheet>
    </>
  );
};

export default function Mine() {
  return (
    <Page title="我的预约">
      <Heading level={1} className="mine__heading">
        我的预约
      </Heading>
      <SignedIn why="登录后看预约、签到码和候补位置。">
        <List />
      </SignedIn>
      <CompanyCode />
    </Page>
  );
}
