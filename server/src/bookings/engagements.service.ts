import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { Between, type EntityManager, In, MoreThan } from 'typeorm';
import { Clock } from '../clock';
import { newId } from '../ids';
import { OutboxService } from '../outbox/outbox.service';
import { BookingRow } from './booking.entity';
import { type Occasion, type Party, takePlace, timeOf, type WantedTime } from './bookings.queries';
import { subjectOf } from './bookings.service';
import { occupied, ticksOf } from './occupied';
import { giveBack, lock, takeThose } from './places.queries';
import { type ResourceRow } from './resource.entity';
import { endBooking, settle } from './settle.queries';
import { TickRow } from './tick.entity';

/** A resource that this transaction has locked, and what lapsed on it is given back. */
export type LockedResource = ResourceRow;
export type { Occasion, WantedTime };

/** A time that is kept: its booking, and all that it takes once it is firm. */
export interface KeptTime {
  id: string;
  time: WantedTime;
}

/**
 * A lecturer's or a counter's time in the hands of a feature that writes more than a booking: everything happens in its
 * transaction, which locks the resource before it reads. What is kept for an answer is taken like what is firm.
 */
@Injectable()
export class Engagements {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
  ) {}

  async lock(manager: EntityManager, resourceId: string): Promise<LockedResource> {
    const resource = await lock(manager, resourceId);
    await settle(manager, resource, this.clock.now());
    return resource;
  }

  /**
   * Keeps a time until an instant and gives the booking; null when some of it is taken.
   *
   * @param beside what goes once this one is firm: the other times that are kept for the same, or the firm one that would
   * move here; where they overlap, one set of ticks serves
   */
  async keep(
    manager: EntityManager,
    resource: LockedResource,
    time: WantedTime,
    party: Party & Occasion,
    { until, beside }: { until: Date; beside: readonly BookingRow[] },
  ): Promise<BookingRow | null> {
    const now = this.clock.now();
    timeOf(resource, { resourceId: resource.id, time }, now);
    const id = newId();
    const [first] = beside;
    const placed = first
      ? await takeBeside(manager, resource, id, time, { lane: first.lane, own: beside })
      : await takePlace(manager, resource, id, party, time);
    if (!placed) return null;
    const booking = manager.create(BookingRow, {
      ...placed,
      ...party,
      id,
      state: 'held',
      heldUntil: until,
      sequence: 0,
      madeAt: now,
      confirmedAt: null,
      changedAt: now,
      appeal: null,
      refusedBecause: null,
      excusedAt: null,
    });
    await manager.insert(BookingRow, booking);
    return booking;
  }

  /**
   * Makes a kept time firm, what was kept beside it is released. Throws `conflict` when it was kept until an instant that
   * has passed.
   */
  async firm(manager: EntityManager, resource: LockedResource, { id, time }: KeptTime): Promise<void> {
    const now = this.clock.now();
    const kept = await keptOne(manager, id, now);
    const placed = await takeAnew(manager, resource, kept, time);
    const { affected } = await manager.update(
      BookingRow,
      { id, state: 'held', heldUntil: MoreThan(now) },
      { ...placed, state: 'confirmed', heldUntil: null, confirmedAt: now, changedAt: now },
    );
    if (!affected) throw tooLate();
  }

  /**
   * Gives a time back, kept or firm; nothing happens to one that is over. Its resource is locked. Throws `conflict` rather
   * than to leave a time taken that nobody needs.
   */
  async release(manager: EntityManager, id: string): Promise<void> {
    const booking = await manager.findOneByOrFail(BookingRow, { id });
    if (booking.state !== 'held' && booking.state !== 'confirmed') return;
    if (!(await endBooking(manager, booking, 'cancelled', this.clock.now())))
      throw new DomainError('conflict');
    if (booking.state === 'confirmed') await this.outbox.withdraw(manager, subjectOf(id));
  }

  /** Moves a firm booking to a time that was kept beside it. What was kept ends unfirm, or calendars would show it. */
  async move(
    manager: EntityManager,
    resource: LockedResource,
    from: BookingRow,
    { id, time }: KeptTime,
  ): Promise<void> {
    const now = this.clock.now();
    const kept = await keptOne(manager, id, now);
    if (!(await endBooking(manager, kept, 'cancelled', now))) throw tooLate();
    const placed = await takeAnew(manager, resource, from, time);
    const { affected } = await manager.update(
      BookingRow,
      { id: from.id, state: 'confirmed' },
      { ...placed, sequence: from.sequence + 1, changedAt: now },
    );
    if (!affected) throw new DomainError('conflict');
    // Reminders of the old time; those of the new one are planned anew.
    await this.outbox.withdraw(manager, subjectOf(from.id));
  }

  /** The firm booking, of a locked resource. Throws `conflict` when it is not firm any more. */
  async firmOne(manager: EntityManager, id: string): Promise<BookingRow> {
    const booking = await manager.findOneBy(BookingRow, { id, state: 'confirmed' });
    if (!booking) throw new DomainError('conflict');
    return booking;
  }

  /** Notes that it took place. */
  async attended(manager: EntityManager, id: string): Promise<void> {
    const { affected } = await manager.update(
      BookingRow,
      { id, state: 'confirmed' },
      { state: 'attended', changedAt: this.clock.now() },
    );
    if (!affected) throw new DomainError('conflict');
  }
}

const tooLate = () => new DomainError('conflict', '保留的时间已过，请刷新后再看。');

async function keptOne(manager: EntityManager, id: string, now: Date): Promise<BookingRow> {
  const kept = await manager.findOneBy(BookingRow, { id, state: 'held', heldUntil: MoreThan(now) });
  if (!kept) throw tooLate();
  return kept;
}

/** Takes the whole of a time for a booking in the place of what it has taken. */
async function takeAnew(
  manager: EntityManager,
  resource: ResourceRow,
  booking: BookingRow,
  time: WantedTime,
) {
  await giveBack(manager, booking);
  const placed = await takePlace(manager, resource, booking.id, booking, time);
  if (!placed) throw new DomainError('conflict');
  return placed;
}

/** Everything of a time that its own bookings, all in one lane, do not take already. */
async function takeBeside(
  manager: EntityManager,
  resource: ResourceRow,
  bookingId: string,
  time: WantedTime,
  { lane, own }: { lane: number | null; own: readonly BookingRow[] },
) {
  if (lane === null) return null;
  const { id: resourceId, beforeMinutes, afterMinutes } = resource;
  const range = occupied(time, { beforeMinutes, afterMinutes, travelMinutes: time.travelMinutes });
  // Whether others take some of it is not read: the request was locked before the lecturer, and what was read then is old.
  const had = await manager.findBy(TickRow, {
    resourceId,
    lane,
    tick: Between(range.first, range.last),
    bookingId: In(own.map(({ id }) => id)),
  });
  const rest = ticksOf(range).filter((tick) => !had.some((one) => one.tick === tick));
  if (!(await takeThose(manager, { resourceId, lane, bookingId }, rest))) return null;
  return {
    resourceId,
    startsAt: time.startsAt,
    endsAt: time.endsAt,
    seatKey: null,
    lane,
    firstTick: range.first,
    lastTick: range.last,
  };
}
