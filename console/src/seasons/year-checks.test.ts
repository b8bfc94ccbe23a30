import { type SeasonContent, type SeasonItemContent } from '@titles/shared/contract/season-editing';
import { planFindings } from './year-checks';
import { yearDates } from './year-dates';

const item = (more: Partial<SeasonItemContent>): SeasonItemContent => ({
  ...{ kind: 'lecture', targetId: null, title: '宣讲', note: '', form: 'public', day: null },
  ...more,
});
const check = item({ kind: 'check', form: null, title: '自测' });
const full = ['2027-01-06', '2027-02-03', '2027-03-03'].map((day) => item({ day }));
const season = (id: string, more: Partial<SeasonContent> = {}, standing = {}) => ({
  id,
  state: 'draft' as const,
  publishAt: null,
  content: {
    ...{ year: 2027, quarter: 1, theme: id, slogan: '', organiser: '局', district: null, intro: '' },
    items: [check, ...full],
    ...more,
  },
  ...standing,
});
const textsOf = (...seasons: Parameters<typeof planFindings>[1]) =>
  planFindings(2027, seasons, '2027-12-31')
    .filter(({ text }) => !text.includes('季度还没有'))
    .map(({ kind, text }) => `${kind} ${text}`);

test('a full quarter has nothing to say', () => {
  expect(textsOf(season('木棉'))).toEqual([]);
});

test('a quarter to come without a season is a gap, one that is over is not', () => {
  const gaps = planFindings(2027, [season('木棉')], '2027-08-01').map(({ quarter }) => quarter);
  expect(gaps).toEqual([3, 4]);
});

test('two seasons or two lectures in one place clash, those of a district and the city do not', () => {
  expect(
    textsOf(
      season('甲'),
      season('乙', {
        items: [check, ...full.map((one) => ({ ...one, day: one.day!.replace(/..$/, '09') }))],
      }),
    )[0],
  ).toBe('clash 第一季度的全市有2个主题季：「甲」、「乙」；首页只显示一个。');
  expect(textsOf(season('甲'), season('乙', { district: '蓬江' }))).toEqual([]);
  expect(
    textsOf(season('甲', { items: [check, ...full, item({ title: '论坛', day: '2027-03-03' })] })),
  ).toEqual(['clash 3月3日 周三有2场讲座：「宣讲」、「论坛」。']);
});

test('days outside the quarter, weekends, empty months and a late release are named', () => {
  const items = [item({ day: '2027-04-01' }), item({ day: '2027-01-02' })];
  const late = { state: 'scheduled' as const, publishAt: '2027-01-08T16:00:00.000Z' };
  expect(textsOf(season('甲', { items }, late))).toEqual([
    'clash 「甲」的讲座「宣讲」在4月1日 周四，不在本季。',
    'clash 「宣讲」在1月2日 周六，是周末，请确认。',
    'gap 「甲」2月没有带日期的安排。',
    'gap 「甲」3月没有带日期的安排。',
    'gap 「甲」没有放自测。',
    'gap 「甲」定在1月9日 周六发布，本季开始后的几天首页是空的。',
  ]);
  expect(textsOf(season('甲', { items: [] }))).toEqual(['gap 「甲」还没有内容。']);
});

test('the dates of a year are those of the review windows and of the hours', () => {
  expect(yearDates(2027).map(({ day }) => day)).toEqual([
    '2027-01-01',
    '2027-03-01',
    '2027-03-31',
    '2027-12-01',
    '2027-12-31',
  ]);
  expect(yearDates(2027)[0]?.note).toContain('2026年度（2027年1–3月申报）');
});
