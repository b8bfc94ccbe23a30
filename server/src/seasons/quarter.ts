export interface Quarter {
  year: number;
  quarter: number;
}

/** Asia/Shanghai is eight hours ahead of UTC, all year. */
const AHEAD = 8 * 3_600_000;

/** The quarter that an instant lies in, by the calendar of Asia/Shanghai. */
export function quarterOf(instant: Date): Quarter {
  const local = new Date(instant.getTime() + AHEAD);
  return { year: local.getUTCFullYear(), quarter: Math.floor(local.getUTCMonth() / 3) + 1 };
}

/** The instant at which a quarter begins in Asia/Shanghai. */
export const startOf = ({ year, quarter }: Quarter): Date =>
  new Date(Date.UTC(year, (quarter - 1) * 3, 1) - AHEAD);

/** First and last day of a quarter. */
export function daysOf({ year, quarter }: Quarter): { startsOn: string; endsOn: string } {
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { startsOn: day((quarter - 1) * 3, 1), endsOn: day(quarter * 3, 0) };
}

/** Negative when `a` comes before `b`. */
export const compareQuarters = (a: Quarter, b: Quarter): number => a.year - b.year || a.quarter - b.quarter;
