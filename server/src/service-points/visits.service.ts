import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { In } from 'typeorm';
import { BookedTimes, type Booked } from '../bookings/booked-times.service';
import { Database } from '../database/database';
import { CounterRow } from './counter.entity';
import { ReceiptRow } from './receipt.entity';
import { ServicePointRow } from './service-point.entity';
import { ServicePoints } from './service-points.service';
import { closedAt, type Opening } from './slots';
import { type NewVisit, VisitBooking } from './visit-booking.service';
import { VisitRow } from './visit.entity';
import { VisitWaiting } from './visit-waiting.service';

/** A visit with all that belongs to it. */
export interface WholeVisit {
  visit: VisitRow;
  booking: Booked;
  point: ServicePointRow;
  counter: CounterRow | null;
  receipt: ReceiptRow | null;
  /** Why the point is closed at that time, null when it is open. */
  closedBecause: string | null;
}

/** What people do about their own visits. */
@Injectable()
export class Visits {
  constructor(
    private readonly database: Database,
    private readonly points: ServicePoints,
    private readonly times: BookedTimes,
    private readonly booking: VisitBooking,
    private readonly waiting: VisitWaiting,
  ) {}

  async book(wish: NewVisit & { startsAt: Date }): Promise<WholeVisit> {
    const point = await this.points.get(wish.servicePointId);
    const before = await this.booking.booked(this.database.source.manager, wish, wish.startsAt);
    if (before) return this.own(wish.accountId, before.id);
    const slot = await this.points.slotAt(point, wish.startsAt);
    // Who waits comes first.
    await this.waiting.offer(point.id, dayInJiangmen(wish.startsAt));
    const { id } = await this.booking.book(point, slot, wish);
    return this.own(wish.accountId, id);
  }

  async move(accountId: string, id: string, startsAt: Date): Promise<WholeVisit> {
    const { visit, point, booking } = await this.own(accountId, id);
    const slot = await this.points.slotAt(point, startsAt);
    await this.waiting.offer(point.id, dayInJiangmen(startsAt));
    await this.booking.move(point, slot, visit);
    await this.waiting.offer(point.id, dayInJiangmen(booking.startsAt));
    return this.own(accountId, id);
  }

  async cancel(accountId: string, id: string): Promise<WholeVisit> {
    const { point, booking } = await this.own(accountId, id);
    await this.booking.cancel(accountId, id);
    await this.waiting.offer(point.id, dayInJiangmen(booking.startsAt));
    return this.own(accountId, id);
  }

  /** Takes what was offered from the waiting list. */
  async accept(accountId: string, id: string): Promise<WholeVisit> {
    await this.assertOpen(accountId, id);
    try {
      await this.booking.accept(accountId, id);
    } catch (error) {
      // Who closes a time ends its offer: if that happened at this moment, the reason is what they need.
      await this.assertOpen(accountId, id);
      throw error;
    }
    return this.own(accountId, id);
  }

  /** An own visit; another's is not found. */
  async own(accountId: string, bookingId: string): Promise<WholeVisit> {
    const visit = await this.database.source.manager.findOneBy(VisitRow, { bookingId, accountId });
    const [whole] = visit ? await this.whole([visit]) : [];
    if (!whole) throw new DomainError('not-found');
    return whole;
  }

  /** All own visits, the latest time first. */
  async list(accountId: string): Promise<WholeVisit[]> {
    const rows = await this.database.source.manager.find(VisitRow, {
      where: { accountId },
      order: { bookingId: 'DESC' },
      take: 100,
    });
    const visits = await this.whole(rows);
    return visits.sort((a, b) => b.booking.startsAt.getTime() - a.booking.startsAt.getTime());
  }

  async receiptSeen(accountId: string, id: string, now: Date): Promise<WholeVisit> {
    const { receipt } = await this.own(accountId, id);
    if (!receipt) throw new DomainError('not-found');
    if (!receipt.seenAt)
      await this.database.write((manager) => manager.update(ReceiptRow, { bookingId: id }, { seenAt: now }));
    return this.own(accountId, id);
  }

  /** Refuses what was only offered when it is closed by now. */
  private async assertOpen(accountId: string, id: string): Promise<void> {
    const { booking, closedBecause } = await this.own(accountId, id);
    if (closedBecause !== null && booking.confirmedAt === null)
      throw new DomainError('conflict', `这个时间不开放（${closedBecause}），请选别的时间。`);
  }

  /** The rows with all that belongs to them. */
  async whole(visits: readonly VisitRow[], manager = this.database.source.manager): Promise<WholeVisit[]> {
    if (visits.length === 0) return [];
    const ids = visits.map(({ bookingId }) => bookingId);
    const bookings = await this.times.byIds(ids, manager);
    const points = await manager.findBy(ServicePointRow, {
      id: In([...new Set(visits.map(({ servicePointId }) => servicePointId))]),
    });
    const counters = await manager.findBy(CounterRow, {
      id: In([...new Set([...bookings.values()].map(({ resourceId }) => resourceId))]),
    });
    const receipts = await manager.findBy(ReceiptRow, { bookingId: In(ids) });
    const openings = new Map<string, Opening>();
    for (const { id } of points) openings.set(id, await this.points.openingOf(id, manager));
    return visits.flatMap((visit) => {
      const booking = bookings.get(visit.bookingId);
      const point = points.find(({ id }) => id === visit.servicePointId);
      const opening = openings.get(visit.servicePointId);
      if (!booking || !point || !opening) return [];
      const counter = counters.find(({ id }) => id === booking.resourceId) ?? null;
      const receipt = receipts.find(({ bookingId }) => bookingId === visit.bookingId) ?? null;
      return [{ visit, booking, point, counter, receipt, closedBecause: closedAt(booking, opening) }];
    });
  }
}
