import { withWays } from './week-days';

test('the way comes before and after', () => {
  expect(
    withWays({ startsAt: '2026-12-08T06:00:00.000Z', endsAt: '2026-12-08T08:00:00.000Z', travelMinutes: 45 }),
  ).toEqual({ leaves: '2026-12-08T05:15:00.000Z', back: '2026-12-08T08:45:00.000Z' });
});
