import { Injectable } from '@nestjs/common';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type EntityManager } from 'typeorm';
import { type Booked } from '../bookings/booked-times.service';
import { subjectOf } from '../bookings/bookings.service';
import { Engagements } from '../bookings/engagements.service';
import { insertRows } from '../database/insert-rows';
import { newId } from '../ids';
import { BookingMessages } from '../reminders/booking-messages.service';
import { VisitRow } from './visit.entity';
import { WaitRow } from './wait.entity';

/** Times that were only offered when they close: nobody takes one any more, and who was offered it waits on. */
@Injectable()
export class ClosedOffers {
  constructor(
    private readonly engagements: Engagements,
    private readonly messages: BookingMessages,
  ) {}

  /** Ends these offers, of locked counters; who had them are the first in line again, in the order of the offers. */
  async end(manager: EntityManager, offers: readonly Booked[]): Promise<void> {
    // Each goes to the head of the line: the latest first.
    const latestFirst = [...offers].sort((a, b) =>
      `${+a.madeAt} ${a.id}` < `${+b.madeAt} ${b.id}` ? 1 : -1,
    );
    for (const offer of latestFirst) {
      const { id, accountId } = offer;
      await this.engagements.release(manager, id);
      await this.messages.withdraw(manager, accountId, [subjectOf(id)]);
      const visit = await manager.findOneBy(VisitRow, { bookingId: id, accountId });
      if (!visit) continue;
      await manager.update(VisitRow, { bookingId: id }, { openKey: null });
      await this.waitOn(manager, visit, offer);
    }
  }

  /** When they joined is forgotten with the offer; that it was their turn then is known. */
  private async waitOn(
    manager: EntityManager,
    { servicePointId, accountId, purpose }: VisitRow,
    { startsAt, madeAt }: Booked,
  ): Promise<void> {
    const day = dayInJiangmen(startsAt);
    const first = await manager.findOne(WaitRow, {
      where: { servicePointId, day },
      order: { joinedAt: 'ASC', id: 'ASC' },
    });
    const joinedAt = new Date(Math.min(+madeAt, first ? +first.joinedAt - 1 : Infinity));
    const wait = { id: newId(), servicePointId, accountId, purpose, day, joinedAt };
    await insertRows(manager, WaitRow, [wait], ['accountId', 'servicePointId', 'purpose', 'day']);
  }
}
