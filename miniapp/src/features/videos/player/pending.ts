import { merged, type Span, unseen, type Watched } from '@titles/shared/watched';

/** What was watched of one film and does not count yet. */
interface Pending {
  film: string;
  spans: Span[];
}
/** By video: what waits on this phone until the service has taken it. */
export type PendingByVideo = Readonly<Record<string, Pending>>;

/** So many spans go with one report. */
const BATCH = 100;

const isSpan = (value: Partial<Span> | null): value is Span =>
  Number.isInteger(value?.from) && Number.isInteger(value?.to);

/** What the phone's storage holds, as far as it can be read. */
export function readPending(kept: unknown): PendingByVideo {
  if (typeof kept !== 'object' || kept === null) return {};
  const entries = Object.entries(kept as Record<string, Partial<Pending> | null>);
  return Object.fromEntries(
    entries.flatMap(([videoId, value]) =>
      typeof value?.film === 'string' && Array.isArray(value.spans)
        ? [[videoId, { film: value.film, spans: merged((value.spans as (Span | null)[]).filter(isSpan)) }]]
        : [],
    ),
  );
}

/** More was watched; what was watched of a former film does not count any more. */
export const withSpans = (
  all: PendingByVideo,
  videoId: string,
  film: string,
  spans: readonly Span[],
): PendingByVideo => {
  const known = all[videoId];
  const before = known?.film === film ? known.spans : [];
  return { ...all, [videoId]: { film, spans: merged(before, spans) } };
};

/** What still waits once the service has told what counts. */
export function settled(all: PendingByVideo, videoId: string, counted: Watched): PendingByVideo {
  const { [videoId]: known, ...others } = all;
  const left = known ? unseen(known.spans, counted) : [];
  return known && left.length > 0 ? { ...others, [videoId]: { ...known, spans: left } } : others;
}

/** The next report of a film; a report without spans tells the place alone. */
export const batchOf = (all: PendingByVideo, videoId: string, film: string): Span[] => {
  const known = all[videoId];
  return known?.film === film ? known.spans.slice(0, BATCH) : [];
};
