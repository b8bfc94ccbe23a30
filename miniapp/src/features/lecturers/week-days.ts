const MINUTE = 60_000;

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
