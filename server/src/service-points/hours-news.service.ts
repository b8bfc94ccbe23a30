import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BookedTimes, type Booked } from '../bookings/booked-times.service';
import { subjectOf } from '../bookings/bookings.service';
import { BookableResources } from '../bookings/resources.service';
import { BookingMessages, type News } from '../reminders/booking-messages.service';
import { Unreminded } from '../reminders/unreminded.service';
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
    private readonly resources: BookableResources,
    private readonly messages: BookingMessages,
    private readonly unreminded: Unreminded,
  ) {}

  onModuleInit(): void {
    this.unreminded.register((manager, bookings) => this.closed(manager, bookings));
  }

  /**
   * Changes the hours of a locked point and tells everybody whose time is closed by that, or open again; gives how many
   * firm bookings to come are at closed times then.
   */
  async around(
    manager: EntityManager,
    point: ServicePointRow,
    now: Date,
    change: () => Promise<void>,
  ): Promise<number> {
    const before = await this.points.openingOf(point.id, manager);
    await change();
    const after = await this.points.openingOf(point.id, manager);
    const firm = await this.firm(manager, point.id, now);
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

  /** The firm bookings to come; nobody changes them, or is reminded of them, until the transaction ends. */
  private async firm(manager: EntityManager, servicePointId: string, now: Date): Promise<Booked[]> {
    const ids = (await this.points.counters(servicePointId, manager)).map(({ id }) => id);
    const until = new Date(now.getTime() + (limits.horizonDays + 1) * DAY);
    return this.times.stillFirm(manager, await this.times.ofResources(ids, now, until, manager));
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
