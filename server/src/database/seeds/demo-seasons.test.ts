import { daysOfQuarter } from '@titles/shared/jiangmen-time';
import { assertItems } from '../../seasons/content';
import { isDigested } from '../../cited-clause';
import { seasonalArticles, standingArticles } from './demo-articles';
import { wednesdayFrom } from './demo-season';
import { demoSeasons } from './demo-seasons';

const ids = [...standingArticles, ...seasonalArticles].map(({ id }) => id);

test('a year has its four quarters', () => {
  expect(demoSeasons.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
});

describe.each([2026, 2027, 2028])('in %i', (year) => {
  test.each(demoSeasons.map((season) => [season.quarter, season] as const))(
    'Q%i announces one lecture of each form, on working days of the quarter, and leads somewhere',
    (quarter, season) => {
      const items = season.items(year);
      expect(() => assertItems(items, isDigested)).not.toThrow();
      const lectures = items.filter(({ kind }) => kind === 'lecture');
      expect(lectures.map(({ form }) => form).sort()).toEqual(['forum', 'onsite', 'public', 'video']);
      const { startsOn, endsOn } = daysOfQuarter({ year, quarter });
      for (const { day, title, note } of lectures) {
        expect(title + note).toMatch(/（示例）.*示例场次/);
        if (day === null) continue;
        expect(day >= startsOn && day <= endsOn).toBe(true);
        expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(3);
      }
      expect(items.filter(({ kind }) => kind === 'check')).toHaveLength(1);
      for (const { kind, targetId } of items) if (kind === 'article') expect(ids).toContain(targetId);
    },
  );
});

test('each season brings one article of its own', () => {
  const held = demoSeasons.map((season) =>
    season
      .items(2026)
      .map(({ targetId }) => targetId)
      .filter((id) => seasonalArticles.some((article) => article.id === id)),
  );
  expect(held.map((own) => own.length)).toEqual([1, 1, 1, 1]);
  expect(new Set(held.flat()).size).toBe(4);
});

test.each([
  [2026, 11, 22, '2026-11-25'],
  [2026, 11, 25, '2026-11-25'],
  [2026, 12, 31, '2027-01-06'],
])('the first Wednesday from %i-%i-%i is %s', (year, month, date, day) => {
  expect(wednesdayFrom(year, month, date)).toBe(day);
});
