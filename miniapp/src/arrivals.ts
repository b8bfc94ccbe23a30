/** By whose share a content was opened first, on this phone. */
interface Arrival {
  token: string;
  /** In milliseconds. */
  at: number;
}
/** By content: `article/ID`. */
export type Arrivals = Readonly<Record<string, Arrival>>;

/** What a page has still to tell: it was hidden, or the network was gone. */
export interface Untold {
  visitId: string;
  visibleSeconds: number;
  scrolled: boolean;
}

/** A reader belongs for so long to whoever brought them first. */
const KEPT = 7 * 24 * 60 * 60 * 1000;
const MOST = 50;

/** What is kept and still counts; anything else in the storage is nothing. */
export const readArrivals = (kept: unknown, now: number): Arrivals =>
  Object.fromEntries(
    Object.entries((kept ?? {}) as Record<string, Partial<Arrival> | null>).filter(
      (entry): entry is [string, Arrival] =>
        typeof entry[1]?.token === 'string' &&
        typeof entry[1].at === 'number' &&
        now - entry[1].at < KEPT &&
        entry[1].at <= now,
    ),
  );

/** The first one stays. */
export const withArrival = (arrivals: Arrivals, content: string, token: string, at: number): Arrivals =>
  content in arrivals ? arrivals : { ...arrivals, [content]: { token, at } };

export const readUntold = (kept: unknown): Untold[] =>
  Array.isArray(kept)
    ? kept.filter(
        (entry: Partial<Untold> | null): entry is Untold =>
          typeof entry?.visitId === 'string' &&
          typeof entry.visibleSeconds === 'number' &&
          typeof entry.scrolled === 'boolean',
      )
    : [];

/** One for each visit, the longest; the oldest go when there are too many. */
export const withUntold = (queue: readonly Untold[], told: Untold): Untold[] =>
  [...queue.filter(({ visitId }) => visitId !== told.visitId), told].slice(-MOST);

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
