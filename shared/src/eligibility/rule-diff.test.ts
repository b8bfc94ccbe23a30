import type { PersonRecord } from '../contract/eligibility';
import { ruleSet } from '../policy/rule-set';
import { assessSeries } from './assess';
import { ruleDiff } from './rule-diff';
import type { RuleSet } from './types';

/** Assistants of many years; the last one is barred. */
const people = Array.from({ length: 40 }, (_, index): PersonRecord => {
  const year = 1985 + index;
  return {
    barred: index === 39 ? 'retired' : 'none',
    target_series: index % 4 === 3 ? '农业' : '工程',
    education: [{ level: '本科', full_time: true, field_matches_job: true, graduated: `${year}-06-30` }],
    titles: [
      {
        level: '助理级',
        by: 'exam',
        series: index % 4 === 3 ? '农业' : '工程',
        obtained: `${year + 1}-07-01`,
      },
    ],
  };
});
const stricter: RuleSet = {
  ...ruleSet,
  id: 'stricter',
  parameters: ruleSet.parameters.map((each) =>
    each.id === 'ladder.intermediate' ? { ...each, months: 600 } : each,
  ),
};

test('who gains and loses is who is open under one rule set and not under the other', () => {
  const opens = (set: RuleSet, at: number) =>
    assessSeries({ ...people[at], review_year: 2025 }, '工程', set).some(
      ({ route, level, verdict }) =>
        route === 'title_ladder' && level === '中级' && (verdict === 'mayApply' || verdict === 'askBureau'),
    );
  const asked = [...people.keys()].filter((at) => people[at]!.target_series === '工程');
  const [before, after] = [ruleSet, stricter].map((set) => asked.filter((at) => opens(set, at)));
  const lost = before!.filter((at) => !after!.includes(at));
  expect(lost.length).toBeGreaterThan(0);

  const there = ruleDiff(ruleSet, stricter, people, 2025).ways.find(({ series }) => series === '工程');
  expect(there).toEqual({
    series: '工程',
    level: '中级',
    route: 'title_ladder',
    before: before!.length,
    after: after!.length,
    gain: 0,
    lose: lost.length,
    gained: [],
    lost: lost.slice(0, 10),
  });
  const back = ruleDiff(stricter, ruleSet, people, 2025);
  expect(back.ways.find(({ series }) => series === '工程')).toMatchObject({ gain: lost.length, lose: 0 });
});

test('a rule set changes nothing for anybody against itself', () => {
  const same = ruleDiff(ruleSet, ruleSet, people, 2025);
  expect(same).toEqual({ reviewYear: 2025, people: people.length, gain: 0, lose: 0, ways: [] });
});

test('a way that is gone is lost, also by those whom it leads in from another series', () => {
  const without: RuleSet = {
    ...ruleSet,
    rules: ruleSet.rules.filter(({ route }) => route !== 'rural_talent'),
  };
  const rural = { barred: 'none', rural_talent: { level: '中级', city: '江门市' } } as const;
  const register = [
    { target_series: '工程', ...rural },
    { target_series: '农业', ...rural },
    { target_series: '工程', barred: 'none', rural_talent: {} },
  ] as const;
  const { gain, lose, ways } = ruleDiff(ruleSet, without, register, 2025);
  expect({ gain, lose }).toEqual({ gain: 0, lose: 2 });
  expect(ways.map(({ series, level, lost }) => [series, level, lost])).toEqual([
    ['农业', '初级', [1]],
    ['农业', '员级', [1]],
    ['农业', '助理级', [1]],
    ['农业', '初级', [0]],
    ['农业', '员级', [0]],
    ['农业', '助理级', [0]],
  ]);
});

test('who gains is counted once, however many ways open', () => {
  const easier: RuleSet = {
    ...ruleSet,
    rules: ruleSet.rules.map((rule) => ({ ...rule, when: { all: [] } })),
  };
  const some: PersonRecord[] = Array.from({ length: 3 }, () => ({ target_series: '工程', barred: 'none' }));
  const { gain, lose, ways } = ruleDiff(ruleSet, easier, some, 2025);
  expect([gain, lose]).toEqual([3, 0]);
  expect(ways.length).toBeGreaterThan(1);
  for (const way of ways) expect([way.gain, way.gained]).toEqual([3, [0, 1, 2]]);
});

test('a series that nobody asks about is left out', () => {
  const { ways } = ruleDiff(ruleSet, stricter, [{ target_series: '农业', barred: 'none' }], 2025);
  expect(ways).toEqual([]);
});
