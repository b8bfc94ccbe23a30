const MINUTE = 60_000;
/** Length of a tick in milliseconds: 15 minutes. */
const TICK = 15 * MINUTE;

export interface TimeSpan {
  startsAt: Date;
  endsAt: Date;
}

/** Minutes that a booking occupies beside its own time. */
export interface Around {
  beforeMinutes: number;
  afterMinutes: number;
  /** There, and the same back. */
  travelMinutes: number;
}

/** Quarters of an hour since 1970, both inclusive. */
export interface TickRange {
  first: number;
  last: number;
}

/** Every tick that the time, its buffers and the way there and back touch. */
export function occupied({ startsAt, endsAt }: TimeSpan, around: Around): TickRange {
  const from = startsAt.getTime() - (around.beforeMinutes + around.travelMinutes) * MINUTE;
  const until = endsAt.getTime() + (around.afterMinutes + around.travelMinutes) * MINUTE;
  return { first: Math.floor(from / TICK), last: Math.ceil(until / TICK) - 1 };
}

/** Every tick that the time itself touches. */
export const touched = (time: TimeSpan): TickRange =>
  occupied(time, { beforeMinutes: 0, afterMinutes: 0, travelMinutes: 0 });

export const ticksOf = ({ first, last }: TickRange): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
