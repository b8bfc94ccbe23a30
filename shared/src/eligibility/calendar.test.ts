import { addMonths, asOf, defaultReviewYear, monthsPassed, reviewWindow } from './calendar';

test.each([
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-01-01', -36, '2023-01-01'],
  ['2026-01-01', -1, '2025-12-01'],
  ['2025-12-31', 12, '2026-12-31'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2000-01-31', 1, '2000-02-29'],
  ['2100-01-31', 1, '2100-02-28'],
  ['2025-10-31', -1, '2025-09-30'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected);
});

test('a review year ends, exclusively, on the next 1 January', () => {
  expect(asOf(2025)).toBe('2026-01-01');
});

test.each([
  ['2026-01-01', 0],
  ['2025-12-31', 0],
  ['2025-12-01', 1],
  ['2025-01-01', 12],
  ['2025-01-02', 11],
  ['2026-02-01', -1],
])('from %s, %i whole months have passed at the end of 2025', (day, months) => {
  expect(monthsPassed(day, 2025)).toBe(months);
});

test('a review year is shown with its window', () => {
  expect(reviewWindow(2026)).toEqual({
    opens: '2027-01-01',
    closes: '2027-03-31',
    label: '2026年度（2027年1–3月申报）',
  });
});

test.each([
  ['2026-11-23', 2026],
  ['2027-02-10', 2026],
  ['2027-03-31', 2026],
  ['2027-04-01', 2027],
])('on %s the earliest window that is not closed is that of %i', (today, year) => {
  expect(defaultReviewYear(today)).toBe(year);
});
