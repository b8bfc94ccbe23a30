import { type EntityManager, In } from 'typeorm';
import { type RowLocks } from '../database/row-locks';
import { KINDS } from './message';
import { QueuedMessage } from './queued-message.entity';

type Found = Pick<QueuedMessage, 'id'>;

/** So many lapsed messages are looked at in one transaction. */
const LAPSED = 500;

/** Due messages that nobody else is taking, in the order of their index, so that no row is locked that is not taken. */
export async function dueAt(
  manager: EntityManager,
  { skip }: RowLocks,
  now: Date,
  most: number,
): Promise<QueuedMessage[]> {
  const due: Found[] = [];
  for (const kind of KINDS) {
    const left = most - due.length;
    if (left === 0) break;
    const found: Found[] = await manager.query(
      `SELECT id FROM outbox_messages WHERE state = 'queued' AND kind = ? AND available_at <= ?
       ORDER BY available_at, id LIMIT ${left}${skip}`,
      [kind, now],
    );
    due.push(...found);
  }
  return inFull(manager, due);
}

/** Messages whose lease has run out. */
export async function lapsedBy(
  manager: EntityManager,
  { skip }: RowLocks,
  now: Date,
): Promise<QueuedMessage[]> {
  const found: Found[] = await manager.query(
    `SELECT id FROM outbox_messages WHERE state = 'sending' AND lease_until <= ? LIMIT ${LAPSED}${skip}`,
    [now],
  );
  return inFull(manager, found);
}

/** Those of the attempts about whose message nobody has decided otherwise since they began. */
export async function stillOpen<T extends { id: string; attempt: number }>(
  manager: EntityManager,
  { wait }: RowLocks,
  attempts: readonly T[],
): Promise<T[]> {
  const places = attempts.map(() => '?').join(', ');
  const rows: { id: string; attempts: number }[] = await manager.query(
    `SELECT id, attempts FROM outbox_messages
     WHERE id IN (${places}) AND state IN ('sending', 'unknown')${wait}`,
    attempts.map(({ id }) => id),
  );
  const newest = new Map(rows.map((row) => [row.id, row.attempts]));
  return attempts.filter(({ id, attempt }) => newest.get(id) === attempt);
}

/** In the order in which they were found. */
async function inFull(manager: EntityManager, found: readonly Found[]): Promise<QueuedMessage[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = new Map((await manager.findBy(QueuedMessage, { id: In(ids) })).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}
