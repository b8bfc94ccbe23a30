import { addMonths, asOf } from './calendar';
import type { Domain } from './fold';
import type { Scalar } from './facts';
import type { Day, Facts, ParameterId, Since, Test, Truth } from './types';

/** Decides a condition. Without a year, no count of months is decided unless it never starts. */
export type Decide = (facts: Facts, reviewYear: number | undefined) => Truth;

/** The months of a condition in a review year; a year that no parameter covers is a RangeError. */
export type Months = (months: number | ParameterId, reviewYear: number) => number;

/** The last day from which so many months have passed at the cut-off of a review year. */
export const latestDay = (months: number, reviewYear: number): Day => addMonths(asOf(reviewYear), -months);

function since({ since: fact, months }: Since, monthsIn: Months): Decide {
  const latest: Record<number, Day> = {};
  return (facts, year) => {
    const value = facts[fact];
    if (value === null) return false;
    if (value === undefined || year === undefined) return 'unknown';
    const last = (latest[year] ??= latestDay(monthsIn(months, year), year));
    return typeof value === 'string' ? value <= last : value.by <= last || 'unknown';
  };
}

/** Whether a value meets a test. */
export const meets = (value: Scalar, { op, value: wanted }: Test): boolean =>
  op === 'in' ? wanted.includes(value) : value === wanted;

const test =
  (atom: Test): Decide =>
  (facts) => {
    const value = facts[atom.fact];
    return value === undefined ? 'unknown' : meets(value, atom);
  };

const join =
  (decisive: boolean) =>
  (parts: readonly Decide[]): Decide =>
  (facts, year) => {
    let truth: Truth = !decisive;
    for (const part of parts) {
      const found = part(facts, year);
      if (found === decisive) return found;
      if (found === 'unknown') truth = found;
    }
    return truth;
  };

/** Kleene's three values: an unknown is never read as false. */
export const verdict = (monthsIn: Months): Domain<Decide> => ({
  atom: (atom) => ('since' in atom ? since(atom, monthsIn) : test(atom)),
  all: join(false),
  any: join(true),
  not: (part) => (facts, year) => {
    const truth = part(facts, year);
    return truth === 'unknown' ? truth : !truth;
  },
});
