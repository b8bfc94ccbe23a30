import { assessed } from '../assessed';
import type { Answers } from '../questions/question';
import { leading } from './headline';
import { reminderOf } from './reminder';

const engineer: Answers = {
  job: '工程',
  standing: 'none',
  'titles.0.held': '工程.助理级',
  'titles.0.origin': 'review',
  'titles.0.year': '2021',
  'education.0.level': '本科',
  'education.0.graduated': '2016-06',
  'work.start': '2016-07',
  situations: [],
  'employer.type': '民营企业',
};
const remind = (answers: Answers, today: string, year = 2026) =>
  reminderOf(leading(assessed(answers, year)), today);

describe('the reminder', () => {
  test('is for the morning on which the review year opens, in principle', () => {
    expect(remind(engineer, '2026-11-24')).toEqual({
      uid: 'review-2026@jiangmen-titles',
      title: '2026年度职称申报原则上开放',
      description: expect.stringContaining(
        '可以申报工程师（中级），2026年度（2027年1–3月申报），仅供参考。',
      ) as string,
      startsAt: new Date('2027-01-01T01:00:00Z'),
      minutes: 30,
      ringsBefore: 0,
    });
    expect(remind(engineer, '2026-11-24')?.description).toContain('以通知为准；日历不会自动更新');
  });

  test('speaks of the year that a later route opens in', () => {
    expect(remind({ ...engineer, 'titles.0.year': '2024' }, '2026-11-24')?.uid).toMatch(/^review-2028@/);
  });

  test('is not offered once the window is open, for an exam, nor where nothing is ahead', () => {
    expect(remind(engineer, '2027-01-01')).toBeUndefined();
    expect(remind(engineer, '2026-12-31')).toBeDefined();
    const economist = { ...engineer, job: '经济', 'titles.0.held': 'none' };
    expect(remind(economist, '2026-11-24')).toBeUndefined();
    expect(remind({ ...engineer, standing: 'retired' }, '2026-11-24')).toBeUndefined();
    expect(remind({ ...engineer, job: '工艺美术', 'titles.0.held': 'none' }, '2026-11-24')).toBeUndefined();
  });
});
