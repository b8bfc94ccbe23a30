const MINUTE = 60_000;

/** The service ends a session of the console after so long without a request. */
export const IDLE_ENDS = 30 * MINUTE;
/** So long before, the person is warned. */
export const WARNED_FOR = 2 * MINUTE;
/** Somebody who works without asking the service anything tells it so this often. */
export const TOLD_EVERY = 5 * MINUTE;

export type IdlePhase = { phase: 'active' } | { phase: 'warned'; secondsLeft: number } | { phase: 'over' };

/** How far somebody is who last did something at `since`. */
export function idlePhase(since: number, now: number): IdlePhase {
  const left = since + IDLE_ENDS - now;
  if (left <= 0) return { phase: 'over' };
  return left <= WARNED_FOR ? { phase: 'warned', secondsLeft: Math.ceil(left / 1000) } : { phase: 'active' };
}
