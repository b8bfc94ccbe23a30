import { dateFactIds, scalarFactIds, scalarFacts, type DateFactId, type ScalarFactId } from './facts';
import type { Atom, DateValue, Day, Facts } from './types';
import { latestDay, meets, type Months } from './verdict';

/** People as codes, column by column, so that rules are asked of a whole register at once. */
export interface Columns {
  people: number;
  codes: readonly Uint16Array[];
}

/** Days count from the first of a half month: every cut-off is the first of a month, so no more is ever asked. */
const FIRST_YEAR = 1900;
const HALF_MONTHS = 24 * 225;
const NEVER = HALF_MONTHS;
const UNKNOWN = NEVER + 1;
/** What follows is known to lie on that day or earlier. */
const BY = UNKNOWN + 1;

/** 2 × the month since 1900, and one more from its second day on; days outside 1900–2124 count as its ends. */
const halfMonth = (day: Day): number => {
  const month = (Number(day.slice(0, 4)) - FIRST_YEAR) * 12 + Number(day.slice(5, 7)) - 1;
  return Math.max(0, Math.min(HALF_MONTHS - 1, 2 * month + (day.slice(8) > '01' ? 1 : 0)));
};

const dateCode = (value: DateValue | undefined): number => {
  if (value === undefined) return UNKNOWN;
  if (value === null) return NEVER;
  return typeof value === 'string' ? halfMonth(value) : BY + halfMonth(value.by);
};

/** Single values that share a column: their codes are the digits of one number. */
interface Packed {
  fact: ScalarFactId;
  /** The unit of its digit. */
  unit: number;
  /** How many digits it has; the last one is the unknown. */
  digits: number;
}
/** So many codes a column at most: its tables stay near the processor. */
const MOST_CODES = 4096;

function packed(): Packed[][] {
  const packs: Packed[][] = [];
  let unit = Infinity;
  for (const fact of scalarFactIds) {
    const digits = scalarFacts[fact].values.length + 1;
    if (unit * digits > MOST_CODES) {
      unit = 1;
      packs.push([]);
    }
    packs.at(-1)?.push({ fact, unit, digits });
    unit *= digits;
  }
  return packs;
}
const packs = packed();

const scalarCodes = new Map(
  scalarFactIds.map((fact) => [
    fact,
    new Map<unknown, number>(scalarFacts[fact].values.map((value, code) => [value, code])),
  ]),
);

/** So many people are read at a time: columns are made longer to a whole number of them. */
export const BLOCK = 1024;

/** Takes people in, in the order of their coming; `most` is how many there may be. */
export function columns(people: Iterable<Facts>, most: number): Columns {
  const codes = [...dateFactIds, ...packs].map(() => new Uint16Array(Math.ceil(most / BLOCK) * BLOCK));
  const readers = [
    ...dateFactIds.map((fact) => (facts: Facts) => dateCode(facts[fact])),
    ...packs.map((pack) => {
      const digits = pack.map((each) => ({ ...each, codes: scalarCodes.get(each.fact) }));
      return (facts: Facts) =>
        digits.reduce(
          (sum, { fact, unit, digits: count, codes: known }) =>
            sum + unit * (known?.get(facts[fact]) ?? count - 1),
          0,
        );
    }),
  ];
  const filled = codes.map((column, index) => ({ column, read: readers[index] ?? (() => 0) }));
  let at = 0;
  for (const facts of people) {
    for (const { column, read } of filled) column[at] = read(facts);
    at += 1;
  }
  return { people: at, codes };
}

/** Codes of a column, from one up to and without another. */
export type Run = readonly [from: number, to: number];

/** What a condition asks of one column: which of its codes meet it surely (`certain`), or as far as is known; in order. */
export interface ColumnTest {
  column: number;
  codes: number;
  runs: (certain: boolean) => readonly Run[];
}

const ofDate = (fact: DateFactId, latest: Day): ColumnTest => {
  const later = halfMonth(latest) + 1;
  return {
    column: dateFactIds.indexOf(fact),
    codes: BY + HALF_MONTHS,
    runs: (certain) => [[0, later], certain ? [BY, BY + later] : [UNKNOWN, BY + HALF_MONTHS]],
  };
};

/** An atom as a test of one column, in a review year. */
export function columnTest(atom: Atom, months: Months, reviewYear: number): ColumnTest {
  if ('since' in atom) return ofDate(atom.since, latestDay(months(atom.months, reviewYear), reviewYear));
  const index = packs.findIndex((pack) => pack.some(({ fact }) => fact === atom.fact));
  const pack = packs[index] ?? [];
  const { unit, digits } = pack.find(({ fact }) => fact === atom.fact) ?? { unit: 1, digits: 1 };
  const codes = pack.reduce((product, each) => product * each.digits, 1);
  return {
    column: dateFactIds.length + index,
    codes,
    runs: (certain) => {
      const met = Array.from({ length: digits }, (_, digit) => {
        const value = scalarFacts[atom.fact].values[digit];
        return value === undefined ? !certain : meets(value, atom);
      });
      return Array.from({ length: codes / unit }, (_, place): Run => [
        place * unit,
        (place + 1) * unit,
      ]).filter((_, place) => met[place % digits]);
    },
  };
}
