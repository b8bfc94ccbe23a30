import { Injectable } from '@nestjs/common';
import { servicePoints } from '@titles/shared/contract/service-points';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen, endOfDay, instantOf } from '@titles/shared/jiangmen-time';
import { In } from 'typeorm';
import { APPEALS, awaitsAnswer } from '../bookings/fair-use.service';
import { BookedTimes } from '../bookings/booked-times.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { reaches, reachOf } from '../http/reach';
import { ServicePoints } from './service-points.service';
import { VisitRow } from './visit.entity';
import { Visits, type WholeVisit } from './visits.service';
import { type WaitRow } from './wait.entity';

/** What staff see of the visits at their service point. */
@Injectable()
export class DeskList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly points: ServicePoints,
    private readonly visits: Visits,
    private readonly times: BookedTimes,
  ) {}

  /** The visits of a day that are or were firm, by time. */
  async day(servicePointId: string, day: string, caller: SignedInCaller): Promise<WholeVisit[]> {
    await this.assertWithin(servicePointId, caller);
    const counters = await this.points.counters(servicePointId);
    const [from, to] = [instantOf(day), endOfDay(day)];
    const ids = counters.map(({ id }) => id);
    const booked = ids.length > 0 ? await this.times.ofResources(ids, from, to) : [];
    const firm = booked.filter(({ state }) => state !== 'held' && state !== 'expired');
    const rows = await this.database.source.manager.findBy(VisitRow, {
      bookingId: In(firm.map(({ id }) => id)),
    });
    const whole = await this.visits.whole(rows);
    return whole.sort((a, b) => a.booking.startsAt.getTime() - b.booking.startsAt.getTime());
  }

  /** The days on which somebody missed a visit who asks to be excused and has no answer, the latest first. */
  async appealedOn(servicePointId: string, caller: SignedInCaller): Promise<string[]> {
    await this.assertWithin(servicePointId, caller);
    const ids = (await this.points.counters(servicePointId)).map(({ id }) => id);
    if (ids.length === 0) return [];
    const now = this.clock.now();
    const since = new Date(now.getTime() - APPEALS);
    const asked = (await this.times.ofResources(ids, since, now)).filter(awaitsAnswer);
    return [...new Set(asked.map(({ startsAt }) => dayInJiangmen(startsAt)))].sort().reverse();
  }

  /** Who waits for a day that is not over, first come first. */
  async waiting(servicePointId: string, caller: SignedInCaller): Promise<WaitRow[]> {
    await this.assertWithin(servicePointId, caller);
    const today = dayInJiangmen(this.clock.now());
    return (await this.points.waits(servicePointId)).filter(({ day }) => day >= today);
  }

  private async assertWithin(servicePointId: string, caller: SignedInCaller): Promise<void> {
    const point = await this.points.get(servicePointId);
    if (!reaches(reachOf(servicePoints.day.access, caller), point)) throw new DomainError('not-found');
  }
}
