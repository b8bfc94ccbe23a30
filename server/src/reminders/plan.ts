import { clockInJiangmen } from '@titles/shared/jiangmen-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Before that nobody is disturbed. */
const MORNING = '08:00';

const REMINDERS = ['day-before', 'hour-before'] as const;
export type Which = (typeof REMINDERS)[number];
const before: Readonly<Record<Which, number>> = { 'day-before': 24 * HOUR, 'hour-before': HOUR };

/** How long before a reminder somebody must have known the time for it to be of use. */
const KNOWN = { 'day-before': 2 * HOUR, 'hour-before': HOUR / 2 } satisfies Record<Which, number>;

export interface PlannedReminder {
  which: Which;
  /** When it is due; the outbox sends it within its hours. */
  at: Date;
}

/** The longest time that a reminder comes before what it is about, in milliseconds. */
export const LONGEST = before['day-before'];

/**
 * The reminders of something that starts then and whose time has been known since: none for somebody who booked just
 * now, and none an hour before what begins so early that it would have to come by night.
 */
export function remindersOf(startsAt: Date, knownSince: Date): PlannedReminder[] {
  return REMINDERS.map((which) => ({ which, at: new Date(startsAt.getTime() - before[which]) })).filter(
    ({ which, at }) =>
      at.getTime() - KNOWN[which] >= knownSince.getTime() &&
      (which === 'day-before' || clockInJiangmen(at) >= MORNING),
  );
}

/** The key under which a reminder is one message, however often it is planned: another time is another reminder. */
export const keyOf = (bookingId: string, which: Which, startsAt: Date, openid: string): string =>
  `bookings/${bookingId} ${which} ${Math.floor(startsAt.getTime() / MINUTE)} ${openid}`;
