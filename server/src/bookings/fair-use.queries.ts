import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { BookingRow } from './booking.entity';
import { fairUse, pausedUntil, pauseInWords } from './fair-use';

const DAY = 24 * 60 * 60 * 1000;

/** For those of the accounts whose bookings rest: until when. */
export async function pausesOf(
  manager: EntityManager,
  accountIds: string[],
  now: Date,
): Promise<Map<string, Date>> {
  const missed = await manager.find(BookingRow, {
    select: { accountId: true, startsAt: true },
    where: {
      accountId: In(accountIds),
      state: 'no-show',
      excusedAt: IsNull(),
      startsAt: MoreThan(new Date(now.getTime() - fairUse.withinDays * DAY)),
    },
  });
  const pauses = new Map<string, Date>();
  for (const account of new Set(missed.map(({ accountId }) => accountId))) {
    const starts = missed.filter(({ accountId }) => accountId === account).map(({ startsAt }) => startsAt);
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
