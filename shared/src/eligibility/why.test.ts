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
