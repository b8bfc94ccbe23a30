import { FEW } from '../few';

/**
 * Counts of groups of a whole that is told: null for groups under five, and, where one alone would follow from the
 * whole, for the next smallest too.
 */
export function withheld(counts: readonly number[]): (number | null)[] {
  const few = counts.map((count) => count > 0 && count < FEW);
  const [first, ...others] = few.flatMap((hidden, at) => (hidden ? [at] : []));
  if (first !== undefined && others.length === 0) {
    const next = counts
      .map((count, at) => ({ count, at }))
      .filter(({ count, at }) => at !== first && count > 0)
      .sort((a, b) => a.count - b.count)[0];
    if (next) few[next.at] = true;
  }
  return counts.map((count, at) => (few[at] ? null : count));
}
