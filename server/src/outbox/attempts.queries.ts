import { type EntityManager } from 'typeorm';
import { instantOf } from '../database/instant';
import { type RowLocks } from '../database/row-locks';
import { KINDS, type MessageKind } from './message';
import { QueuedMessage } from './queued-message.entity';

/** A message whose turn has come, with all that sending it needs. */
export type DueMessage = Pick<
  QueuedMessage,
  'id' | 'openid' | 'templateId' | 'fields' | 'page' | 'attempts' | 'failures' | 'expiresAt'
>;
export type LapsedMessage = Pick<QueuedMessage, 'id' | 'openid' | 'templateId' | 'attempts'>;

/** As the databases give it. */
type Found = Omit<DueMessage, 'fields' | 'expiresAt'> & {
  fields: string;
  expiresAt: Date | string;
  availableAt: Date | string;
};

/**
 * Up to where the due messages of each kind were taken; null where there were no more. Whoever goes on from there is
 * spared the entries of those that went before, which MariaDB leaves in the index for a while and reads again and again;
 * who looks from the beginning misses none.
 */
export type Taken = Partial<Record<MessageKind, Pick<Found, 'id' | 'availableAt'> | null>>;

/** So many lapsed messages are looked at in one transaction. */
const LAPSED = 500;

/**
 * Due messages that nobody else is taking, the most urgent kind first, each in the order of their index: behind what was
 * taken if there are as many there, else from the beginning.
 */
export async function dueAt(
  manager: EntityManager,
  locks: RowLocks,
  now: Date,
  most: number,
  taken: Taken = {},
): Promise<{ due: DueMessage[]; taken: Taken }> {
  const reached: Taken = { ...taken };
  const due: DueMessage[] = [];
  for (const kind of KINDS) {
    const left = most - due.length;
    const place = taken[kind];
    if (left === 0 || place === null) continue;
    const found = await queued(manager, locks, now, kind, left, place);
    reached[kind] = found.length === left ? found.at(-1) : null;
    due.push(...found.map(read));
  }
  if (due.length === most) return { due, taken: reached };
  return Object.keys(taken).length > 0 ? dueAt(manager, locks, now, most) : { due, taken: {} };
}

/** So many of a kind, behind a place. */
async function queued(
  manager: EntityManager,
  { skip, through }: RowLocks,
  now: Date,
  kind: MessageKind,
  most: number,
  after: Taken[MessageKind],
): Promise<Found[]> {
  const select = (where: string, values: unknown[], limit: number): Promise<Found[]> =>
    manager.query(
      `SELECT id, openid, template_id AS templateId, fields, page, attempts, failures, expires_at AS expiresAt,
         available_at AS availableAt
       FROM outbox_messages${through('ix_outbox_messages_due')}
       WHERE state = 'queued' AND kind = ? AND ${where} ORDER BY available_at, id LIMIT ${limit}${skip}`,
      [kind, ...values],
    );
  if (!after) return select('available_at <= ?', [now], most);
  const { availableAt, id } = after;
  // Two ranges: of one over both columns MariaDB would read all of that instant.
  const found = await select('available_at = ? AND id > ?', [availableAt, id], most);
  const left = most - found.length;
  if (left === 0) return found;
  return [...found, ...(await select('available_at > ? AND available_at <= ?', [availableAt, now], left))];
}

/** Each column by its name: to copy the rest of a row takes longer than to read it. */
const read = (row: Found): DueMessage => ({
  id: row.id,
  openid: row.openid,
  templateId: row.templateId,
  fields: JSON.parse(row.fields) as DueMessage['fields'],
  page: row.page,
  attempts: row.attempts,
  failures: row.failures,
  expiresAt: instantOf(row.expiresAt),
});

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
