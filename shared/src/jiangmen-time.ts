import type { Day } from './eligibility/types';

/** Jiangmen is eight hours ahead of UTC, all year. Reckoned by hand: phones have no Intl. */
const AHEAD = 8 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** Midnight UTC of a calendar day, for reckoning with days alone, in milliseconds. */
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const textOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
const inJiangmen = (at: Date): string => textOf(at.getTime() + AHEAD);

/** The calendar day at an instant: `2026-11-23`. */
export const dayInJiangmen = (at: Date): Day => inJiangmen(at).slice(0, 10);

/** The time of day at an instant: `14:30`. */
export const clockInJiangmen = (at: Date): string => inJiangmen(at).slice(11, 16);

/** The instant of a day and time `14:30`, of its midnight unless told otherwise; an invalid date when it is none. */
export const instantOf = (day: Day, clock = '00:00'): Date =>
  new Date(Date.parse(`${day}T${clock}:00Z`) - AHEAD);

/** The end of a day, or of the same day some years later. */
export const endOfDay = (day: Day, { years = 0 } = {}): Date => {
  const at = new Date(midnight(day));
  at.setUTCFullYear(at.getUTCFullYear() + years, at.getUTCMonth(), at.getUTCDate() + 1);
  return new Date(at.getTime() - AHEAD);
};

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => new Date(midnight(day)).getUTCDay() || 7;

/** The day so many days later; earlier when negative. */
export const daysAfter = (day: Day, days: number): Day => textOf(midnight(day) + days * DAY).slice(0, 10);

/** Days from `today` until `day`: 0 on the day itself, negative when it has passed. */
export const daysUntil = (day: Day, today: Day): number =>
  Math.round((midnight(day) - midnight(today)) / DAY);

/** Whether a text in the form `2026-02-28` names a day that there is. */
export const isDay = (text: string): boolean => {
  const at = midnight(text);
  return !Number.isNaN(at) && textOf(at).startsWith(text);
};

export interface Quarter {
  year: number;
  quarter: number;
}

/** The quarter that an instant lies in. */
export function quarterOf(at: Date): Quarter {
  const day = dayInJiangmen(at);
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) };
}

/** First and last day of a quarter. */
export function daysOfQuarter({ year, quarter }: Quarter): { startsOn: Day; endsOn: Day } {
  const first = (month: number) => textOf(Date.UTC(year, month, 1)).slice(0, 10);
  return { startsOn: first((quarter - 1) * 3), endsOn: daysAfter(first(quarter * 3), -1) };
}
