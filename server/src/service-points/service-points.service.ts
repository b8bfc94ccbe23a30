import { Injectable } from '@nestjs/common';
import { type Purpose } from '@titles/shared/contract/service-points';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen, daysAfter } from '@titles/shared/jiangmen-time';
import { holidayYears } from '@titles/shared/policy/holidays';
import { In } from 'typeorm';
import { BookedTimes } from '../bookings/booked-times.service';
import { FairUse } from '../bookings/fair-use.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { CounterRow } from './counter.entity';
import { ExceptionRow, WeekdayHoursRow } from './hours.entity';
import { alreadyBooked, keyOf } from './matter';
import { ServicePointRow } from './service-point.entity';
import { hoursOf } from './shown';
import { type Opening, openingOn, type Slot, slotsOf } from './slots';
import { VisitRow } from './visit.entity';
import { WaitRow } from './wait.entity';

/** What can be booked of a counter: half an hour ahead, three weeks on, and given back until a quarter before. */
export const limits = { noticeMinutes: 30, horizonDays: 21, cancelMinutes: 15 };
const MINUTE = 60_000;
/** What somebody reads of a point where no counter is open for what they come for. */
export const NO_COUNTER = '暂不接受预约';

interface FreeSlot extends Slot {
  free: number;
}
export interface SlotDay {
  day: string;
  closedBecause: string | null;
  published: boolean;
  slots: FreeSlot[];
}

/** Service points as everybody sees them: where they are, when they are open, and which times are free. */
@Injectable()
export class ServicePoints {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly times: BookedTimes,
    private readonly fairUse: FairUse,
  ) {}

  list(): Promise<ServicePointRow[]> {
    return this.manager.find(ServicePointRow, { order: { id: 'ASC' } });
  }

  async get(id: string): Promise<ServicePointRow> {
    const point = await this.manager.findOneBy(ServicePointRow, { id });
    if (!point) throw new DomainError('not-found');
    return point;
  }

  counters(servicePointId: string, manager = this.manager): Promise<CounterRow[]> {
    return manager.find(CounterRow, { where: { servicePointId }, order: { id: 'ASC' } });
  }

  /** The counters that can be booked for a purpose. */
  async countersFor(servicePointId: string, purpose: Purpose): Promise<CounterRow[]> {
    return (await this.counters(servicePointId)).filter((counter) => takes(counter, purpose));
  }

  async openingOf(servicePointId: string, manager = this.manager): Promise<Opening> {
    const weekdays = await manager.findBy(WeekdayHoursRow, { servicePointId });
    const exceptions = await manager.findBy(ExceptionRow, { servicePointId });
    return {
      weekdays: new Map(
        weekdays.flatMap((row) => {
          const hours = hoursOf(row);
          return hours ? [[row.weekday, hours] as const] : [];
        }),
      ),
      exceptions: new Map(exceptions.map((row) => [row.day, { hours: hoursOf(row), reason: row.reason }])),
      holidays: holidayYears,
    };
  }

  /** The days from today on that can be booked, with the times that are not too near and how many are free. */
  async days({ id, slotMinutes }: ServicePointRow, purpose: Purpose): Promise<SlotDay[]> {
    const now = this.clock.now();
    const opening = await this.openingOf(id);
    const counters = (await this.countersFor(id, purpose)).map((counter) => counter.id);
    const today = dayInJiangmen(now);
    const earliest = now.getTime() + limits.noticeMinutes * MINUTE;
    const latest = now.getTime() + limits.horizonDays * 24 * 60 * MINUTE;
    const days = Array.from({ length: limits.horizonDays }, (_, index) => {
      const day = daysAfter(today, index);
      const open = openingOn(day, opening);
      const closedBecause = open.closedBecause ?? (counters.length === 0 ? NO_COUNTER : null);
      const slots = closedBecause === null ? slotsOf(day, open.hours, slotMinutes) : [];
      return { ...open, day, closedBecause, slots };
    });
    const within = { startsAt: now, endsAt: new Date(latest + 24 * 60 * MINUTE) };
    const taken = await this.times.takenLanes(counters, within);
    return days.map(({ day, closedBecause, published, slots }) => ({
      day,
      closedBecause,
      published,
      slots: slots
        .filter(({ startsAt }) => startsAt.getTime() > earliest && startsAt.getTime() <= latest)
        .map((slot) => ({ ...slot, free: counters.filter((counter) => taken(counter, slot) === 0).length })),
    }));
  }

  /** The first free time of a day that can be offered to who waits. */
  async firstToOffer(point: ServicePointRow, purpose: Purpose, day: string): Promise<Slot | undefined> {
    const found = (await this.days(point, purpose)).find((each) => each.day === day);
    return found?.slots.find(({ free, startsAt }) => free > 0 && this.times.isOfferable(startsAt, limits));
  }

  /** The time that begins then; throws `bad-input` where there is none. */
  async slotAt(point: ServicePointRow, startsAt: Date, manager = this.manager): Promise<Slot> {
    const day = dayInJiangmen(startsAt);
    const { hours } = openingOn(day, await this.openingOf(point.id, manager));
    const slot = slotsOf(day, hours, point.slotMinutes).find(
      (each) => each.startsAt.getTime() === startsAt.getTime(),
    );
    if (!slot) throw new DomainError('bad-input', '这个时间不开放，请从列出的时间里选。');
    return slot;
  }

  /** Who waits at a point for which day, first come first. */
  waits(servicePointId: string): Promise<WaitRow[]> {
    return this.manager.find(WaitRow, {
      where: { servicePointId },
      order: { joinedAt: 'ASC', id: 'ASC' },
    });
  }

  /** For those of the waiting who would be passed over now: why, in words for them. */
  async skipped(waits: readonly WaitRow[]): Promise<Map<string, string>> {
    const rests = await this.fairUse.rests(waits.map(({ accountId }) => accountId));
    const points = new Map<string, { opening: Opening; counters: CounterRow[] }>();
    for (const { servicePointId: id } of waits)
      if (!points.has(id))
        points.set(id, { opening: await this.openingOf(id), counters: await this.counters(id) });
    const booked = new Set<string | null>();
    for (const { bookingId, openKey } of await this.manager.findBy(VisitRow, {
      openKey: In(waits.map(keyOf)),
    }))
      if (await this.times.isOpen(this.manager, bookingId)) booked.add(openKey);
    const reasons = waits.map((wait): [string, string | undefined] => {
      const point = points.get(wait.servicePointId);
      const closed = point && openingOn(wait.day, point.opening).closedBecause;
      if (closed) return [wait.id, `这一天不开放（${closed}）`];
      if (!point?.counters.some((counter) => takes(counter, wait.purpose))) return [wait.id, NO_COUNTER];
      return [wait.id, booked.has(keyOf(wait)) ? alreadyBooked(wait) : rests.get(wait.accountId)];
    });
    return new Map(reasons.filter((each): each is [string, string] => each[1] !== undefined));
  }

  private get manager() {
    return this.database.source.manager;
  }
}

const takes = ({ open, purposes }: CounterRow, purpose: Purpose): boolean =>
  open && purposes.includes(purpose);
