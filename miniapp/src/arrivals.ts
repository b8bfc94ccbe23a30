/** By whose share a content was opened first, on this phone; times in milliseconds. */
interface Arrival {
  token: string;
  at: number;
  /** When a visit of it was last begun; an older release kept none. */
  last?: number;
}
/** By content: `article/ID`. */
export type Arrivals = Readonly<Record<string, Arrival>>;

/** How a page was read. */
interface Reading {
  visitId: string;
  visibleSeconds: number;
  scrolled: boolean;
}
/** That a self-check was finished, or a booking is firm. */
interface Step {
  step: 'check' | 'booking';
  bookingId: string | null;
}
/** What is still to be told: the page was hidden, or the network was gone. */
export type Untold = Reading | Step;

/** A reader belongs for so long to whoever brought them first. */
const KEPT = 7 * 24 * 60 * 60 * 1000;
const MOST = 50;
const isRecent = (at: number, now: number): boolean => at <= now && now - at < KEPT;

/** What is kept and still counts; anything else in the storage is nothing. */
export const readArrivals = (kept: unknown, now: number): Arrivals =>
  Object.fromEntries(
    Object.entries((kept ?? {}) as Record<string, Partial<Arrival> | null>).filter(
      (entry): entry is [string, Arrival] =>
        typeof entry[1]?.token === 'string' &&
        typeof entry[1].at === 'number' &&
        isRecent(entry[1].last ?? entry[1].at, now),
    ),
  );

/** By whose share it was opened first in the last seven days. */
export const firstOf = (arrivals: Arrivals, content: string, now: number): Arrival | undefined => {
  const first = arrivals[content];
  return first && isRecent(first.at, now) ? first : undefined;
};

/** The first one stays; what comes after belongs to whoever brought the last visits as well, so that is kept beside it. */
export const withArrival = (arrivals: Arrivals, content: string, token: string, at: number): Arrivals => ({
  ...arrivals,
  [content]: { ...(firstOf(arrivals, content, at) ?? { token, at }), last: at },
});

export const readUntold = (kept: unknown): Untold[] =>
  Array.isArray(kept)
    ? kept.filter(
        (entry: Partial<Reading & Step> | null): entry is Untold =>
          (typeof entry?.visitId === 'string' &&
            typeof entry.visibleSeconds === 'number' &&
            typeof entry.scrolled === 'boolean') ||
          entry?.step === 'check' ||
          (entry?.step === 'booking' && typeof entry.bookingId === 'string'),
      )
    : [];

const subjectOf = (told: Untold): string | null => ('step' in told ? told.bookingId : told.visitId);

/** One for each visit, the longest, and for each step; the oldest go when there are too many. */
export const withUntold = (queue: readonly Untold[], told: Untold): Untold[] =>
  [...queue.filter((one) => subjectOf(one) !== subjectOf(told)), told].slice(-MOST);

/** How long a page was in view; `since` is null while it is hidden. */
export interface InView {
  since: number | null;
  before: number;
}

export const shown = (view: InView, now: number): InView =>
  view.since === null ? { ...view, since: now } : view;
export const hidden = (view: InView, now: number): InView => ({
  since: null,
  before: view.before + (view.since === null ? 0 : Math.max(0, now - view.since)),
});
/** Counted anew from when the service knows of the visit: it takes none to be longer than that. */
export const begun = ({ since }: InView, now: number): InView => ({
  since: since === null ? null : now,
  before: 0,
});
export const secondsIn = (view: InView, now: number): number => Math.floor(hidden(view, now).before / 1000);

/** A page is read after so many seconds in view, and scrolled; the service judges by the same. */
export const READ_SECONDS = 15;
