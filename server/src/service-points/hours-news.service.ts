import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BookedTimes, type Booked } from '../bookings/booked-times.service';
import { subjectOf } from '../bookings/bookings.service';
import { Engagements } from '../bookings/engagements.service';
import { BookableResources } from '../bookings/resources.service';
import { BookingMessages, type News } from '../reminders/booking-messages.service';
import { Unreminded } from '../reminders/unreminded.service';
import { ClosedOffers } from './closed-offers.service';
import { CounterRow } from './counter.entity';
import { type ServicePointRow } from './service-point.entity';
import { limits, ServicePoints } from './service-points.service';
import { closedAt } from './slots';

const DAY = 24 * 60 * 60_000;

/** What new hours mean for those who booked: they are told once, and of a time that is closed nobody is reminded. */
@Injectable()
export class HoursNews implements OnModuleInit {
  constructor(
    private readonly points: ServicePoints,
    private readonly times: BookedTimes,
    private readonly engagements: Engagements,
    private readonly offers: ClosedOffers,
    private readonly resources: BookableResources,
    private readonly messages: BookingMessages,
    private readonly unreminded: Unreminded,
  ) {}

  onModuleInit(): void {
    this.unreminded.register((manager, bookings) => this.closed(manager, bookings));
  }

  /**
   * Changes the hours of a locked point and tells everybody whose time is closed by that, or open again; what was only
   * offered and is closed ends. Gives how many firm bookings to come are at closed times then.
   *
   * @param manager of a transaction in which what is read after a lock is of then
   */
  async around(
    manager: EntityManager,
    point: ServicePointRow,
    now: Date,
    change: () => Promise<void>,
  ): Promise<number> {
    const counters = await this.lock(manager, point.id);
    const before = await this.points.openingOf(point.id, manager);
    await change();
    const after = await this.points.openingOf(point.id, manager);
    const { firm, held } = await this.toCome(manager, counters, now);
    await this.offers.end(
      manager,
      held.filter((booking) => closedAt(booking, after) !== null),
    );
    const resources = await this.resources.byIds(
      firm.map(({ resourceId }) => resourceId),
      manager,
    );
    const news = firm.flatMap((booking): News[] => {
      const reason = closedAt(booking, after);
      const resource = resources.get(booking.resourceId);
      if (!resource || (reason === null) === (closedAt(booking, before) === null)) return [];
      const { id, accountId, startsAt } = booking;
      const told =
        reason === null
          ? { place: resource.place, tip: '又开放了，可以照原来的时间来' }
          : { place: '不开放，请改期或取消', tip: reason };
      return [
        {
          ...told,
          accountId,
          key: `${subjectOf(id)} hours ${point.revision}`,
          kind: 'change',
          subject: subjectOf(id),
          title: resource.title,
          at: startsAt,
          page: `features/service-points/visit/index?bookingId=${id}`,
          expiresAt: startsAt,
        },
      ];
    });
    await this.messages.say(manager, ...news);
    return firm.filter((booking) => closedAt(booking, after) !== null).length;
  }

  /** Locks the counters, so that nobody books or moves there until the transaction ends; gives their ids. */
  private async lock(manager: EntityManager, servicePointId: string): Promise<string[]> {
    const ids = (await this.points.counters(servicePointId, manager)).map(({ id }) => id).sort();
    for (const id of ids) await this.engagements.lock(manager, id);
    return ids;
  }

  /** The bookings to come at locked counters; nobody changes them, or is reminded of them, until the transaction ends. */
  private async toCome(
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

  /** Which of these bookings are at a counter whose point is closed then. */
  private async closed(manager: EntityManager, bookings: readonly Booked[]): Promise<string[]> {
    const counters = await manager.findBy(CounterRow, {
      id: In([...new Set(bookings.map(({ resourceId }) => resourceId))]),
    });
    const closed: string[] = [];
    for (const point of new Set(counters.map(({ servicePointId }) => servicePointId))) {
      const opening = await this.points.openingOf(point, manager);
      const here = new Set(
        counters.filter(({ servicePointId }) => servicePointId === point).map(({ id }) => id),
      );
      for (const booking of bookings)
        if (here.has(booking.resourceId) && closedAt(booking, opening) !== null) closed.push(booking.id);
    }
    return closed;
  }
}
