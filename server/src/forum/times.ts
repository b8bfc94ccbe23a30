const MINUTE = 60_000;
const DAY = 24 * 60;

export const minutesBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / MINUTE));

/** The middle one; of an even number the later of the two, which promises nothing too early. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

interface Timed {
  from: Date;
  to: Date;
}

/** How quickly texts were decided. */
export function reviewTimes(decided: readonly Timed[]) {
  const minutes = decided.map(({ from, to }) => minutesBetween(from, to));
  return {
    decided: minutes.length,
    decidedWithinDay: minutes.filter((each) => each <= DAY).length,
    reviewMedian: median(minutes),
    reviewLongest: minutes.length > 0 ? Math.max(...minutes) : null,
  };
}

/** How quickly questions got the first answer that everybody sees; `to` is null while there is none. */
export function answerTimes(asked: readonly { from: Date; to: Date | null }[]) {
  const minutes = asked.flatMap(({ from, to }) => (to ? [minutesBetween(from, to)] : []));
  return { asked: asked.length, answered: minutes.length, answerMedian: median(minutes) };
}
