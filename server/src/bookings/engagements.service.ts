import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, MoreThan } from 'typeorm';
import { Clock } from '../clock';
import { newId } from '../ids';
import { OutboxService } from '../outbox/outbox.service';
import { BookingRow } from './booking.entity';
import { type Occasion, type Party, takePlace, timeOf, type WantedTime } from './bookings.queries';
import { subjectOf } from './bookings.service';
import { occupied, ticksOf } from './occupied';
import { giveBack, lock } from './places.queries';
import { type ResourceRow } from './resource.entity';
import { endBooking, settle } from './settle.queries';
import { TickRow } from './tick.entity';

/** A resource that this transaction has locked, and what lapsed on it is given back. */
export type LockedResource = ResourceRow;
export type { Occasion, WantedTime };

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
   * @param beside a firm booking that would move to this time: where both overlap, one way there serves
   */
  async keep(
    manager: EntityManager,
    resource: LockedResource,
    time: WantedTime,
    party: Party & Occasion,
    { until, beside }: { until: Date; beside?: BookingRow },
  ): Promise<BookingRow | null> {
    const now = this.clock.now();
    timeOf(resource, { resourceId: resource.id, time }, now);
    const id = newId();
    const placed = beside
      ? await takeBeside(manager, resource, id, time, beside)
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

  /** Makes a kept time firm. Throws `conflict` when it was kept until an instant that has passed. */
  async firm(manager: EntityManager, id: string): Promise<BookingRow> {
    const now = this.clock.now();
    const { affected } = await manager.update(
      BookingRow,
      { id, state: 'held', heldUntil: MoreThan(now) },
      { state: 'confirmed', heldUntil: null, confirmedAt: now, changedAt: now },
    );
    if (!affected) throw tooLate();
    return manager.findOneByOrFail(BookingRow, { id });
  }

  /** Gives a time back, kept or firm; nothing happens to one that is over. Its resource is locked. */
  async release(manager: EntityManager, id: string): Promise<void> {
    const booking = await manager.findOneByOrFail(BookingRow, { id });
    if (booking.state !== 'held' && booking.state !== 'confirmed') return;
    await endBooking(manager, booking, 'cancelled', this.clock.now());
    if (booking.state === 'confirmed') await this.outbox.withdraw(manager, subjectOf(id));
  }

  /** Moves a firm booking to a time that was kept beside it. What was kept ends unfirm, or calendars would show it. */
  async move(
    manager: EntityManager,
    resource: LockedResource,
    { from, keptId, time }: { from: BookingRow; keptId: string; time: WantedTime },
  ): Promise<void> {
    const now = this.clock.now();
    const kept = await manager.findOneBy(BookingRow, { id: keptId, state: 'held', heldUntil: MoreThan(now) });
    if (!kept || !(await endBooking(manager, kept, 'cancelled', now))) throw tooLate();
    await giveBack(manager, from);
    const placed = await takePlace(manager, resource, from.id, from, time);
    if (!placed) throw new DomainError('conflict');
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

/** Everything of a time that its firm booking does not take already. */
async function takeBeside(
  manager: EntityManager,
  resource: ResourceRow,
  bookingId: string,
  time: WantedTime,
  { lane, firstTick, lastTick }: BookingRow,
) {
  const { id: resourceId, beforeMinutes, afterMinutes } = resource;
  const range = occupied(time, { beforeMinutes, afterMinutes, travelMinutes: time.travelMinutes });
  const own = (tick: number) =>
    firstTick !== null && lastTick !== null && tick >= firstTick && tick <= lastTick;
  const ticks = ticksOf(range).filter((tick) => !own(tick));
  const taken = await manager
    .createQueryBuilder(TickRow, 'tick')
    .where('tick.resourceId = :resourceId AND tick.lane = :lane AND tick.tick BETWEEN :first AND :last', {
      resourceId,
      lane,
      ...range,
    })
    .getMany();
  if (lane === null || taken.some(({ tick }) => !own(tick))) return null;
  if (ticks.length > 0)
    await manager.insert(
      TickRow,
      ticks.map((tick) => ({ resourceId, lane, tick, bookingId })),
    );
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
