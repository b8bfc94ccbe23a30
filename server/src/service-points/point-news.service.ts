import { Injectable } from '@nestjs/common';
import { holidayYears } from '@titles/shared/policy/holidays';
import { type EntityManager } from 'typeorm';
import { type Booked } from '../bookings/booked-times.service';
import { BookableResources } from '../bookings/resources.service';
import { ClosedOffers } from './closed-offers.service';
import { type ServicePointRow } from './service-point.entity';
import { ServicePoints } from './service-points.service';
import { closedAt } from './slots';
import { VisitNews } from './visit-news.service';
import { VisitsToCome } from './visits-to-come.service';
import { WaitNews } from './wait-news.service';

/** What a change at a point means for those who booked or wait: they are told once. */
@Injectable()
export class PointNews {
  constructor(
    private readonly points: ServicePoints,
    private readonly resources: BookableResources,
    private readonly visits: VisitsToCome,
    private readonly offers: ClosedOffers,
    private readonly news: VisitNews,
    private readonly waits: WaitNews,
  ) {}

  /**
   * Changes the hours of a locked point and tells everybody whose time is closed by that, or open again; what was only
   * offered and is closed ends. Gives how many firm bookings to come are at closed times then.
   *
   * @param manager of a transaction in which what is read after a lock is of then
   * @param holidays before the change, where that is in them
   */
  async hours(
    manager: EntityManager,
    point: ServicePointRow,
    now: Date,
    change: () => Promise<unknown>,
    holidays = holidayYears,
  ): Promise<number> {
    const counters = await this.visits.lock(manager, point.id);
    const before = { ...(await this.points.openingOf(point.id, manager)), holidays };
    await change();
    const after = await this.points.openingOf(point.id, manager);
    const { firm, held } = await this.visits.read(manager, counters, now);
    await this.offers.end(
      manager,
      held.filter((booking) => closedAt(booking, after) !== null),
    );
    const changed = firm.filter((booking) => closedAt(booking, before) !== closedAt(booking, after));
    await this.resources.shownAnew(manager, idsOf(changed));
    // Another reason stands where the time does, and disturbs nobody.
    const told = changed.filter(
      (booking) => closedAt(booking, before) === null || closedAt(booking, after) === null,
    );
    await this.news.tell(manager, point, after, told, 'hours');
    await this.waits.tell(manager, point, now, { before, after });
    return firm.filter((booking) => closedAt(booking, after) !== null).length;
  }

  /**
   * Changes the name or address of a locked point and tells everybody who is to come; calendars show it.
   *
   * @param point as it is after the change
   * @param manager as for the hours
   */
  async place(
    manager: EntityManager,
    point: ServicePointRow,
    now: Date,
    change: () => Promise<void>,
  ): Promise<void> {
    const counters = await this.visits.lock(manager, point.id);
    await change();
    const { firm, held } = await this.visits.read(manager, counters, now);
    const opening = await this.points.openingOf(point.id, manager);
    await this.resources.changed(manager, idsOf(firm));
    await this.news.tell(manager, point, opening, [...firm, ...held], 'place');
  }
}

const idsOf = (bookings: readonly Booked[]): string[] => bookings.map(({ id }) => id);
