import { currentOf } from './current';

const season = (id: string, year: number, quarter: number, district: string | null = null) => ({
  id,
  year,
  quarter,
  district,
});
const today = { year: 2026, quarter: 3 };

test('the season of this quarter comes before a newer one', () => {
  const seasons = [season('early', 2026, 4), season('now', 2026, 3), season('past', 2026, 2)];
  expect(currentOf(seasons, today)?.id).toBe('now');
});

test('without one the newest is current', () => {
  expect(currentOf([season('old', 2025, 4), season('newer', 2026, 2)], today)?.id).toBe('newer');
});

test("the city's season comes before a district's", () => {
  const seasons = [season('district', 2026, 3, '台山'), season('city', 2026, 3)];
  expect(currentOf(seasons, today)?.id).toBe('city');
});

test('nothing published, nothing current', () => {
  const none: ReturnType<typeof season>[] = [];
  expect(currentOf(none, today)).toBeUndefined();
});
