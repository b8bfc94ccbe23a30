import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Concerned } from '../bookings/session-seats.service';
import { BookingMessages } from '../reminders/booking-messages.service';
import { newsFor, type SessionNews } from './news';

/** Tells whoever booked a session, or waits for it, what became of it. */
@Injectable()
export class LectureAnnouncements {
  constructor(private readonly messages: BookingMessages) {}

  /** Each person once, in the transaction of the change itself. */
  async tell(manager: EntityManager, concerned: Concerned[], news: SessionNews): Promise<void> {
    const places = new Map<string, string | null>();
    for (const { accountId } of concerned.flatMap(({ waiting }) => waiting)) places.set(accountId, null);
    for (const { accountId, id } of concerned.flatMap(({ booked }) => booked)) places.set(accountId, id);
    const each = [...places].map(([accountId, bookingId]) => newsFor({ accountId, bookingId }, news));
    await this.messages.say(manager, ...each);
  }
}
