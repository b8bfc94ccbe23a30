import { compareQuarters, daysOf, quarterOf, startOf } from './quarter';

test.each([
  ['2026-11-23T08:00:00.000Z', 2026, 4],
  ['2026-03-31T15:59:59.999Z', 2026, 1],
  ['2026-03-31T16:00:00.000Z', 2026, 2],
  ['2026-12-31T16:00:00.000Z', 2027, 1],
])('%s lies in %i Q%i of Shanghai', (instant, year, quarter) => {
  expect(quarterOf(new Date(instant))).toEqual({ year, quarter });
});

test('a quarter begins at midnight in Shanghai', () => {
  expect(startOf({ year: 2026, quarter: 4 }).toISOString()).toBe('2026-09-30T16:00:00.000Z');
  expect(quarterOf(startOf({ year: 2027, quarter: 1 }))).toEqual({ year: 2027, quarter: 1 });
});

test.each([
  [1, '2026-01-01', '2026-03-31'],
  [2, '2026-04-01', '2026-06-30'],
  [3, '2026-07-01', '2026-09-30'],
  [4, '2026-10-01', '2026-12-31'],
])('Q%i lasts from %s to %s', (quarter, startsOn, endsOn) => {
  expect(daysOf({ year: 2026, quarter })).toEqual({ startsOn, endsOn });
});

test('quarters are ordered by year first', () => {
  expect(compareQuarters({ year: 2026, quarter: 4 }, { year: 2027, quarter: 1 })).toBeLessThan(0);
  expect(compareQuarters({ year: 2026, quarter: 2 }, { year: 2026, quarter: 1 })).toBeGreaterThan(0);
});
