import fc from 'fast-check';
import { withheld } from './breakdown';

declare const PROPERTY_RUNS: number;

test('groups under five are hidden, nothing and five are told', () => {
  expect(withheld([0, 1, 4, 5, 20])).toEqual([0, null, null, 5, 20]);
  expect(withheld([])).toEqual([]);
});

test('one hidden group alone would follow from the total: the next smallest goes with it', () => {
  expect(withheld([3, 40, 9])).toEqual([null, 40, null]);
  expect(withheld([3, 0])).toEqual([null, 0]);
});

test('never is exactly one of several groups hidden, and no number under five is told', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 6 }), (counts) => {
      const told = withheld(counts);
      for (const count of told) expect(count === null || count === 0 || count >= 5).toBe(true);
      const groups = counts.filter((count) => count > 0).length;
      if (groups > 1) expect(told.filter((count) => count === null)).not.toHaveLength(1);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
