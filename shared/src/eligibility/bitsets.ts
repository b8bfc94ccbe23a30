/* eslint-disable @typescript-eslint/no-non-null-assertion -- an index within a typed array is always a number */
import { BLOCK, columnTest, type Columns, type ColumnTest, type Run } from './columns';
import type { Domain } from './fold';
import type { RuleBook } from './rule-book';
import type { Atom, Cond } from './types';

/** One bit a person, 32 people a word. */
export type Bitset = Uint32Array;

const WORDS = BLOCK / 32;

/** Where a condition holds for certain, or where it may hold as far as is known. */
type Plane = 'certain' | 'possible';

/** Leaves and joins of earlier nodes; each node has a row. */
interface Plan {
  leaves: { row: number; test: ColumnTest }[];
  joins: { row: number; op: 'and' | 'or'; of: readonly number[] }[];
  rows: number;
}
/** The row that tells where a condition holds, or where it does not. */
type Node = (holds: boolean) => number;

const opposite = ({ runs, ...test }: ColumnTest): ColumnTest => ({
  ...test,
  runs: (certain) => {
    const met = runs(!certain);
    const ends = [...met.map(([from]) => from), test.codes];
    return [0, ...met.map(([, to]) => to)].map((from, gap): Run => [from, ends[gap]!]);
  },
});

/** A plan in which no leaf and no join stands twice, and nothing is negated but leaves. */
function planner(book: RuleBook, reviewYear: number) {
  const plan: Plan = { leaves: [], joins: [], rows: 0 };
  const known = new Map<string, number>();
  const once = (key: string, add: (row: number) => void): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const row = plan.rows++;
    known.set(key, row);
    add(row);
    return row;
  };
  const join =
    (whole: boolean) =>
    (parts: readonly Node[]): Node =>
    (holds) => {
      const op = holds === whole ? 'and' : 'or';
      const of = [...new Set(parts.map((part) => part(holds)))].sort((a, b) => a - b);
      const [only] = of;
      if (only !== undefined && of.length === 1) return only;
      return once(`${op} ${of.join(' ')}`, (row) => plan.joins.push({ row, op, of }));
    };
  const domain: Domain<Node> = {
    atom:
      ({ cite: _, ...atom }: Atom & { cite?: unknown }) =>
      (holds) =>
        once(`${holds} ${JSON.stringify(atom)}`, (row) => {
          const test = columnTest(atom, book.months, reviewYear);
          plan.leaves.push({ row, test: holds ? test : opposite(test) });
        }),
    all: join(true),
    any: join(false),
    not: (part) => (holds) => part(!holds),
  };
  return { plan, rowOf: (cond: Cond) => book.folded(cond, domain)(true) };
}

/** By code of one column: which of 32 leaves are met. */
interface Table {
  column: number;
  met: Int32Array;
}

/** Up to 32 leaves: the row of each, and the tables that tell them. */
interface Word {
  rows: readonly number[];
  tables: readonly (readonly [Table, Table])[];
}

/** The leaves in words, those of one column together. */
function tablesOf(leaves: Plan['leaves'], plane: Plane): Word[] {
  const sorted = [...leaves].sort((a, b) => a.test.column - b.test.column);
  return Array.from({ length: Math.ceil(sorted.length / 32) }, (_, word) => {
    const here = sorted.slice(word * 32, word * 32 + 32);
    const tables = new Map<number, Table>();
    for (const [bit, { test }] of here.entries()) {
      const { column, codes } = test;
      const table = tables.get(column) ?? { column, met: new Int32Array(codes) };
      tables.set(column, table);
      for (const [from, to] of test.runs(plane === 'certain'))
        for (let code = from; code < to; code += 1) table.met[code]! |= 1 << bit;
    }
    return { rows: here.map(({ row }) => row), tables: pairs([...tables.values()]) };
  });
}

