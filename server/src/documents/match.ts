import { essence, likeness, type Pairs, pairsOf } from './likeness';
import type { ParsedClause } from './parse';

export type MatchedClause = Omit<ParsedClause, 'number'>;

const levels = ['cover', 'preamble', 'part', 'item', 'point'] as const;
/** Two wordings this alike are one clause, edited; less will do where parent and label are the same. */
const alike = 0.5;
const alikeInPlace = 0.3;
/** A pair of signs that this many clauses share says nothing about any of them; it also bounds the work. */
const common = 64;
const candidatesEach = 12;

/**
 * Finds for each clause of the new text the clause of the old text that it continues, else null. Level by level from
 * the top: first the same wording below the same parent, then the same wording anywhere, then the most similar one.
 */
export function match(before: readonly MatchedClause[], after: readonly MatchedClause[]): (number | null)[] {
  const matches = new Pairing(after.length);
  const old = described(before);
  const now = described(after);
  for (const level of levels) {
    const from = indexesOf(before, level);
    const to = indexesOf(after, level);
    if (level === 'cover' || level === 'preamble') {
      matches.pairEqual(from, to, () => level);
      continue;
    }
    const parentOf = (index: number): number | null => {
      const parent = after[index]?.parent ?? null;
      return parent === null ? null : (matches.of[parent] ?? -1);
    };
    const place = (parent: number | null, wording = ''): string => `${parent}\n${wording}`;
    matches.pairEqual(
      from,
      to,
      (index) => place(before[index]?.parent ?? null, old[index]?.wording),
      (index) => place(parentOf(index), now[index]?.wording),
    );
    matches.pairEqual(
      from,
      to,
      (index) => old[index]?.wording ?? '',
      (index) => now[index]?.wording ?? '',
    );
    const inPlace = (left: number, right: number): boolean =>
      (before[left]?.parent ?? null) === parentOf(right);
    const sameLabel = (left: number, right: number): boolean => before[left]?.label === after[right]?.label;
    matches.pairAlike(from, to, old, now, (left, right, value) => {
      const close = inPlace(left, right);
      const labelled = sameLabel(left, right);
      if (value < (close && labelled ? alikeInPlace : alike)) return 0;
      return value + (close ? 0.15 : 0) + (labelled ? 0.05 : 0);
    });
  }
  return matches.of;
}

interface Described {
  /** Of the clause alone. */
  wording: string;
  /** Of the clause with all below it, so that a container is known by what it holds. */
  whole: Pairs;
}

function described(clauses: readonly MatchedClause[]): Described[] {
  const wordings = clauses.map(({ title, text }) => essence(title + text));
  const wholes = [...wordings];
  for (let index = clauses.length - 1; index >= 0; index -= 1) {
    const parent = clauses[index]?.parent ?? null;
    if (parent !== null) wholes[parent] = `${wholes[parent]}\n${wholes[index]}`;
  }
  return wordings.map((wording, index) => ({ wording, whole: pairsOf(wholes[index] ?? '') }));
}

const indexesOf = (clauses: readonly MatchedClause[], level: string): number[] =>
  clauses.flatMap((clause, index) => (clause.kind === level ? [index] : []));

class Pairing {
  /** For each new clause the index of the old one. */
  readonly of: (number | null)[];
  private readonly taken = new Set<number>();

  constructor(size: number) {
    this.of = Array<number | null>(size).fill(null);
  }

  /** Pairs clauses of equal key, in reading order. */
  pairEqual(
    from: readonly number[],
    to: readonly number[],
    keyOfOld: (index: number) => string,
    keyOfNew = keyOfOld,
  ): void {
    const waiting = new Map<string, number[]>();
    for (const right of this.unmatched(to).reverse()) {
      const key = keyOfNew(right);
      const queue = waiting.get(key);
      if (queue === undefined) waiting.set(key, [right]);
      else queue.push(right);
    }
    for (const left of from) {
      if (this.taken.has(left)) continue;
      const right = waiting.get(keyOfOld(left))?.pop();
      if (right !== undefined) this.pair(left, right);
    }
  }

  /** Pairs what is left by score, best first; a score of 0 pairs nothing. */
  pairAlike(
    from: readonly number[],
    to: readonly number[],
    old: readonly Described[],
    now: readonly Described[],
    score: (left: number, right: number, likeness: number) => number,
  ): void {
    const open = from.filter((left) => !this.taken.has(left));
    const holders = holdersOf(open, old);
    const scored: { left: number; right: number; value: number }[] = [];
    for (const right of this.unmatched(to)) {
      const whole = now[right]?.whole;
      if (whole === undefined) continue;
      for (const left of candidatesFor(whole, holders)) {
        const value = score(left, right, likeness(whole, old[left]?.whole ?? whole));
        if (value > 0) scored.push({ left, right, value });
      }
    }
    scored.sort((a, b) => b.value - a.value || a.left - b.left || a.right - b.right);
    for (const { left, right } of scored)
      if (!this.taken.has(left) && this.of[right] === null) this.pair(left, right);
  }

  private pair(left: number, right: number): void {
    this.of[right] = left;
    this.taken.add(left);
  }

  private unmatched(indexes: readonly number[]): number[] {
    return indexes.filter((index) => this.of[index] === null);
  }
}

/** Which old clauses hold a pair of signs. */
function holdersOf(indexes: readonly number[], old: readonly Described[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const index of indexes)
    for (const pair of old[index]?.whole.counts.keys() ?? []) {
      const known = holders.get(pair);
      if (known === undefined) holders.set(pair, [index]);
      else known.push(index);
    }
  return holders;
}

function candidatesFor(whole: Pairs, holders: ReadonlyMap<string, number[]>): number[] {
  const shared = new Map<number, number>();
  for (const pair of whole.counts.keys()) {
    const indexes = holders.get(pair) ?? [];
    if (indexes.length <= common)
      for (const index of indexes) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, candidatesEach)
    .map(([index]) => index);
}
