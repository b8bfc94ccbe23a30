import { DomainError } from '@titles/shared/errors';
import { Between, type EntityManager } from 'typeorm';
import { changed } from '../database/changed';
import { readRows } from '../database/read-rows';
import { isDuplicate } from '../database/refused-write';
import { type BookingRow } from './booking.entity';
import { type TickRange, ticksOf } from './occupied';
import { ResourceRow } from './resource.entity';
import { TickRow } from './tick.entity';

/**
 * Locks the resource for the rest of the transaction and reads it. It must come before any read: MariaDB fixes what a
 * transaction sees at its first read, and what was read before a lock is of the past.
 */
export async function lock(manager: EntityManager, id: string): Promise<ResourceRow> {
  await raiseRevision(manager, id);
  return resourceOf(manager, id);
}

/** The same for two resources, which may be one. */
export async function lockBoth(
  manager: EntityManager,
  a: string,
  b: string,
): Promise<[ResourceRow, ResourceRow]> {
  // In one order everywhere, so that two transactions never wait for each other.
  for (const id of a < b ? [a, b] : [b, a]) await raiseRevision(manager, id);
  return [await resourceOf(manager, a), await resourceOf(manager, b)];
}

async function resourceOf(manager: EntityManager, id: string): Promise<ResourceRow> {
  const [resource] = await readRows(manager, ResourceRow, 'id = ?', [id]);
  if (!resource) throw new DomainError('not-found');
  return resource;
}

async function raiseRevision(manager: EntityManager, id: string): Promise<void> {
  const raised = 'UPDATE booking_resources SET revision = revision + 1 WHERE id = ?';
  if (!(await changed(manager.queryRunner, raised, [id]))) throw new DomainError('not-found');
}

/** Takes the seats if so many are free: the database decides, whatever this process believes. */
export async function takeSeats(manager: EntityManager, id: string, seats: number): Promise<boolean> {
  const taken = 'UPDATE booking_resources SET taken = taken + ? WHERE id = ? AND taken + ? <= capacity';
  return (await changed(manager.queryRunner, taken, [seats, id, seats])) === 1;
}

/** Takes the ticks in the first lane that has them all, and tells which; null when none has. */
export async function takeTicks(
  manager: EntityManager,
  { id, lanes }: Pick<ResourceRow, 'id' | 'lanes'>,
  range: TickRange,
  bookingId: string,
): Promise<number | null> {
  for (let lane = 0; lane < lanes; lane++)
    if (await takeThose(manager, { resourceId: id, lane, bookingId }, ticksOf(range))) return lane;
  return null;
}

/** Takes the ticks if all are free: the key decides, whatever was read before. */
export async function takeThose(
  manager: EntityManager,
  whose: Pick<TickRow, 'resourceId' | 'lane' | 'bookingId'>,
  ticks: readonly number[],
): Promise<boolean> {
  if (ticks.length === 0) return true;
  try {
    await manager.insert(
      TickRow,
      ticks.map((tick) => ({ ...whose, tick })),
    );
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}

type Place = Pick<BookingRow, 'id' | 'resourceId' | 'seats' | 'lane' | 'firstTick' | 'lastTick'>;

/** Gives back what a booking takes; its resource is locked. */
export async function giveBack(manager: EntityManager, place: Place): Promise<void> {
  const { id: bookingId, resourceId, seats, lane, firstTick, lastTick } = place;
  if (lane === null || firstTick === null || lastTick === null)
    await manager.decrement(ResourceRow, { id: resourceId }, 'taken', seats);
  else await manager.delete(TickRow, { resourceId, lane, tick: Between(firstTick, lastTick), bookingId });
}