/** Turns 32 words of so many bits, so that bit j of word i becomes bit i of word j; words past those bits are spoilt. */
function transpose(words: Int32Array, at: number, bits: number): void {
  let mask = 0x0000ffff;
  for (let by = 16; by > 0; by >>= 1, mask ^= mask << by)
    for (let i = 0, end = Math.ceil(bits / (2 * by)) * 2 * by; i < end; i = ((i | by) + 1) & ~by) {
      const low = at + i;
      const high = low + by;
      const swapped = ((words[low]! >>> by) ^ words[high]!) & mask;
      words[high]! ^= swapped;
      words[low]! ^= swapped << by;
    }
}

/** Two columns and four people at a time, for nothing else costs as much; people past the last are cut off later. */
function lookUp(
  [a, b]: readonly [Table, Table],
  codes: Columns['codes'],
  from: number,
  into: Int32Array,
): void {
  const [metA, metB, codesA, codesB] = [a.met, b.met, codes[a.column]!, codes[b.column]!];
  for (let j = 0, at = from; j < BLOCK; j += 4, at += 4) {
    into[j]! |= metA[codesA[at]!]! | metB[codesB[at]!]!;
    into[j + 1]! |= metA[codesA[at + 1]!]! | metB[codesB[at + 1]!]!;
    into[j + 2]! |= metA[codesA[at + 2]!]! | metB[codesB[at + 2]!]!;
    into[j + 3]! |= metA[codesA[at + 3]!]! | metB[codesB[at + 3]!]!;
  }
}

/** The last table of an odd number is its own partner. */
const pairs = (tables: readonly Table[]): (readonly [Table, Table])[] =>
  tables.flatMap((table, index) => (index % 2 === 0 ? [[table, tables[index + 1] ?? table] as const] : []));

/** Several conditions, asked of whole registers at once in one review year. */
export function kernel(conds: readonly Cond[], book: RuleBook, reviewYear: number) {
  const { plan, rowOf } = planner(book, reviewYear);
  const roots = conds.map(rowOf);
  const planes: Partial<Record<Plane, Word[]>> = {};
  const rows = new Int32Array(plan.rows * WORDS);
  const met = new Int32Array(BLOCK);

  const readLeaves = ({ codes }: Columns, plane: Plane, from: number): void => {
    for (const { rows: targets, tables: paired } of (planes[plane] ??= tablesOf(plan.leaves, plane))) {
      met.fill(0);
      for (const pair of paired) lookUp(pair, codes, from, met);
      for (let group = 0; group < WORDS; group += 1) {
        transpose(met, group * 32, targets.length);
        for (let bit = 0; bit < targets.length; bit += 1)
          rows[targets[bit]! * WORDS + group] = met[group * 32 + bit]!;
      }
    }
  };
  const joinRows = (): void => {
    for (const { row, op, of } of plan.joins) {
      const at = row * WORDS;
      rows.fill(op === 'and' ? -1 : 0, at, at + WORDS);
      for (const source of of) {
        const from = source * WORDS;
        if (op === 'and') for (let w = 0; w < WORDS; w += 1) rows[at + w]! &= rows[from + w]!;
        else for (let w = 0; w < WORDS; w += 1) rows[at + w]! |= rows[from + w]!;
      }
    }
  };

  /** Where each condition holds. */
  return (columns: Columns, plane: Plane): Bitset[] => {
    const { people } = columns;
    const found = roots.map(() => new Uint32Array(Math.ceil(people / 32)));
    for (let from = 0; from < people; from += BLOCK) {
      const count = Math.min(BLOCK, people - from);
      readLeaves(columns, plane, from);
      joinRows();
      const words = Math.ceil(count / 32);
      for (const [index, root] of roots.entries()) {
        const into = found[index]!;
        for (let w = 0, at = from / 32; w < words; w += 1, at += 1) into[at] = rows[root * WORDS + w]!;
      }
    }
    const spare = (32 - (people % 32)) % 32;
    if (spare > 0) for (const bits of found) bits[bits.length - 1]! &= 0xffffffff >>> spare;
    return found;
  };
}

/** How many people are in a set. */
export function countOf(bits: Bitset): number {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count += 1;
  return count;
}

/** Whether a person is in a set. */
export const has = (bits: Bitset, person: number): boolean =>
  ((bits[person >>> 5]! >>> (person & 31)) & 1) === 1;
