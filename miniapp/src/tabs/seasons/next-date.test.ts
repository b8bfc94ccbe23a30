import { nextDate } from './next-date';

test('before the window opens the days are counted', () => {
  expect(nextDate(2026, '2027-01-01', '2026-11-23')).toBe('2026年度：2027年1月1日开放申报，还有 39 天');
});

test('from the day it opens nothing is counted any more', () => {
  expect(nextDate(2026, '2027-01-01', '2027-01-01')).toBe('2026年度：申报窗口已开放');
});

test('an exam has dates of its own', () => {
  expect(nextDate(2026, null, '2026-11-23')).toBe('2026年度：考试报名时间以当年公告为准');
});
