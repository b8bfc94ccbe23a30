import { type EntityManager } from 'typeorm';
import { instantOf } from '../database/instant';
import { fairUse, pausedUntil, pauseInWords } from './fair-use';

const DAY = 24 * 60 * 60 * 1000;

/** For those of the accounts whose bookings rest: until when. */
export async function pausesOf(
  manager: EntityManager,
  accountIds: string[],
  now: Date,
): Promise<Map<string, Date>> {
  // By hand, since everybody who books asks it.
  const missed = await manager.query<{ account: string; startsAt: Date | string }[]>(
    `SELECT account_id AS account, starts_at AS startsAt FROM bookings
     WHERE account_id IN (${accountIds.map(() => '?').join(', ')}) AND state = 'no-show'
       AND excused_at IS NULL AND starts_at > ?`,
    [...accountIds, new Date(now.getTime() - fairUse.withinDays * DAY)],
  );
  const pauses = new Map<string, Date>();
  for (const account of new Set(missed.map((each) => each.account))) {
    const starts = missed
      .filter((each) => each.account === account)
      .map(({ startsAt }) => instantOf(startsAt));
    const until = pausedUntil(starts, now);
    if (until) pauses.set(account, until);
  }
  return pauses;
}

/** For those of the accounts whose bookings rest: why, in words for them. */
export async function restsOf(
  manager: EntityManager,
  accountIds: string[],
  now: Date,
): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const pauses = await pausesOf(manager, accountIds, now);
  return new Map([...pauses].map(([account, until]) => [account, pauseInWords(until)]));
}
