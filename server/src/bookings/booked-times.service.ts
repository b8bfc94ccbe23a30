import { Injectable } from '@nestjs/common';
import {
  And,
  Between,
  type EntityManager,
  type FindOperator,
  In,
  IsNull,
  LessThan,
  LessThanOrEqual,
  MoreThan,
  MoreThanOrEqual,
  Not,
  Raw,
} from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { BookingRow } from './booking.entity';
import { isOfferable, type Limits } from './limits';
import { type TimeSpan, touched } from './occupied';
import { asAgreed } from './session-seats.queries';
import { stateAt } from './state';
import { TickRow } from './tick.entity';

/** A booking as other features see it. */
export type Booked = BookingRow;

/** Tells by id why the times of some of these bookings are closed, in words for who booked them. */
type Closings = (manager: EntityManager, bookings: readonly Booked[]) => Promise<ReadonlyMap<string, string>>;

/** What is booked, for the features that show it: counters, calendars, reminders. */
@Injectable()
export class BookedTimes {
  private readonly closings: Closings[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The state as it counts now. */
  stateOf = (booking: BookingRow) => stateAt(booking, this.clock.now());

  /** Whether a time that starts then can still be offered to who waits. */
  isOfferable = (startsAt: Date, limits: Pick<Limits, 'noticeMinutes'>) =>
    isOfferable(this.clock.now(), startsAt, limits);

  /** Bookings may stand at times that are closed: the features that have them know which. */
  whenClosed(closings: Closings): void {
    this.closings.push(closings);
  }

  /** Why the times of those of these bookings that are to come are closed, by id. */
  async closed(
    bookings: readonly Booked[],
    manager = this.database.source.manager,
  ): Promise<ReadonlyMap<string, string>> {
    const now = this.clock.now();
    const toCome = bookings.filter(
      ({ state, endsAt }) => (state === 'held' || state === 'confirmed') && endsAt > now,
    );
    const found = new Map<string, string>();
    if (toCome.length === 0) return found;
    for (const find of this.closings)
      for (const [id, reason] of await find(manager, toCome)) found.set(id, reason);
    return found;
  }

  /** What is firm and begins after `from`, until `to`, in the order of the ids. */
  firmBetween(from: Date, to: Date): Promise<BookingRow[]> {
    return this.database.source.manager.find(BookingRow, {
      where: { state: 'confirmed', startsAt: And(MoreThan(from), LessThanOrEqual(to)) },
      order: { id: 'ASC' },
    });
  }

  /** Which of these are firm at that very time still, and the same person's; nobody changes them until the transaction ends. */
  async stillFirm(manager: EntityManager, seen: readonly BookingRow[]): Promise<BookingRow[]> {
    if (seen.length === 0) return [];
    const ids = seen.map(({ id }) => id).sort();
    await manager.query(
      `SELECT id FROM bookings WHERE id IN (${ids.map(() => '?').join(', ')})${this.database.locks.wait}`,
      ids,
    );
    const rows = await manager.findBy(BookingRow, { id: In(ids), state: 'confirmed' });
    const now = new Map(rows.map((row) => [row.id, row]));
    return seen.filter(({ id, startsAt, accountId }) => {
      const row = now.get(id);
      return row?.startsAt.getTime() === startsAt.getTime() && row.accountId === accountId;
    });
  }

  /** The booking while it is firm; nobody cancels it until the transaction ends. */
  async firm(manager: EntityManager, id: string): Promise<BookingRow | null> {
    await manager.query(`SELECT id FROM bookings WHERE id = ?${this.database.locks.wait}`, [id]);
    return manager.findOneBy(BookingRow, { id, state: In(['confirmed', 'attended']) });
  }

  /** Bookings that were firm once, by whom or of which resources, that end after `from`; for calendars. */
  async onceFirm(
    which: { accountIds: string[] } | { resourceIds: string[] },
    from: Date,
  ): Promise<BookingRow[]> {
    const { manager } = this.database.source;
    const whose =
      'accountIds' in which ? { accountId: In(which.accountIds) } : { resourceId: In(which.resourceIds) };
    const once = await manager.find(BookingRow, {
      where: { ...whose, confirmedAt: Not(IsNull()), endsAt: MoreThan(from) },
      order: { startsAt: 'ASC', id: 'ASC' },
      take: 1000,
    });
    return asAgreed(manager, once);
  }

  /** What is or was booked of these resources between two instants, by time. */
  ofResources(
    resourceIds: string[],
    from: Date,
    to: Date,
    manager = this.database.source.manager,
  ): Promise<BookingRow[]> {
    return manager.find(BookingRow, {
      where: { resourceId: In(resourceIds), startsAt: And(MoreThanOrEqual(from), LessThan(to)) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  async byIds(ids: string[], manager = this.database.source.manager): Promise<Map<string, BookingRow>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.findBy(BookingRow, { id: In(ids) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** For a condition on a column of booking ids: those whose time ended before, and those that are not kept any more. */
  endedBefore = (before: Date): FindOperator<string> =>
    Raw((id) => `NOT EXISTS (SELECT 1 FROM bookings b WHERE b.id = ${id} AND b.ends_at >= :before)`, {
      before,
    }) as FindOperator<string>;

  /** Whether a booking is still to come about: kept for somebody, or firm and not over. */
  async isOpen(manager: EntityManager, id: string): Promise<boolean> {
    const booking = await manager.findOneBy(BookingRow, { id });
    if (!booking) return false;
    const state = this.stateOf(booking);
    return state === 'held' || (state === 'confirmed' && booking.endsAt > this.clock.now());
  }

  /**
   * Tells of a resource how many lanes are taken at any quarter of an hour of a time span; holds that ran out by now
   * take none.
   */
  async takenLanes(resourceIds: string[], within: TimeSpan): Promise<(id: string, at: TimeSpan) => number> {
    const { manager } = this.database.source;
    const { first, last } = touched(within);
    const ticks = await manager.findBy(TickRow, {
      resourceId: In(resourceIds),
      tick: Between(first, last),
    });
    const lapsed = await manager.findBy(BookingRow, {
      resourceId: In(resourceIds),
      state: 'held',
      heldUntil: LessThanOrEqual(this.clock.now()),
    });
    const free = new Set(lapsed.map(({ id }) => id));
    const taken = new Map<string, number[]>();
    for (const { resourceId, tick, lane, bookingId } of ticks) {
      if (free.has(bookingId)) continue;
      const key = `${resourceId} ${tick}`;
      taken.set(key, [...(taken.get(key) ?? []), lane]);
    }
    return (id, at) => {
      const range = touched(at);
      const lanes = new Set<number>();
      for (let tick = range.first; tick <= range.last; tick++)
        for (const lane of taken.get(`${id} ${tick}`) ?? []) lanes.add(lane);
      return lanes.size;
    };
  }
}
