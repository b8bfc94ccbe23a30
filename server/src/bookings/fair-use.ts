import { shortMoment } from '@titles/shared/jiangmen-words';
import { type BookingState } from './state';

const DAY = 24 * 60 * 60 * 1000;

interface Missed {
  state: BookingState;
  appeal: string | null;
  excusedAt: Date | null;
  refusedBecause: string | null;
}

/** Whether its person asks that a missed booking be excused, and has no answer. */
export const awaitsAnswer = ({ state, appeal, excusedAt, refusedBecause }: Missed): boolean =>
  state === 'no-show' && appeal !== null && excusedAt === null && refusedBecause === null;

/** How far back appeals are looked for: what lies further back counts against nobody. */
export const APPEALS = 90 * DAY;

/** After `noShows` within `withinDays`, booking rests for `pauseDays` from the last of them. */
export const fairUse = { noShows: 2, withinDays: 90, pauseDays: 30 };

/**
 * Until when somebody's bookings rest, or null.
 *
 * @param missed the starts of what they missed, without those that an appeal has lifted
 */
export function pausedUntil(missed: readonly Date[], now: Date, rule = fairUse): Date | null {
  const recent = missed
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - rule.withinDays * DAY)
    .sort((a, b) => a - b);
  const last = recent.at(-1);
  if (last === undefined || recent.length < rule.noShows) return null;
  const until = new Date(last + rule.pauseDays * DAY);
  return until > now ? until : null;
}

/** What somebody reads whose bookings rest. */
export const pauseInWords = (until: Date): string =>
  `近期有${fairUse.noShows}次预约后没有到场，预约暂停到${shortMoment(until)}`;
