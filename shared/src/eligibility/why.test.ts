import fc from 'fast-check';
import { condition, partialFacts } from '../../../test/support/arbitrary-facts';
import { fold } from './fold';
import type { Cond, Facts, Truth, Why, WhyLeaf } from './types';
import { asIn, factsOf, leaves, why } from './why';

const held: Cond = { fact: 'title.any', op: 'eq', value: true };
const award: Cond = { fact: 'award.any', op: 'eq', value: true };
const patent: Cond = { fact: 'patent.any', op: 'eq', value: true };
const work: Cond = { since: 'work.since', months: 24, cite: { documentId: 'd', clauseId: 'c' } };

declare const PROPERTY_RUNS: number;

const ready = (cond: Cond) =>
  fold(
    cond,
    why((months) => (typeof months === 'number' ? months : 24)),
    () => undefined,
  );
const explain = (cond: Cond, facts: Facts, reviewYear = 2025): Why => ready(cond).explain(facts, reviewYear);

test('a met alternative is enough', () => {
  expect(factsOf(explain({ any: [held, award, patent] }, { 'award.any': true, 'patent.any': true }))).toEqual(
    ['award.any'],
  );
});

test('every unmet alternative counts', () => {
  expect(factsOf(explain({ any: [award, patent] }, { 'award.any': false, 'patent.any': false }))).toEqual([
    'award.any',
    'patent.any',
  ]);
});

test('what fails decides, what is met or unknown beside it does not', () => {
  expect(
    factsOf(explain({ all: [award, patent, held] }, { 'award.any': true, 'patent.any': false })),
  ).toEqual(['patent.any']);
});

test('what is unknown is named', () => {
  const tree = explain({ all: [award, { not: patent }] }, { 'award.any': true });
  expect(tree.truth).toBe('unknown');
  expect(factsOf(tree)).toEqual(['patent.any']);
});

test('a leaf says what was needed, what there is, when it is reached and which clause says so', () => {
  expect(leaves(explain({ all: [work] }, { 'work.since': '2024-03-15' }))).toEqual([
    {
      truth: false,
      fact: 'work.since',
      needed: { months: 24 },
      actual: '2024-03-15',
      reachedOn: '2026-03-15',
      cite: { documentId: 'd', clauseId: 'c' },
    },
  ]);
});

test('an explanation of a later year, read in this one, tells what is done from what is missing', () => {
  const later = explain({ all: [award, work] }, { 'award.any': true, 'work.since': '2024-03-15' }, 2026);
  const now = asIn(later, 2025);
  expect([later.truth, now.truth]).toEqual([true, false]);
  expect(leaves(now).map(({ fact, truth }) => [fact, truth])).toEqual([
    ['award.any', true],
    ['work.since', false],
  ]);
});

const condOf = ({ fact, needed }: WhyLeaf): Cond =>
  ('months' in needed ? { since: fact, months: needed.months } : { fact, ...needed }) as Cond;
const opposite = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

test('what an explanation keeps has the truth of what it explains, down to what each leaf decides', () => {
  fc.assert(
    fc.property(condition, partialFacts, fc.integer({ min: 2021, max: 2040 }), (cond, facts, year) => {
      const isRight = (node: Why): boolean =>
        'fact' in node
          ? node.truth === ready(condOf(node)).decide(facts, year)
          : node.because.every(
              (child) =>
                isRight(child) && child.truth === (node.op === 'not' ? opposite(node.truth) : node.truth),
            );
      const tree = explain(cond, facts, year);
      expect([tree.truth, isRight(tree)]).toEqual([ready(cond).decide(facts, year), true]);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

describe('an explanation of a later year, as it stands now', () => {
  const since = (months: number): Cond => ({ since: 'work.since', months });
  const facts: Facts = { 'work.since': '2024-01-01', 'award.any': true };
  const truthNow = (cond: Cond, later: number, now: number, known: Facts = facts) => {
    const tree = asIn(explain(cond, known, later), now);
    return [tree.truth, ...leaves(tree).map(({ truth }) => truth)];
  };

  test('a count of months that is full only then is not full now', () => {
    expect(truthNow(since(24), 2025, 2024)).toEqual([false, false]);
    expect(truthNow(since(12), 2025, 2024)).toEqual([true, true]);
  });

  test('it is full in the year whose end it reaches exactly', () => {
    expect(truthNow(since(24), 2026, 2025)).toEqual([true, true]);
  });

  test.each<[string, Cond, unknown[]]>([
    ['all', { all: [since(24), award] }, [false, false, true]],
    ['any', { any: [since(24), { not: award }] }, [false, false]],
    ['not', { not: since(24) }, [true, false]],
  ])('a join by %s follows its parts', (_, cond, expected) => {
    expect(truthNow(cond, 2025, 2024)).toEqual(expected);
  });

  test('what is unknown stays unknown, unless something else decides', () => {
    const unknown: Facts = { 'work.since': '2024-01-01' };
    expect(truthNow({ all: [award, since(12)] }, 2025, 2024, unknown)).toEqual(['unknown', 'unknown']);
    expect(truthNow({ not: award }, 2025, 2024, unknown)).toEqual(['unknown', 'unknown']);
    expect(truthNow({ any: [award, since(24)] }, 2025, 2024, unknown)).toEqual([false, false]);
  });
});

test('an explanation names the months of the year it speaks of', () => {
  const months = (year: number) => (year < 2025 ? 12 : 36);
  const cond: Cond = { since: 'work.since', months: 'years' };
  const { explain: told } = fold(
    cond,
    why((_, year) => months(year)),
    () => undefined,
  );
  const facts: Facts = { 'work.since': '2023-06-01' };
  const needed = (year: number) => leaves(told(facts, year)).map((leaf) => leaf.needed);
  expect([needed(2024), needed(2025), needed(2024)]).toEqual([
    [{ months: 12 }],
    [{ months: 36 }],
    [{ months: 12 }],
  ]);
});
