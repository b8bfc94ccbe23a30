import fc from 'fast-check';
import { FEW } from '../few';
import { withheld as withheldOf } from './breakdown';

declare const PROPERTY_RUNS: number;

/** Each did it once. */
const withheld = (counts: readonly number[]) => withheldOf(counts.map((count) => ({ count, people: count })));

test('groups under five are hidden, nothing and five are told', () => {
  expect(withheld([0, 1, 4, 5, 20])).toEqual([0, null, null, 5, 20]);
  expect(withheld([])).toEqual([]);
});

test('one hidden group alone would follow from the total: the next smallest goes with it', () => {
  expect(withheld([3, 40, 9])).toEqual([null, 40, null]);
  expect(withheld([3, 0])).toEqual([null, 0]);
});

test('what is hidden is five together, so that no number under five follows from the total', () => {
  expect(withheld([20, 1, 1, 0])).toEqual([null, null, null, 0]);
  expect(withheld([1, 1, 1, 1, 30, 9])).toEqual([null, null, null, null, 30, null]);
});

test('people are counted, not how often they read', () => {
  expect(withheldOf([{ count: 9, people: 2 }])).toEqual([null]);
  expect(withheldOf([{ count: 9, people: 5 }])).toEqual([9]);
  // Whose readers have deleted their accounts.
  expect(withheldOf([{ count: 6, people: 0 }])).toEqual([null]);
});

test('never is exactly one of several groups hidden, and no number under five is told', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 6 }), (counts) => {
      const told = withheld(counts);
      for (const count of told) expect(count === null || count === 0 || count >= 5).toBe(true);
      const groups = counts.filter((count) => count > 0).length;
      const hidden = counts.filter((_, at) => told[at] === null);
      const rest = counts.some((count, at) => count > 0 && told[at] !== null);
      if (rest && hidden.length > 0)
        expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(FEW);
      if (groups > 1) expect(told.filter((count) => count === null)).not.toHaveLength(1);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
