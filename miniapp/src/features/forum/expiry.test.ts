import { dayAfter } from './expiry';

test.each([
  ['2026-11-23', '6', '2027-05-23'],
  ['2026-11-23', '24', '2028-11-23'],
  ['2026-08-31', '6', '2027-02-28'],
  ['2028-02-29', '12', '2029-02-28'],
] as const)('%s and %s months is %s', (today, period, day) => {
  expect(dayAfter(today, period)).toBe(day);
});
