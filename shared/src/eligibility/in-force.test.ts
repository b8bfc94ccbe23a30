import { inForce, parameterLookup } from './in-force';
import type { Parameter } from './types';

test.each([
  ['from the last day of the year', '2025-12-31', null, true],
  ['from the day after', '2026-01-01', null, false],
  ['until the day after', '2020-01-01', '2026-01-01', true],
  ['until its last day, which no longer counts', '2020-01-01', '2025-12-31', false],
])('in the review year 2025, %s', (_, from, to, expected) => {
  expect(inForce({ from, to }, 2025)).toBe(expected);
});

test('without a review year, what has no end', () => {
  expect(inForce({ from: '2030-01-01', to: null }, undefined)).toBe(true);
  expect(inForce({ from: '2020-01-01', to: '2100-01-01' }, undefined)).toBe(false);
});

test('a parameter has the months of the period that covers the year, and no other', () => {
  const dated = { cite: [], confidence: 'S', checkedBy: 'x', checkedOn: '2026-01-01' } as const;
  const periods: Parameter[] = [
    { id: 'years', months: 12, from: '2020-01-01', to: '2023-01-01', ...dated },
    { id: 'years', months: 24, from: '2023-01-01', to: '2026-01-01', ...dated },
    { id: 'other', months: 99, from: '2020-01-01', to: null, ...dated },
  ];
  const months = parameterLookup(periods);
  expect([2022, 2023, 2025].map((year) => months('years', year))).toEqual([12, 24, 24]);
  expect(months(7, 1900)).toBe(7);
  expect(() => months('years', 2026)).toThrow('参数 years 没有规定 2026 评审年度的数值');
});
