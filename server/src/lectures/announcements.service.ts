import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { offerKeyOf, subjectOf } from '../bookings/bookings.service';
import { type Concerned } from '../bookings/session-seats.service';
import { Clock } from '../clock';
import { BookingMessages } from '../reminders/booking-messages.service';
import { movesOf, planBefore } from './lectures.queries';
import { firstMoveIn, newsFor, type Recipient, type SessionNews, subjectOfSession } from './news';

/** Tells whoever booked a session, or waits for it, what became of it. */
@Injectable()
export class LectureAnnouncements {
  constructor(
    private readonly messages: BookingMessages,
    private readonly clock: Clock,
  ) {}

  /**
   * Each person once, in the transaction of the change itself, and in the place of all that is still to be sent to them
   * about it: what they have not read of is told with it. Who was offered a seat of a session that goes on hears of the
   * offer still.
   */
  async tell(manager: EntityManager, concerned: Concerned[], news: SessionNews): Promise<void> {
    const places = new Map<string, string | null>();
    for (const { accountId } of concerned.flatMap(({ waiting }) => waiting)) places.set(accountId, null);
    const booked = concerned.flatMap((each) => each.booked);
    for (const { accountId, id } of booked) places.set(accountId, id);
    const goesOn = 'now' in news.what;
    const takenBack = await this.messages.takeBackAll(
      manager,
      [...places.keys()],
      [subjectOfSession(news.sessionId), ...booked.map(({ id }) => subjectOf(id))],
      goesOn ? booked.filter(({ state }) => state === 'held').map(({ id }) => offerKeyOf(id)) : [],
    );
    const moves = takenBack.size > 0 ? await movesOf(manager, [news.sessionId]) : [];
    const unreadOf = (accountId: string): Recipient['unread'] => {
      const unread = (takenBack.get(accountId) ?? []).flatMap(({ key }) => firstMoveIn(key) ?? []);
      const first = moves.find(({ number }) => number >= Math.min(...unread));
      return first && { since: first.number, was: planBefore(first) };
    };
    const now = this.clock.now();
    const each = [...places].map(([accountId, bookingId]) =>
      newsFor({ accountId, bookingId, unread: unreadOf(accountId) }, news, now),
    );
    await this.messages.say(manager, ...each);
  }
}
