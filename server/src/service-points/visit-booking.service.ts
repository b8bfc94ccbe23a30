import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Purpose } from '@titles/shared/contract/service-points';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { BookedTimes, type Booked } from '../bookings/booked-times.service';
import { Bookings } from '../bookings/bookings.service';
import { isDuplicate } from '../database/refused-write';
import { OfferMessages } from '../reminders/offer-messages.service';
import { alreadyBooked, keyOf, type Matter } from './matter';
import { type ServicePointRow } from './service-point.entity';
import { NO_COUNTER, ServicePoints } from './service-points.service';
import { type Slot } from './slots';
import { VisitNews } from './visit-news.service';
import { VisitRow } from './visit.entity';
import { WaitRow } from './wait.entity';

export interface NewVisit extends Matter {
  summary: string | null;
  materials: string[];
}

const alreadyOpen = (matter: Matter) =>
  new DomainError('conflict', `${alreadyBooked(matter)}，可以改期或取消。`);

/** Takes a time at whichever counter of a service point is free. */
@Injectable()
export class VisitBooking {
  constructor(
    private readonly bookings: Bookings,
    private readonly times: BookedTimes,
    private readonly points: ServicePoints,
    private readonly messages: OfferMessages,
    private readonly news: VisitNews,
  ) {}

  /** Books firmly. Throws `full` when every counter is taken, `conflict` when the person has a time for it already. */
  book(point: ServicePointRow, slot: Slot, visit: NewVisit): Promise<Booked> {
    return this.take(point, slot, visit, { firm: true }, () => Promise.resolve());
  }

  /** Holds a time for somebody who waits, and tells them; the entry of the waiting list goes with it. */
  offer(point: ServicePointRow, slot: Slot, wait: WaitRow): Promise<Booked> {
    const { accountId, servicePointId, purpose } = wait;
    const visit = { accountId, servicePointId, purpose, summary: null, materials: [] };
    return this.take(point, slot, visit, { offer: true }, async (manager, booking) => {
      const { affected } = await manager.delete(WaitRow, { id: wait.id });
      if (!affected) throw new DomainError('conflict');
      await this.messages.tell(manager, booking);
    });
  }

  /** Moves a booking to another time at whichever counter is free then. */
  async move(
    point: ServicePointRow,
    slot: Slot,
    { accountId, bookingId, purpose }: VisitRow,
  ): Promise<Booked> {
    return this.firstFree(point, purpose, (resourceId) =>
      this.bookings.reschedule(
        accountId,
        bookingId,
        { resourceId, time: { ...slot, travelMinutes: 0 } },
        {
          // Who changes the hours locks the counter as well: what is open now stays so until this is written.
          along: (manager) => this.points.slotAt(point, slot.startsAt, manager),
          news: (manager, moved) => this.news.moved(manager, point, moved),
        },
      ),
    );
  }

  cancel(accountId: string, bookingId: string): Promise<Booked> {
    return this.bookings.cancel(accountId, bookingId);
  }

  accept(accountId: string, bookingId: string): Promise<Booked> {
    return this.bookings.confirm(accountId, bookingId);
  }

  /** Refuses somebody who has a time for the same matter at the same place; one that is over makes room. */
  async assertNoneOpen(manager: EntityManager, matter: Matter): Promise<void> {
    const before = await this.lastFor(manager, matter);
    if (before?.open) throw alreadyOpen(matter);
    if (before) await manager.update(VisitRow, { bookingId: before.visit.bookingId }, { openKey: null });
  }

  /** What is booked already by who asks for it again, as after an answer that was lost; another time, summary or list is refused. */
  async booked(manager: EntityManager, wish: NewVisit, startsAt: Date): Promise<Booked | null> {
    const before = await this.lastFor(manager, wish);
    if (!before?.open) return null;
    const { bookingId, summary, materials } = before.visit;
    const booking = (await this.times.byIds([bookingId], manager)).get(bookingId);
    const same =
      booking?.state === 'confirmed' &&
      booking.startsAt.getTime() === startsAt.getTime() &&
      summary === wish.summary &&
      isDeepStrictEqual(materials, wish.materials);
    if (!same) throw alreadyOpen(wish);
    return booking;
  }

  /** The last visit for a matter, and whether it is still to come about. */
  private async lastFor(
    manager: EntityManager,
    matter: Matter,
  ): Promise<{ visit: VisitRow; open: boolean } | null> {
    const visit = await manager.findOneBy(VisitRow, { openKey: keyOf(matter) });
    return visit && { visit, open: await this.times.isOpen(manager, visit.bookingId) };
  }

  private async take(
    point: ServicePointRow,
    { startsAt, endsAt }: Slot,
    visit: NewVisit,
    how: { firm?: true; offer?: true },
    beside: (manager: EntityManager, booking: Booked) => Promise<void>,
  ): Promise<Booked> {
    const { accountId, purpose, summary, materials } = visit;
    const party = { accountId, company: null, seats: 1 };
    const keep = async (manager: EntityManager, booking: Booked) => {
      // See `move`.
      await this.points.slotAt(point, startsAt, manager);
      await this.assertNoneOpen(manager, visit);
      await manager.insert(VisitRow, {
        bookingId: booking.id,
        servicePointId: point.id,
        accountId,
        purpose,
        openKey: keyOf(visit),
        summary,
        materials,
        queueDay: null,
        queueNumber: null,
        calledTo: null,
        calledAt: null,
      });
      await beside(manager, booking);
    };
    try {
      const time = { startsAt, endsAt, travelMinutes: 0 };
      return await this.firstFree(point, purpose, async (resourceId) => {
        const held = await this.bookings.hold({ resourceId, time }, party, { ...how, beside: keep });
        return held.booking;
      });
    } catch (error) {
      // The same person at two counters at once: one of them has it.
      throw isDuplicate(error) ? alreadyOpen(visit) : error;
    }
  }

  private async firstFree(
    { id }: ServicePointRow,
    purpose: Purpose,
    at: (counterId: string) => Promise<Booked>,
  ): Promise<Booked> {
    const counters = await this.points.countersFor(id, purpose);
    if (counters.length === 0) throw new DomainError('conflict', `这个服务点${NO_COUNTER}，请选别的服务点。`);
    for (const counter of counters)
      try {
        return await at(counter.id);
      } catch (error) {
        if (!(error instanceof DomainError && error.code === 'full')) throw error;
      }
    throw new DomainError('full', '这个时间刚刚约满，请选别的时间，或者候补这一天。');
  }
}
