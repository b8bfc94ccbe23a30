/** Whole seconds of a film: from the first one on, up to but without `to`. */
export interface Span {
  from: number;
  to: number;
}
/** What was seen of a film: spans in order that neither overlap nor touch. */
export type Watched = readonly Span[];

/** So much of a film, of a hundred, must have been seen. */
export const WHOLE = 95;

/** The union of spans in any order. */
export function merged(...sets: readonly (readonly Span[])[]): Span[] {
  const all = sets
    .flat()
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const union: Span[] = [];
  for (const { from, to } of all) {
    const last = union.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}

/** What of `spans` is not in `watched`; each of them is gone through once. */
export function unseen(spans: readonly Span[], watched: Watched): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const { from, to } of merged(spans)) {
    let start = from;
    for (let seen = watched[next]; seen && seen.from < to; seen = watched[next]) {
      if (seen.from > start) left.push({ from: start, to: seen.from });
      start = Math.max(start, seen.to);
      // It may reach into the next of the spans.
      if (seen.to > to) break;
      next += 1;
    }
    if (start < to) left.push({ from: start, to });
  }
  return left;
}

/** The part of spans that lies in a film of so many seconds. */
export const within = (spans: readonly Span[], length: number): Span[] =>
  merged(spans.map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(length, to) })));

/** The first so many seconds of them. */
export function firstOf(spans: Watched, seconds: number): Span[] {
  let left = Math.max(0, Math.floor(seconds));
  return merged(
    spans.map(({ from, to }) => {
      const part = { from, to: Math.min(to, from + left) };
      left -= part.to - part.from;
      return part;
    }),
  );
}

export const secondsOf = (watched: Watched): number =>
  watched.reduce((sum, { from, to }) => sum + to - from, 0);

/** How much of a film of so many seconds was seen, of a hundred, rounded down. */
export const percentOf = (watched: Watched, length: number): number =>
  length === 0 ? 0 : Math.floor((secondsOf(within(watched, length)) * 100) / length);

/** Whether that is enough to have seen the film. */
export const isWhole = (watched: Watched, length: number): boolean => percentOf(watched, length) >= WHOLE;
