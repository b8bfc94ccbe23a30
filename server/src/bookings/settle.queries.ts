import { type DomainError } from '@titles/shared/errors';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { newId } from '../ids';
import { BookingRow } from './booking.entity';
import { restsOf } from './fair-use.queries';
import { isOfferable, offeredUntil } from './limits';
import { planOffers } from './offers';
import { giveBack, takeSeats } from './places.queries';
import { ResourceRow } from './resource.entity';
import { tellOffer } from './seat-offers.service';
import { WaitingRow, type WaitingState } from './waiting-entry.entity';

/** One place in one session: unique while it is taken or waited for. */
export const keyOf = (resourceId: string, accountId: string): string => `${resourceId}/${accountId}`;

/**
 * Makes a locked resource what it is by now: holds that ran out give their place back, free seats are offered, and once
 * it has begun nobody waits any more. Resolves with whether anything was to be done.
 */
export async function settle(manager: EntityManager, resource: ResourceRow, now: Date): Promise<boolean> {
  const due = await dueIn(manager, resource.id, now);
  const ranOut = { resourceId: resource.id, state: 'held', heldUntil: LessThanOrEqual(now) } as const;
  const lapsed = due.lapsed ? await manager.findBy(BookingRow, ranOut) : [];
  for (const booking of lapsed) await endBooking(manager, booking, 'expired', now);
  const offered = due.waiting && (await offerFreeSeats(manager, resource, now));
  return offered || lapsed.length > 0;
}

/** Whether holds of a resource ran out, and whether anybody waits: by hand, since everybody who books asks it. */
async function dueIn(manager: EntityManager, id: string, now: Date) {
  const [due] = await manager.query<{ lapsed: unknown; waiting: unknown }[]>(
    `SELECT EXISTS (SELECT 1 FROM bookings WHERE resource_id = ? AND state = 'held' AND held_until <= ?) AS lapsed,
            EXISTS (SELECT 1 FROM booking_waiting WHERE resource_id = ? AND state = 'waiting') AS waiting`,
    [id, now, id],
  );
  return { lapsed: Number(due?.lapsed) > 0, waiting: Number(due?.waiting) > 0 };
}

/** Refuses after a resource was settled: what was settled stays, so the refusal is given back; else it is thrown. */
export function refused(settled: boolean, refusal: DomainError): DomainError {
  if (settled) return refusal;
  throw refusal;
}

/**
 * Ends a booking that is held or confirmed and gives its place back; its resource is locked. Somebody who confirms at
 * the same moment wins or loses as a whole.
 */
export async function endBooking(
  manager: EntityManager,
  booking: BookingRow,
  to: 'cancelled' | 'expired',
  now: Date,
): Promise<boolean> {
  const { affected } = await manager.update(
    BookingRow,
    { id: booking.id, state: booking.state },
    { state: to, heldUntil: null, seatKey: null, changedAt: now },
  );
  if (!affected) return false;
  await giveBack(manager, booking);
  if (booking.state === 'held')
    await endWaiting(manager, { bookingId: booking.id }, to === 'expired' ? 'lapsed' : 'left');
  return true;
}

/** Closes the open entry of a waiting list; whether there was one. */
export async function endWaiting(
  manager: EntityManager,
  which: { bookingId: string } | { openKey: string },
  to: WaitingState,
): Promise<boolean> {
  const [column, value] =
    'bookingId' in which ? ['booking_id', which.bookingId] : ['open_key', which.openKey];
  // Found first and changed by id: a change that finds nothing would lock a gap in the index.
  const [entry] = await manager.query<{ id: string }[]>(
    `SELECT id FROM booking_waiting WHERE ${column} = ? AND open_key IS NOT NULL`,
    [value],
  );
  if (!entry) return false;
  await manager.update(WaitingRow, { id: entry.id }, { state: to, openKey: null });
  return true;
}

/** Who waits for seats of a resource, first come first. */
export const waitingFor = (manager: EntityManager, resourceIds: string[]): Promise<WaitingRow[]> =>
  manager.find(WaitingRow, {
    where: { resourceId: In(resourceIds), state: 'waiting' },
    order: { joinedAt: 'ASC', id: 'ASC' },
  });

/** Offers them to who waits, or ends the waiting; whether anybody's changed. */
async function offerFreeSeats(manager: EntityManager, { id }: ResourceRow, now: Date): Promise<boolean> {
  const waiting = await waitingFor(manager, [id]);
  if (waiting.length === 0) return false;
  const { kind, open, capacity, taken, startsAt, endsAt, noticeMinutes } = await manager.findOneByOrFail(
    ResourceRow,
    { id },
  );
  if (startsAt && startsAt <= now) {
    const ids = In(waiting.map((entry) => entry.id));
    await manager.update(WaitingRow, { id: ids }, { state: 'lapsed', openKey: null });
    return true;
  }
  if (kind !== 'seats' || !open || !startsAt || !endsAt) return false;
  if (!isOfferable(now, startsAt, { noticeMinutes })) return false;
  const rests = await restsOf(
    manager,
    waiting.map(({ accountId }) => accountId),
    now,
  );
  const { offered, skipped } = planOffers(waiting, capacity - taken, rests);
  const told = skipped.filter(({ entry, reason }) => entry.skippedBecause !== reason);
  for (const { entry, reason } of told)
    await manager.update(WaitingRow, { id: entry.id }, { skippedBecause: reason });
  for (const entry of offered) {
    if (!(await takeSeats(manager, id, entry.seats))) return true;
    const offer = manager.create(BookingRow, {
      id: newId(),
      resourceId: id,
      accountId: entry.accountId,
      company: entry.company,
      seats: entry.seats,
      state: 'held',
      startsAt,
      endsAt,
      heldUntil: offeredUntil(now, startsAt, { noticeMinutes }),
      seatKey: keyOf(id, entry.accountId),
      sequence: 0,
      madeAt: now,
      changedAt: now,
    });
    await manager.insert(BookingRow, offer);
    const served = { state: 'offered', bookingId: offer.id, skippedBecause: null } as const;
    await manager.update(WaitingRow, { id: entry.id }, served);
    await tellOffer(manager, offer);
  }
  return offered.length > 0 || told.length > 0;
}
