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

/** What of `spans` is not in `watched`. */
export function unseen(spans: readonly Span[], watched: Watched): Span[] {
  let left = merged(spans);
  for (const seen of watched)
    left = left.flatMap(({ from, to }) => [
      { from, to: Math.min(to, Math.max(from, seen.from)) },
      { from: Math.max(from, Math.min(to, seen.to)), to },
    ]);
  return merged(left);
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
