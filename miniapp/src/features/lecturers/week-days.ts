const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The calendar day so many days later, or earlier. */
export const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

interface Engaged {
  startsAt: string;
  endsAt: string;
  travelMinutes: number;
}

/** When somebody leaves for it and is back, by the way alone. */
export const withWays = ({ startsAt, endsAt, travelMinutes }: Engaged): { leaves: string; back: string } => ({
  leaves: new Date(Date.parse(startsAt) - travelMinutes * MINUTE).toISOString(),
  back: new Date(Date.parse(endsAt) + travelMinutes * MINUTE).toISOString(),
});
