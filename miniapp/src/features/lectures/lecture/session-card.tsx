import { View } from '@tarojs/components';
import { useState } from 'react';
import { bookings } from '@titles/shared/contract/bookings';
import { type Session } from '@titles/shared/contract/lectures';
import { client } from '@titles/miniapp/api';
import { momentInWords, spanInWords } from '@titles/miniapp/calendar';
import { useMessages } from '@titles/miniapp/messages';
import { failureOf } from '@titles/miniapp/remote';
import { seatsInWords, stepOf } from '@titles/miniapp/session-words';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Heading } from '@titles/miniapp/ui/semantics';
import { say } from '@titles/miniapp/ui/toast';
import { VenueBlock } from '../venue-card';
import { CompanyPlaces } from './company-places';
import { type Mine } from './mine';
import { moveInWords } from './move-words';

const { waitingList } = client(bookings);

interface SessionCardProps {
  session: Session;
  /** What the reader has in this session already. */
  mine: Mine;
  signedIn: boolean;
  publicist: boolean;
  onChange: () => void;
}

/** One date: when, where, what is left, and the one thing to do about it. */
export const SessionCard = ({ session, mine, signedIn, publicist, onChange }: SessionCardProps) => (
  <Card className="session">
    <Heading level={2} className="session__when">
      {spanInWords(session.startsAt, session.endsAt)}
    </Heading>
    {session.moved && (
      <Notice tone="warning" title={moveInWords(session, session.moved)}>
        原定{spanInWords(session.moved.startsAt, session.moved.endsAt)}，{session.moved.venue}。
      </Notice>
    )}
    {session.formerEnd && (
      <Notice tone="warning" title="结束时间有变">
        原定{spanInWords(session.startsAt, session.formerEnd)}。
      </Notice>
    )}
    {session.state === 'cancelled' ? (
      <Notice tone="warning" title="这一场已取消">
        {session.cancelledBecause}
      </Notice>
    ) : (
      <>
        <VenueBlock venue={session.venue} />
        <View className="session__seats">{seatsInWords(session, new Date())}</View>
        {stepOf(session, new Date()) !== 'over' && (
          <View className="session__note">
            {momentInWords(session.opensAt)} 开放，{momentInWords(session.closesAt)}{' '}
            截止。开场前两小时之前可以取消或改期。
          </View>
        )}
        <Step session={session} mine={mine} signedIn={signedIn} onChange={onChange} />
        {session.companySeats > 0 && stepOf(session, new Date()) !== 'over' && (
          <CompanyPlaces session={session} publicist={publicist} onChange={onChange} />
        )}
      </>
    )}
  </Card>
);

const Step = ({ session, mine, signedIn, onChange }: Omit<SessionCardProps, 'publicist'>) => {
  const [busy, setBusy] = useState(false);
  const { ask } = useMessages();
  const toMine = () => open('/features/bookings/mine/index');
  const toForm = () => open('/features/lectures/book/index', { sessionId: session.id });
  const wait = () => {
    setBusy(true);
    void ask()
      .then(() => waitingList.join({ body: { resourceId: session.id } }))
      .then(
        ({ position }) => say(position === null ? '已加入候补' : `已加入候补，现在排第 ${position} 位`),
        (error: unknown) => say(failureOf(error).sentence),
      )
      .then(() => {
        setBusy(false);
        onChange();
      });
  };
  if (mine.booking)
    return (
      <Button kind="secondary" icon="check" onPress={toMine}>
        已预约，看签到码
      </Button>
    );
  if (mine.held) return <Button onPress={toForm}>{mine.waiting ? '有名额了，去确认' : '继续预约'}</Button>;
  const step = stepOf(session, new Date());
  // What comes free too late to be offered is anybody's, and so also theirs who wait.
  if (mine.waiting && step !== 'book')
    return (
      <Button kind="secondary" icon="clock" onPress={toMine}>
        {mine.waiting.position === null ? '在候补' : `候补中，排第 ${mine.waiting.position} 位`}
      </Button>
    );
  if (step === 'book') return <Button onPress={toForm}>预约</Button>;
  if (step === 'wait')
    return signedIn ? (
      <Button onPress={wait} disabled={busy}>
        加入候补
      </Button>
    ) : (
      <Button onPress={toForm}>登录后加入候补</Button>
    );
  return null;
};
