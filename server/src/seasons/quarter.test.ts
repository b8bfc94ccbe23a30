import { compareQuarters } from './quarter';

test('quarters are ordered by year first', () => {
  expect(compareQuarters({ year: 2026, quarter: 4 }, { year: 2027, quarter: 1 })).toBeLessThan(0);
  expect(compareQuarters({ year: 2026, quarter: 2 }, { year: 2026, quarter: 1 })).toBeGreaterThan(0);
});
