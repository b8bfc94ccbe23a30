import { addMonths, asOf } from './calendar';
import type { Domain } from './fold';
import type { Atom, Facts, ParameterId, Since, Test, Truth } from './types';

/** What the leaves are tested against. Without a year, no count of months is decided unless it never starts. */
export interface Situation {
  facts: Facts;
  reviewYear: number | undefined;
  months: (id: ParameterId, reviewYear: number) => number;
}

export const monthsOf = (atom: Since, { reviewYear, months }: Situation): number | undefined => {
  if (typeof atom.months === 'number') return atom.months;
  return reviewYear === undefined ? undefined : months(atom.months, reviewYear);
};

function since(atom: Since, situation: Situation): Truth {
  const value = situation.facts[atom.since];
  if (value === null) return false;
  const months = monthsOf(atom, situation);
  if (value === undefined || situation.reviewYear === undefined || months === undefined) return 'unknown';
  const latest = addMonths(asOf(situation.reviewYear), -months);
  if (typeof value === 'string') return value <= latest;
  return value.by <= latest || 'unknown';
}

function test(atom: Test, { facts }: Situation): Truth {
  const value = facts[atom.fact];
  if (value === undefined) return 'unknown';
  switch (atom.op) {
    case 'eq':
      return value === atom.value;
    case 'in':
      return atom.value.includes(value);
    case 'gte':
      return typeof value === 'number' && value >= atom.value;
    case 'lte':
      return typeof value === 'number' && value <= atom.value;
  }
}

const negated = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

export const allOf = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes('unknown') ? 'unknown' : true;
export const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes('unknown') ? 'unknown' : false;

/** Kleene's three values: an unknown is never read as false. */
export const verdict = (situation: Situation): Domain<Truth> => ({
  atom: (atom: Atom) => ('since' in atom ? since(atom, situation) : test(atom, situation)),
  all: allOf,
  any: anyOf,
  not: negated,
});
