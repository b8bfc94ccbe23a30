import fc from 'fast-check';
import { completeFacts, condition, partialFacts } from '../../../test/support/arbitrary-facts';
import { ruleSet } from '../policy/rule-set';
import { boxes, inside, isIn, isInAny, meet, MOST_BOXES, TooManyBoxes, type Box } from './boxes';
import { fold } from './fold';
import { ruleBook } from './rule-book';
import type { Cond, Facts } from './types';
import { verdict } from './verdict';

declare const PROPERTY_RUNS: number;
jest.setTimeout(PROPERTY_RUNS * 60);

const months = (count: number | string) => (typeof count === 'number' ? count : 24);
const boxesOf = (cond: Cond, holds = true, year = 2025) =>
  fold(cond, boxes(months, year), () => undefined)(holds);
const truthOf = (cond: Cond, facts: Facts, year = 2025) =>
  fold(cond, verdict(months), () => undefined)(facts, year);
const year = fc.integer({ min: 2021, max: 2040 });

/** A condition in boxes, where it does not fall into too many. */
const inBoxes = (cond: Cond, holds: boolean, asked: number): readonly Box[] => {
  try {
    return boxesOf(cond, holds, asked);
  } catch (error) {
    if (error instanceof TooManyBoxes) fc.pre(false);
    throw error;
  }
};

test('on complete people the boxes say what the tree says, and those of the opposite the opposite', () => {
  fc.assert(
    fc.property(condition, completeFacts, year, (cond, facts, asked) => {
      const truth = truthOf(cond, facts, asked);
      expect(isInAny(inBoxes(cond, true, asked), facts, asked)).toBe(truth);
      expect(isInAny(inBoxes(cond, false, asked), facts, asked)).toBe(!truth);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('on partly known people the boxes agree wherever the tree decides', () => {
  fc.assert(
    fc.property(condition, partialFacts, year, (cond, facts, asked) => {
      const truth = truthOf(cond, facts, asked);
      fc.pre(truth !== 'unknown');
      expect(isInAny(inBoxes(cond, true, asked), facts, asked)).toBe(truth);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('no box of a union lies in another, and none is empty', () => {
  fc.assert(
    fc.property(condition, (cond) => {
      const found = inBoxes(cond, true, 2025);
      for (const box of found) {
        expect(found.filter((other) => inside(box, other))).toEqual([box]);
        expect(meet(box, box)).toEqual(box);
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

const award = (value: boolean): Cond => ({ fact: 'award.any', op: 'eq', value });
const worked = (count: number): Cond => ({ since: 'work.since', months: count });

test.each<[string, Cond, Box[]]>([
  ['nothing to meet', { all: [] }, [{}]],
  ['nothing meets it', { any: [] }, []],
  [
    'the longer of two spans',
    { all: [worked(12), worked(24)] },
    [{ 'work.since': { from: 24, to: Infinity } }],
  ],
  [
    'the shorter of two spans',
    { any: [worked(12), worked(24)] },
    [{ 'work.since': { from: 12, to: Infinity } }],
  ],
  ['between two spans', { all: [worked(12), { not: worked(24) }] }, [{ 'work.since': { from: 12, to: 24 } }]],
  ['a contradiction in months', { all: [worked(24), { not: worked(12) }] }, []],
  ['a contradiction in a value', { all: [award(true), award(false)] }, []],
  [
    'values named twice',
    {
      all: [
        { fact: 'region', op: 'in', value: ['香港', '澳门'] },
        { not: { fact: 'region', op: 'eq', value: '澳门' } },
      ],
    },
    [{ region: ['香港'] }],
  ],
  [
    'the opposite of alternatives',
    { not: { any: [award(true), worked(12)] } },
    [{ 'award.any': [false], 'work.since': { from: -Infinity, to: 12 } }],
  ],
])('%s', (_, cond, expected) => {
  expect(boxesOf(cond)).toEqual(expected);
});

test('a box tells unknown from no', () => {
  const box: Box = { 'work.since': { from: 12, to: 24 }, 'award.any': [true] };
  const known: Facts = { 'work.since': '2024-06-01', 'award.any': true };
  expect(isIn(box, known, 2025)).toBe(true);
  expect(isIn(box, { ...known, 'award.any': undefined }, 2025)).toBe('unknown');
  expect(isIn(box, { ...known, 'award.any': undefined }, 2024)).toBe(false);
  expect(isIn(box, { ...known, 'work.since': { by: '2024-06-01' } }, 2025)).toBe('unknown');
  expect(isIn(box, { ...known, 'work.since': { by: '2020-06-01' } }, 2025)).toBe(false);
  expect(isIn(box, { ...known, 'work.since': null }, 2025)).toBe(false);
});

/** So many alternatives on facts of their own, each of two: 2 to that power when multiplied out. */
const powers = (of: number): Cond => ({
  all: (
    [
      'degree.highSchool.since',
      'degree.secondary.since',
      'degree.college.since',
      'degree.bachelor.since',
      'degree.master.since',
      'degree.doctor.since',
      'skill.seniorWorker.since',
      'skill.technician.since',
      'skill.seniorTechnician.since',
    ] as const
  )
    .slice(0, of)
    .map((since): Cond => ({ any: [{ since, months: 12 }, { all: [{ not: { since, months: 6 } }] }] })),
});

test('so many boxes and no more', () => {
  expect(boxesOf(powers(8))).toHaveLength(MOST_BOXES);
  expect(() => boxesOf(powers(9))).toThrow(TooManyBoxes);
});

test('every way of the real rules falls into few boxes', () => {
  const book = ruleBook(ruleSet);
  const counts = ruleSet.rules.flatMap(({ series }) =>
    [series[0] ?? null].flatMap((each) =>
      book.waysOf(each).map((way) => {
        const { cond } = book.asked(way, 2025);
        return book.folded(cond, boxes(book.months, 2025))(true).length;
      }),
    ),
  );
  expect(Math.max(...counts)).toBeLessThanOrEqual(32);
});
