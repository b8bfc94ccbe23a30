import {
  firstOf,
  isWhole,
  merged,
  secondsOf,
  type Span,
  unseen,
  type Watched,
  within,
} from '@titles/shared/watched';

/** As fast as any player plays. What is reported beyond is not watched. */
export const SPEED = 2;
/** How long somebody may be silent, in milliseconds: so long a phone may be without a network. */
export const PATIENCE = 5 * 60_000;

/** How much film somebody may still be credited with, by all their devices together, whatever they watch. */
export interface Sitting {
  /** In milliseconds of film. */
  credit: number;
  heardAt: Date;
}

/** Somebody begins to watch, or goes on at another device: time from before the sitting buys nothing. */
export const opened = (before: Sitting | null, now: Date): Sitting =>
  (before && heard(before, now)) ?? { credit: 0, heardAt: now };

/** The sitting with the time that went by since; null when it is over, after too long a silence. */
export function heard({ credit, heardAt }: Sitting, now: Date): Sitting | null {
  const passed = now.getTime() - heardAt.getTime();
  if (passed > PATIENCE) return null;
  return passed <= 0
    ? { credit, heardAt }
    : { credit: Math.min(credit + passed * SPEED, PATIENCE * SPEED), heardAt: now };
}

interface Told {
  /** What counts already. */
  watched: Watched;
  reported: readonly Span[];
  /** Of the film, in seconds. */
  length: number;
  /** When this person first opened this film. */
  openedAt: Date;
  /** Brought up to `now` by {@link heard}. */
  sitting: Sitting;
  now: Date;
}

interface Credited {
  watched: Span[];
  sitting: Sitting;
  /** Reported seconds for which no time has gone by yet. */
  waiting: number;
  complete: boolean;
}

/**
 * Credits what a report adds to what counts, as far as the server's own time allows: never more than the sitting's
 * credit, nor more of this film than it could have played since it was opened. Nothing that counts is ever taken away.
 */
export function credited({ watched, reported, length, openedAt, sitting, now }: Told): Credited {
  const fresh = unseen(within(reported, length), watched);
  const playable = ((now.getTime() - openedAt.getTime()) / 1000) * SPEED - secondsOf(watched);
  const counted = firstOf(fresh, Math.min(sitting.credit / 1000, playable));
  const all = merged(watched, counted);
  return {
    watched: all,
    sitting: { ...sitting, credit: sitting.credit - secondsOf(counted) * 1000 },
    waiting: secondsOf(fresh) - secondsOf(counted),
    complete: isWhole(all, length),
  };
}
