import { type EntityManager, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { BookingRow } from './booking.entity';
import { type Limits } from './limits';
import { ResourceRow } from './resource.entity';
import { WaitingRow } from './waiting-entry.entity';

export interface NewSession extends Limits {
  id: string;
  title: string;
  capacity: number;
  startsAt: Date;
  endsAt: Date;
  /** Where it is, for tickets and calendars. */
  place?: string | null;
  /** From when on it can be booked; left out for at once. */
  opensAt?: Date;
  /** Seats that companies take for their people; left out for everybody's. */
  forCompanies?: boolean;
  /** False while nobody may book; left out for open. */
  open?: boolean;
}

export async function insertSession(manager: EntityManager, session: NewSession): Promise<void> {
  await manager.insert(ResourceRow, {
    opensAt: null,
    place: null,
    ownerAccountId: null,
    forCompanies: false,
    open: true,
    ...session,
    kind: 'seats',
    taken: 0,
    lanes: 0,
    beforeMinutes: 0,
    afterMinutes: 0,
    revision: 0,
  });
}

/** Who has a place in a session, or waits for one. */
export interface Concerned {
  booked: BookingRow[];
  waiting: Pick<WaitingRow, 'id' | 'accountId'>[];
}

/** Held, confirmed, or there already. */
export const activeIn = (manager: EntityManager, resourceIds: string[]): Promise<BookingRow[]> =>
  manager.find(BookingRow, {
    where: { resourceId: In(resourceIds), state: In(['held', 'confirmed', 'attended']) },
    order: { id: 'ASC' },
  });

export const openEntriesIn = (manager: EntityManager, resourceIds: string[]): Promise<WaitingRow[]> =>
  manager.find(WaitingRow, {
    where: { resourceId: In(resourceIds), openKey: Not(IsNull()) },
    order: { joinedAt: 'ASC', id: 'ASC' },
  });

/** Whether a booking is the seats of a company, from which its people take theirs. */
export const isBlock = ({ company, blockId }: Pick<BookingRow, 'company' | 'blockId'>): boolean =>
  company !== null && blockId === null;

/** How many seats of each of these blocks a company's people have taken and kept. */
export async function claimsOf(manager: EntityManager, blockIds: string[]): Promise<Map<string, number>> {
  if (blockIds.length === 0) return new Map();
  const claims = await manager.find(BookingRow, {
    select: { blockId: true },
    where: { blockId: In(blockIds), state: In(['confirmed', 'attended', 'no-show']) },
  });
  const counts = new Map<string, number>();
  for (const { blockId } of claims) if (blockId) counts.set(blockId, (counts.get(blockId) ?? 0) + 1);
  return counts;
}

/**
 * Bookings as they count: a company whose people come has agreed to it, also when nothing is left of its block, handed
 * out to the last seat or given back.
 */
export async function asAgreed(manager: EntityManager, bookings: BookingRow[]): Promise<BookingRow[]> {
  const ended = bookings.filter((booking) => isBlock(booking) && booking.state === 'cancelled');
  const claims = await claimsOf(
    manager,
    ended.map(({ id }) => id),
  );
  return bookings.map((booking) =>
    booking.state === 'cancelled' && claims.has(booking.id)
      ? Object.assign(manager.create(BookingRow, booking), { state: 'confirmed', seats: 0 })
      : booking,
  );
}

/** The blocks in these stocks of which nothing is left, while somebody has a seat from them. */
export async function handedOut(manager: EntityManager, resourceIds: string[]): Promise<BookingRow[]> {
  const ended = await manager.findBy(BookingRow, {
    ...{ resourceId: In(resourceIds), state: 'cancelled' },
    ...{ company: Not(IsNull()), blockId: IsNull() },
  });
  return (await asAgreed(manager, ended)).filter(({ state }) => state === 'confirmed');
}

/** Seats of holds that ran out, which nobody has given back yet, by resource. */
export async function lapsedSeats(
  manager: EntityManager,
  resourceIds: string[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await manager.find(BookingRow, {
    select: { resourceId: true, seats: true },
    where: { resourceId: In(resourceIds), state: 'held', heldUntil: LessThanOrEqual(now) },
  });
  const sums = new Map<string, number>();
  for (const { resourceId, seats } of rows) sums.set(resourceId, (sums.get(resourceId) ?? 0) + seats);
  return sums;
}
