import {
  dayInWords,
  momentWithYear,
  monthDayInWords,
  monthDayWithWeekday,
  quarterInWords,
  shortMoment,
  weekdayInWords,
} from './jiangmen-words';

test('days and times as people write them', () => {
  expect(dayInWords('2026-01-05')).toBe('2026年1月5日');
  expect(monthDayInWords('2026-11-23')).toBe('11月23日');
  expect(monthDayWithWeekday('2026-11-29')).toBe('11月29日 周日');
  expect(weekdayInWords('2026-11-23')).toBe('周一');
  const newYear = new Date('2026-12-31T16:05:00.000Z');
  expect(momentWithYear(newYear)).toBe('2027年1月1日 00:05');
  expect(shortMoment(newYear)).toBe('1月1日 00:05');
  expect(quarterInWords(2026, 4)).toBe('2026年第四季度');
});
