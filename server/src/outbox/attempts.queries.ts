import { type EntityManager } from 'typeorm';
import { instantOf } from '../database/instant';
import { type RowLocks } from '../database/row-locks';
import { KINDS } from './message';
import { QueuedMessage } from './queued-message.entity';

/** A message whose turn has come, with all that sending it needs. */
export type DueMessage = Pick<
  QueuedMessage,
  'id' | 'openid' | 'templateId' | 'fields' | 'page' | 'attempts' | 'failures' | 'expiresAt'
>;
export type LapsedMessage = Pick<QueuedMessage, 'id' | 'openid' | 'templateId' | 'attempts'>;

/** As the databases give it. */
type Found = Omit<DueMessage, 'fields' | 'expiresAt'> & { fields: string; expiresAt: Date | string };

/** So many lapsed messages are looked at in one transaction. */
const LAPSED = 500;

/** Due messages that nobody else is taking, in the order of their index, so that no row is locked that is not taken. */
export async function dueAt(
  manager: EntityManager,
  { skip }: RowLocks,
  now: Date,
  most: number,
): Promise<DueMessage[]> {
  const due: string[] = [];
  for (const kind of KINDS) {
    const left = most - due.length;
    if (left === 0) break;
    // Only the id: with more columns the database may prefer another order, and lock all it reads.
    const found: { id: string }[] = await manager.query(
      `SELECT id FROM outbox_messages WHERE state = 'queued' AND kind = ? AND available_at <= ?
       ORDER BY available_at, id LIMIT ${left}${skip}`,
      [kind, now],
    );
    for (const { id } of found) due.push(id);
  }
  return inFull(manager, due);
}

/** Messages whose lease has run out. */
export function lapsedBy(manager: EntityManager, { skip }: RowLocks, now: Date): Promise<LapsedMessage[]> {
  return manager.query(
    `SELECT id, openid, template_id AS templateId, attempts FROM outbox_messages
     WHERE state = 'sending' AND lease_until <= ? LIMIT ${LAPSED}${skip}`,
    [now],
  );
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
async function inFull(manager: EntityManager, ids: readonly string[]): Promise<DueMessage[]> {
  if (ids.length === 0) return [];
  const found: Found[] = await manager.query(
    `SELECT id, openid, template_id AS templateId, fields, page, attempts, failures, expires_at AS expiresAt
     FROM outbox_messages WHERE id IN (${ids.map(() => '?').join(', ')})`,
    [...ids],
  );
  const rows = new Map(
    found.map(({ fields, expiresAt, ...row }) => [
      row.id,
      { ...row, fields: JSON.parse(fields) as DueMessage['fields'], expiresAt: instantOf(expiresAt) },
    ]),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}
