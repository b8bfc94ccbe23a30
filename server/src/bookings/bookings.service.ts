import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { Clock } from '../clock';
import { changed } from '../database/changed';
import { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { newId } from '../ids';
import { OutboxService } from '../outbox/outbox.service';
import { BookingRow } from './booking.entity';
import {
  assertFor,
  lockedBooking,
  notOfLecturer,
  ownBooking,
  type Party,
  placeIn,
  takePlace,
  timeOf,
  type Wish,
} from './bookings.queries';
import { FairUse } from './fair-use.service';
import { assertChangeable, heldUntil, offeredUntil } from './limits';
import { giveBack, lock, lockBoth } from './places.queries';
import { type NamedResource } from './resource.entity';
import { asAgreed, isBlock } from './session-seats.queries';
import { endBooking, endWaiting, refused, settle } from './settle.queries';
import { stateAt } from './state';

interface HoldOptions {
  /** Kept as what a waiting list offers, in place of ten minutes. */
  offer?: boolean;
  /** Firm at once. */
  firm?: boolean;
  /** What another feature writes about a new booking in the same transaction. */
  beside?: (manager: EntityManager, booking: BookingRow) => Promise<void>;
}

/** A place that is kept, and what it is of. */
interface Held {
  booking: BookingRow;
  resource: NamedResource;
}

interface Moving {
  /** Under the locks of both resources. */
  along?: (manager: EntityManager) => Promise<unknown>;
  /** In place of what is queued about the booking, which is of the old time: else that is not sent any more. */
  news?: (manager: EntityManager, moved: BookingRow) => Promise<void>;
}

type Cancelled = (manager: EntityManager, booking: BookingRow) => Promise<void>;

/** Under which messages about a booking are enqueued. */
export const subjectOf = (bookingId: string): string => `bookings/${bookingId}`;

/** The key of the message that a place is kept for who waited. */
export const offerKeyOf = (bookingId: string): string => `${subjectOf(bookingId)} offered`;

/** Places in sessions, with lecturers and at counters: what is held or confirmed is taken, and nothing is taken twice. */
@Injectable()
export class Bookings {
  private readonly cancelled: Cancelled[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly fairUse: FairUse,
    private readonly outbox: OutboxService,
  ) {}

  /** What another feature does in the transaction in which somebody gives back what was firm, or deletes the account. */
  whenCancelled(listener: Cancelled): void {
    this.cancelled.push(listener);
  }

  async tellCancelled(manager: EntityManager, booking: BookingRow): Promise<void> {
    for (const listener of this.cancelled) await listener(manager, booking);
  }

  /**
   * Keeps a place for ten minutes; who holds it already gets the same hold again, or another one for another number of
   * seats. Throws `full` when there is none; what was held before then stays.
   */
  async hold(
    wish: Wish,
    party: Party,
    { offer = false, firm = false, beside }: HoldOptions = {},
  ): Promise<Held> {
    await this.fairUse.assertNotPaused(party.accountId);
    const held = await this.database.write(async (manager) => {
      const resource = await lock(manager, wish.resourceId);
      const now = this.clock.now();
      assertFor(resource, party.company);
      const time = timeOf(resource, wish, now);
      const settled = await settle(manager, resource, now);
      const before = await placeIn(manager, wish.resourceId, party.accountId);
      if (before?.state === 'held' && before.seats === party.seats) return { booking: before, resource };
      if (before && before.state !== 'held')
        return refused(settled, new DomainError('conflict', '您已经预约了这一场，一人一席。'));
      // Confirmed at this moment: what was read is of the past.
      if (before && !(await endBooking(manager, before, 'cancelled', now))) throw new DomainError('conflict');
      const id = newId();
      const placed = await takePlace(manager, resource, id, party, time);
      if (!placed) return refused(settled && !before, new DomainError('full'));
      const booking: BookingRow = {
        ...placed,
        ...party,
        blockId: null,
        title: null,
        place: null,
        id,
        state: firm ? 'confirmed' : 'held',
        heldUntil: firm ? null : offer ? offeredUntil(now, placed.startsAt, resource) : heldUntil(now),
        sequence: 0,
        madeAt: now,
        confirmedAt: firm ? now : null,
        changedAt: now,
        appeal: null,
        refusedBecause: null,
        excusedAt: null,
      };
      await insertRows(manager, BookingRow, [booking]);
      await beside?.(manager, booking);
      if (before) await settle(manager, resource, now);
      return { booking, resource };
    });
    if (held instanceof DomainError) throw held;
    return held;
  }

  /** Makes a hold firm; again and again is the same as once. `along` happens in the same transaction. */
  async confirm(
    accountId: string,
    id: string,
    along?: (manager: EntityManager, booking: BookingRow) => Promise<void>,
  ): Promise<BookingRow> {
    return this.database.write(async (manager) => {
      const now = this.clock.now();
      const confirmed = await changed(
        manager.queryRunner,
        `UPDATE bookings SET state = 'confirmed', held_until = NULL, confirmed_at = ?, changed_at = ?
         WHERE id = ? AND account_id = ? AND state = 'held' AND held_until > ?`,
        [now, now, id, accountId, now],
      );
      const booking = await ownBooking(manager, accountId, id);
      if (confirmed) {
        // Seats of a waiting list, and every time that was held: nobody needs to be told of an offer that is taken. What
        // has become of its time or place they have not read yet.
        const offered = (await endWaiting(manager, { bookingId: id }, 'booked')) || booking.seatKey === null;
        if (offered) await this.outbox.withdraw(manager, subjectOf(id), { key: offerKeyOf(id) });
      } else if (booking.state === 'cancelled') throw new DomainError('conflict', '这个预约已经取消。');
      else if (booking.state === 'held' || booking.state === 'expired')
        throw new DomainError('conflict', '保留的时间已过，请重新预约。');
      await along?.(manager, booking);
      return booking;
    });
  }

  /** Gives a place back, a hold at any time and a confirmed one until the limit. */
  async cancel(accountId: string, id: string): Promise<BookingRow> {
    const seen = await ownBooking(this.database.source.manager, accountId, id);
    return this.database.claim(async (manager) => {
      const resource = await lock(manager, seen.resourceId);
      const booking = await lockedBooking(manager, seen);
      const now = this.clock.now();
      if (booking.state === 'attended' || booking.state === 'no-show')
        throw new DomainError('conflict', '这个预约已经结束。');
      if (booking.state === 'confirmed') assertChangeable(booking.startsAt, resource, now);
      const active = booking.state === 'confirmed' || stateAt(booking, now) === 'held';
      if (active && !(await endBooking(manager, booking, 'cancelled', now)))
        throw new DomainError('conflict');
      if (booking.state === 'confirmed') await this.tellCancelled(manager, booking);
      await this.outbox.withdraw(manager, subjectOf(id));
      await settle(manager, resource, now);
      return ownBooking(manager, accountId, id);
    });
  }

  /** Moves a confirmed booking; until the new place is certain the old one stays. Throws `full` when there is none. */
  async reschedule(
    accountId: string,
    id: string,
    wish: Wish,
    { along, news }: Moving = {},
  ): Promise<BookingRow> {
    await this.fairUse.assertNotPaused(accountId);
    const seen = await ownBooking(this.database.source.manager, accountId, id);
    return this.database.write(async (manager) => {
      const [from, to] = await lockBoth(manager, seen.resourceId, wish.resourceId);
      const booking = await lockedBooking(manager, seen);
      await along?.(manager);
      const now = this.clock.now();
      if (booking.state !== 'confirmed') throw new DomainError('conflict', '只有已确认的预约可以改期。');
      assertChangeable(booking.startsAt, from, now);
      if (from.kind !== to.kind) throw new DomainError('bad-input', '只能改到同一类预约。');
      if (from.forCompanies && isBlock(booking))
        throw new DomainError('conflict', '单位名额不能改期，可以退回后再领别的场次。');
      assertFor(to, null);
      const time = timeOf(to, wish, now);
      await settle(manager, to, now);
      if (await placeIn(manager, to.id, accountId))
        throw new DomainError('conflict', '您已经预约了这一场，一人一席。');
      // A new time may overlap the old one of the same booking; if it is refused, this is undone as well.
      if (to.kind !== 'seats') await giveBack(manager, booking);
      const placed = await takePlace(manager, to, id, booking, time);
      if (!placed) throw new DomainError('full');
      if (to.kind === 'seats') await giveBack(manager, booking);
      const sequence = booking.sequence + 1;
      const moved = { ...placed, sequence, madeAt: now, changedAt: now };
      // Elsewhere, a seat that was taken from a company's is one's own.
      const own = booking.blockId === null ? {} : { company: null, blockId: null };
      await manager.update(BookingRow, { id }, { ...moved, ...own });
      // Reminders of the old time; those of the new one are planned anew.
      if (news) await news(manager, Object.assign(booking, moved));
      else await this.outbox.withdraw(manager, subjectOf(id));
      await settle(manager, from, now);
      return ownBooking(manager, accountId, id);
    });
  }

  /** Everything that somebody booked, the latest first; of lecturers' times what is kept or was agreed to. */
  list(accountId: string): Promise<BookingRow[]> {
    return this.database.source.manager.find(BookingRow, {
      where: [
        { accountId, resourceId: notOfLecturer },
        { accountId, confirmedAt: Not(IsNull()) },
        { accountId, state: 'held', heldUntil: MoreThan(this.clock.now()) },
      ],
      order: { startsAt: 'DESC', id: 'DESC' },
      take: 200,
    });
  }

  /** The same as it counts: what a company's people come to is agreed, also when nothing is left to hand out. */
  async listAgreed(accountId: string): Promise<BookingRow[]> {
    return asAgreed(this.database.source.manager, await this.list(accountId));
  }
}
