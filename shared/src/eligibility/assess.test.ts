import type { PersonRecord } from '../contract/eligibility';
import { ruleSet } from '../policy/rule-set';
import { assess } from './assess';
import { dateFactIds, questionsOf, scalarFactIds, type Question } from './facts';
import { nextQuestions, questionsFor } from './questions';

const engineer: PersonRecord = {
  review_year: 2025,
  target_series: '工程',
  education: [
    { level: '本科', degree: '学士', full_time: true, graduated: '2012-06-30', field_matches_job: true },
  ],
  work_start_in_field: '2012-07-01',
  titles: [{ level: '中级', series: '工程', by: 'review', review_year: 2020, issued_in: '湖南' }],
  patents: [{ granted: true }],
  rural_talent: { level: '高级', city: '江门' },
  region: '内地',
  works_in_jiangmen: true,
  employer: { type: '民营企业', district: '江海' },
  barred: 'none',
};

test('the open routes come first, the highest level first, those closed last', () => {
  const { routes } = assess(engineer, ruleSet);
  expect(routes.slice(0, 3).map(({ verdict, level, route }) => [verdict, level, route])).toEqual([
    ['mayApply', '副高级', 'title_ladder'],
    ['askBureau', '正高级', 'patent_review'],
    ['askBureau', '副高级', 'patent_review'],
  ]);
  expect(routes.at(-1)).toMatchObject({ route: 'exceptional', verdict: 'no' });
});

test('a title from another province is to be confirmed', () => {
  expect(assess(engineer, ruleSet).routes[0]?.confirm).toContain('外省取得的职称是否要先办理确认');
});

test('a route into another series stands apart, and only while it is open', () => {
  expect(
    assess(engineer, ruleSet).elsewhere.map(({ series, level, verdict }) => [series, level, verdict]),
  ).toEqual([['农业', '中级', 'mayApply']]);
  expect(assess({ ...engineer, rural_talent: undefined }, ruleSet).elsewhere).toEqual([]);
  expect(assess({ ...engineer, target_series: '农业' }, ruleSet).elsewhere).toEqual([]);
});

test('the subsidy is an answer of its own, whatever is barred', () => {
  const { subsidy, closed } = assess({ ...engineer, barred: 'retired' }, ruleSet);
  expect(subsidy.map(({ route, verdict }) => [route, verdict])).toEqual([
    ['subsidy_50000', 'askBureau'],
    ['subsidy_20000', 'askBureau'],
  ]);
  expect(closed.map(({ id }) => id)).toContain('barred');
});

test('what is missing ahead of a route tells its year and which parts are met', () => {
  const later = assess(
    { ...engineer, titles: [{ level: '中级', series: '工程', by: 'review', review_year: 2022 }] },
    ruleSet,
  ).routes.find(({ route, level }) => route === 'title_ladder' && level === '副高级');
  expect(later).toMatchObject({ verdict: 'notYet', fromYear: 2027, ahead: { truth: false } });
});

const all = [...new Set([...dateFactIds, ...scalarFactIds].flatMap(questionsOf))] as Question[];

test('once all is answered nothing is worth asking', () => {
  expect(nextQuestions(engineer, ruleSet)).toEqual([]);
});

test('a person who is barred is asked only about the subsidy', () => {
  const open = all.filter((question) => question !== 'barred');
  const facts = nextQuestions({ ...engineer, barred: 'civil_servant' }, ruleSet, {}, open);
  expect(questionsFor(facts)).toEqual(['employer']);
});

test('facts that more undecided rules mention come first, and the goal narrows them', () => {
  const open: Question[] = ['education', 'work_start_in_field', 'skills', 'region'];
  const record = { ...engineer, titles: [] };
  expect(questionsFor(nextQuestions(record, ruleSet, {}, open))).toEqual([
    'work_start_in_field',
    'region',
    'education',
    'skills',
  ]);
  expect(questionsFor(nextQuestions(record, ruleSet, { route: 'skill_crossover' }, open))).toEqual([
    'skills',
  ]);
});

test('the goal narrows by level, too', () => {
  const open: Question[] = ['skills', 'patents'];
  const asked = (goal: Parameters<typeof nextQuestions>[2]) =>
    questionsFor(nextQuestions({ ...engineer, titles: [] }, ruleSet, goal, open));
  expect(asked({ level: '助理级', route: 'skill_crossover' })).toEqual(['skills']);
  expect(asked({ level: '正高级', route: 'skill_crossover' })).toEqual([]);
});

test('the answer names its series and review year, and what only the board of the series weighs', () => {
  const { series, reviewYear, boardWeighs } = assess(engineer, ruleSet);
  expect([series, reviewYear]).toEqual(['工程', 2025]);
  const open = assess({ barred: 'none' }, ruleSet);
  expect(open).not.toHaveProperty('reviewYear');
  expect(open).not.toHaveProperty('series');
  const own = ruleSet.boardWeighs.filter((point) => point.series && !point.series.includes('工程'));
  expect(own.length).toBeGreaterThan(0);
  expect(boardWeighs).toEqual(ruleSet.boardWeighs.filter((point) => !own.includes(point)));
  expect(open.boardWeighs).toEqual(ruleSet.boardWeighs.filter((point) => !point.series));
});

test('of two routes as good the one with fewer doubts comes first', () => {
  const { routes } = assess(engineer, ruleSet);
  const ranked = routes.filter(({ route }) => route !== 'exceptional');
  for (const [at, answer] of ranked.entries()) {
    const before = ranked[at - 1];
    if (before?.verdict !== answer.verdict || before.level !== answer.level) continue;
    if (before.fromYear === answer.fromYear)
      expect(before.confirm.length).toBeLessThanOrEqual(answer.confirm.length);
    else expect(before.fromYear ?? Infinity).toBeLessThan(answer.fromYear ?? Infinity);
  }
});

test('without a series only what has none is answered', () => {
  const { routes, subsidy, series } = assess({ ...engineer, target_series: undefined }, ruleSet);
  expect([routes, subsidy.length, series]).toEqual([[], 2, undefined]);
});
