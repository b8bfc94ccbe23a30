import { fold } from '../folding';

/** A wording without what no reader counts as a change: width, case, spacing. */
export const essence = (text: string): string => fold(text).replace(/\s+/gu, '');

/** The pairs of neighbouring signs of a text, counted. */
export interface Pairs {
  counts: ReadonlyMap<string, number>;
  total: number;
}

export function pairsOf(text: string): Pairs {
  const counts = new Map<string, number>();
  const total = Math.max(text.length - 1, 0);
  for (let index = 0; index < total; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total };
}

/** Dice's coefficient of two texts by their pairs: 0 nothing in common, 1 the same. */
export function likeness(left: Pairs, right: Pairs): number {
  if (left.total + right.total === 0) return 0;
  let common = 0;
  for (const [pair, count] of left.counts) common += Math.min(count, right.counts.get(pair) ?? 0);
  return (2 * common) / (left.total + right.total);
}
