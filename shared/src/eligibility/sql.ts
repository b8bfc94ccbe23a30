import {
  dateFactIds,
  scalarFactIds,
  scalarFacts,
  type DateFactId,
  type FactId,
  type ScalarFactId,
} from './facts';
import type { Domain } from './fold';
import type { RuleBook } from './rule-book';
import type { Atom, Cond, Day, Facts } from './types';
import { latestDay, meets, type Months } from './verdict';

/** Text with a `?` for each parameter, the same for SQLite and MySQL. */
export interface Sql {
  text: string;
  parameters: readonly number[];
}

/** The column of a fact in a table of derived facts: a number, NULL where the fact is unknown. */
const columnOf = (fact: FactId): string =>
  fact.replace(/\./g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** The column of the latest day that a date fact can be: a known day is its own, `{ by }` has no other. */
const latestColumnOf = (fact: DateFactId): string => `${columnOf(fact)}_by`;

/** 2026-12-31 as 20261231; a day that never comes is later than all. */
const dayNumber = (day: Day): number => Number(day.replace(/-/g, ''));
const NEVER = 99991231;

const codeOf = (fact: ScalarFactId, value: unknown): number =>
  (scalarFacts[fact].values as readonly unknown[]).indexOf(value);

/** A person's facts as column values, in the order of {@link factColumns}. */
export function rowOf(facts: Facts): (number | null)[] {
  const dates = dateFactIds.flatMap((fact): (number | null)[] => {
    const value = facts[fact];
    if (value === undefined) return [null, null];
    if (value === null) return [NEVER, NEVER];
    return typeof value === 'string' ? [dayNumber(value), dayNumber(value)] : [null, dayNumber(value.by)];
  });
  return [
    ...dates,
    ...scalarFactIds.map((fact) => (facts[fact] === undefined ? null : codeOf(fact, facts[fact]))),
  ];
}

export const factColumns: readonly string[] = [
  ...dateFactIds.flatMap((fact) => [columnOf(fact), latestColumnOf(fact)]),
  ...scalarFactIds.map(columnOf),
];

/** What is TRUE for exactly the people of whom a condition is known to hold, or known not to hold. */
type SqlWhere = (holds: boolean) => Sql;

const constant = (text: 'TRUE' | 'FALSE'): Sql => ({ text, parameters: [] });

function atomWhere(atom: Atom, holds: boolean, months: Months, reviewYear: number): Sql {
  if ('since' in atom) {
    const latest = dayNumber(latestDay(months(atom.months, reviewYear), reviewYear));
    const text = holds ? `${latestColumnOf(atom.since)} <= ?` : `${columnOf(atom.since)} > ?`;
    return { text, parameters: [latest] };
  }
  const { fact } = atom;
  const codes = [...scalarFacts[fact].values.keys()].filter(
    (code) => meets(scalarFacts[fact].values[code] ?? '', atom) === holds,
  );
  if (codes.length === 0) return constant('FALSE');
  const wanted = codes.length === 1 ? '= ?' : `IN (${codes.map(() => '?').join(', ')})`;
  return { text: `${columnOf(fact)} ${wanted}`, parameters: codes };
}

const join =
  (whole: boolean) =>
  (parts: readonly SqlWhere[]): SqlWhere =>
  (holds) => {
    const and = holds === whole;
    const [first, ...others] = parts.map((part) => part(holds));
    if (!first) return constant(and ? 'TRUE' : 'FALSE');
    if (others.length === 0) return first;
    const all = [first, ...others];
    return {
      text: `(${all.map(({ text }) => text).join(and ? ' AND ' : ' OR ')})`,
      parameters: all.flatMap(({ parameters }) => parameters),
    };
  };

/**
 * Conditions as SQL in one review year. Negation is pushed down to the leaves, so that each compares one column with a
 * constant: what it says is TRUE only where it is known.
 */
const sql = (months: Months, reviewYear: number): Domain<SqlWhere> => ({
  atom: (atom) => (holds) => atomWhere(atom, holds, months, reviewYear),
  all: join(true),
  any: join(false),
  not: (part) => (holds) => part(!holds),
});

/** The people of whom a condition is known to hold (`certain`), or not known not to hold (`possible`). */
export function where(cond: Cond, book: RuleBook, reviewYear: number, plane: 'certain' | 'possible'): Sql {
  const of = book.folded(cond, sql(book.months, reviewYear));
  if (plane === 'certain') return of(true);
  const { text, parameters } = of(false);
  return { text: `(${text}) IS NOT TRUE`, parameters };
}
