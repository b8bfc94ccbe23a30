import { daysFrom, withWays } from './week-days';

test('days are counted over the ends of months and years', () => {
  expect(daysFrom('2026-12-29', 7)).toBe('2027-01-05');
  expect(daysFrom('2027-03-01', -1)).toBe('2027-02-28');
});

test('the way comes before and after', () => {
  expect(
    withWays({ startsAt: '2026-12-08T06:00:00.000Z', endsAt: '2026-12-08T08:00:00.000Z', travelMinutes: 45 }),
  ).toEqual({ leaves: '2026-12-08T05:15:00.000Z', back: '2026-12-08T08:45:00.000Z' });
});
