import { clockInJiangmen, dayInJiangmen, instantOf } from '@titles/shared/jiangmen-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Before that nobody is disturbed. */
const MORNING = '08:00';
/** What would come later comes then: the outbox rests from 20:00 on, and needs some time before. */
const EVENING = '19:30';

const REMINDERS = ['day-before', 'hour-before'] as const;
export type Which = (typeof REMINDERS)[number];
const before: Readonly<Record<Which, number>> = { 'day-before': 24 * HOUR, 'hour-before': HOUR };

/** How long before a reminder somebody must have known the time for it to be of use. */
const KNOWN = { 'day-before': 2 * HOUR, 'hour-before': HOUR / 2 } satisfies Record<Which, number>;

export interface PlannedReminder {
  which: Which;
  /** When it is due, within the hours of the outbox. */
  at: Date;
}

/** No reminder comes longer before what it is about, in milliseconds: from 19:30 it is less than five hours to midnight. */
export const LONGEST = before['day-before'] + 5 * HOUR;

/**
 * The reminders of something that starts then and whose time has been known since, each when it may be sent: what falls
 * into the night comes the evening before, and what falls before eight comes at eight. None for somebody who booked
 * just now, and none an hour before what begins before nine.
 */
export function remindersOf(startsAt: Date, knownSince: Date): PlannedReminder[] {
  return REMINDERS.map((which) => ({
    which,
    at: byDay(new Date(startsAt.getTime() - before[which])),
  })).filter(
    ({ which, at }) =>
      at.getTime() - KNOWN[which] >= knownSince.getTime() &&
      (which === 'day-before' || at.getTime() + before[which] <= startsAt.getTime()),
  );
}

/** The time itself, or the nearest of the same day at which phones may be disturbed. */
function byDay(at: Date): Date {
  const clock = clockInJiangmen(at);
  const nearest = clock < MORNING ? MORNING : clock > EVENING ? EVENING : null;
  return nearest === null ? at : instantOf(dayInJiangmen(at), nearest);
}

/** The key under which a reminder is one message, however often it is planned: another time is another reminder. */
export const keyOf = (bookingId: string, which: Which, startsAt: Date, openid: string): string =>
  `bookings/${bookingId} ${which} ${Math.floor(startsAt.getTime() / MINUTE)} ${openid}`;
