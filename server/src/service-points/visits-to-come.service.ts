import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BookedTimes, type Booked } from '../bookings/booked-times.service';
import { Engagements } from '../bookings/engagements.service';
import { CounterRow } from './counter.entity';
import { limits, ServicePoints } from './service-points.service';
import { closedAt } from './slots';

const DAY = 24 * 60 * 60_000;

/** What is booked at a point from now on, in the hands of who changes the point, and which of it is closed. */
@Injectable()
export class VisitsToCome implements OnModuleInit {
  constructor(
    private readonly points: ServicePoints,
    private readonly times: BookedTimes,
    private readonly engagements: Engagements,
  ) {}

  onModuleInit(): void {
    this.times.whenClosed((manager, bookings) => this.closed(manager, bookings));
  }

  /** Locks the counters of a locked point, so that nobody books or moves there until the transaction ends; gives their ids. */
  async lock(manager: EntityManager, servicePointId: string): Promise<string[]> {
    const ids = (await this.points.counters(servicePointId, manager)).map(({ id }) => id).sort();
    for (const id of ids) await this.engagements.lock(manager, id);
    return ids;
  }

  /**
   * The bookings to come at locked counters; nobody changes them, or is reminded of them, until the transaction ends.
   *
   * @param manager of a transaction in which what is read after a lock is of then
   */
  async read(
    manager: EntityManager,
    counters: string[],
    now: Date,
  ): Promise<{ firm: Booked[]; held: Booked[] }> {
    const until = new Date(now.getTime() + (limits.horizonDays + 1) * DAY);
    const seen = await this.times.ofResources(counters, now, until, manager);
    const firm = await this.times.stillFirm(manager, seen);
    // Read once more, now that nobody can confirm them.
    const current = await this.times.byIds(
      seen.map(({ id }) => id),
      manager,
    );
    return { firm, held: [...current.values()].filter(({ state }) => state === 'held') };
  }

  /** Why a point is closed at the times of these bookings that are at its counters, by id. */
  private async closed(manager: EntityManager, bookings: readonly Booked[]): Promise<Map<string, string>> {
    const counters = await manager.findBy(CounterRow, {
      id: In([...new Set(bookings.map(({ resourceId }) => resourceId))]),
    });
    const closed = new Map<string, string>();
    for (const point of new Set(counters.map(({ servicePointId }) => servicePointId))) {
      const opening = await this.points.openingOf(point, manager);
      const here = new Set(
        counters.filter(({ servicePointId }) => servicePointId === point).map(({ id }) => id),
      );
      for (const booking of bookings) {
        const reason = here.has(booking.resourceId) ? closedAt(booking, opening) : null;
        if (reason !== null) closed.set(booking.id, reason);
      }
    }
    return closed;
  }
}
