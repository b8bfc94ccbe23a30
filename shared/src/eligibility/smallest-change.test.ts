import fc from 'fast-check';
import { partialFacts } from '../../../test/support/arbitrary-facts';
import type { PersonRecord } from '../contract/eligibility';
import { possibleChanges } from '../policy/changes';
import { ruleSet } from '../policy/rule-set';
import { deriveFacts } from './derive';
import type { Question } from './facts';
import { ruleBook } from './rule-book';
import { changed, isOpenWay, nearestStep, obtainable, smallestChange, type Change } from './smallest-change';

declare const PROPERTY_RUNS: number;
jest.setTimeout(20_000 + PROPERTY_RUNS * 200);

const book = ruleBook(ruleSet);
const ways = [...new Set(ruleSet.rules.flatMap(({ series }) => series))].flatMap((each) => book.waysOf(each));
const wayTo = (route: string, level: string) =>
  book.waysOf('工程').find(({ rules: [rule], level: each }) => rule.route === route && each === level)!;

/** The cheapest of every choice of changes in every year, by trying them all. */
function cheapest(facts: Parameters<typeof isOpenWay>[1], way: (typeof ways)[number], now: number) {
  const subsets = obtainable(facts, possibleChanges).reduce<Change[][]>(
    (some, change) => [...some, ...some.map((each) => [...each, change])],
    [[]],
  );
  let least = Infinity;
  for (const subset of subsets)
    for (let waited = 0; waited <= 15; waited += 1) {
      const cost = subset.reduce((total, { cost: each }) => total + each, waited);
      if (cost < least && isOpenWay(way, changed(facts, subset, now), book, now + waited)) least = cost;
    }
  return least;
}

test('the smallest change opens the way, and no other is cheaper', () => {
  fc.assert(
    fc.property(
      partialFacts.map((facts) => ({ ...facts, barred: 'none', 'title.any': false })),
      fc.constantFrom(...ways),
      fc.integer({ min: 2021, max: 2027 }),
      (facts, way, now) => {
        const step = smallestChange(facts, [way], book, now, possibleChanges);
        expect(step?.cost ?? Infinity).toBe(cheapest(facts, way, now));
        if (!step) return;
        expect(isOpenWay(way, changed(facts, step.changes, now), book, step.reviewYear)).toBe(true);
        expect(obtainable(facts, possibleChanges)).toEqual(expect.arrayContaining([...step.changes]));
      },
    ),
    { numRuns: PROPERTY_RUNS },
  );
});

const skilled = deriveFacts(
  { barred: 'none', skills: [{ level: '高级工', date: '2015-06-01', in_list: true }] },
  '工程',
);

test('a senior worker gets to the intermediate title by the next certificate and three years', () => {
  const step = smallestChange(skilled, [wayTo('skill_crossover', '中级')], book, 2026, possibleChanges);
  expect(step).toMatchObject({ changes: [{ id: 'skill.technician' }], reviewYear: 2030, cost: 4 + 2 });
});

test('what is open needs nothing, and what only time opens needs time', () => {
  const open = smallestChange(skilled, [wayTo('skill_crossover', '助理级')], book, 2026, possibleChanges);
  expect(open).toMatchObject({ changes: [], reviewYear: 2026, cost: 0 });
  const young = { ...skilled, 'skill.seniorWorker.since': '2026-03-01' };
  expect(
    smallestChange(young, [wayTo('skill_crossover', '助理级')], book, 2026, possibleChanges),
  ).toMatchObject({
    changes: [],
    reviewYear: 2028,
    cost: 2,
  });
});

test('nothing is proposed that nobody can change, nor what the bureau has to answer first', () => {
  const barred = { ...skilled, barred: 'retired' };
  expect(
    smallestChange(barred, [wayTo('skill_crossover', '中级')], book, 2026, possibleChanges),
  ).toBeUndefined();
  expect(
    smallestChange(skilled, [wayTo('patent_review', '中级')], book, 2026, possibleChanges),
  ).toBeUndefined();
  expect(
    smallestChange({ barred: 'none' }, [wayTo('title_ladder', '副高级')], book, 2026, []),
  ).toBeUndefined();
});

describe('the nearest step', () => {
  const worker: PersonRecord = {
    review_year: 2026,
    target_series: '工程',
    barred: 'none',
    education: [{ level: '高中', graduated: '2010-06-30' }],
    work_start_in_field: '2010-07-01',
  };
  const step = (record: PersonRecord, unanswered: Question[] = []) =>
    nearestStep(record, ruleSet, possibleChanges, unanswered);

  test('is the cheapest of all ways', () => {
    const nearest = step(worker);
    const facts = deriveFacts(worker, '工程');
    const costs = book
      .waysOf('工程')
      .filter(({ rules: [{ route }] }) => route !== 'exceptional')
      .flatMap((way) => smallestChange(facts, [way], book, 2026, possibleChanges)?.cost ?? []);
    expect(nearest?.cost).toBe(Math.min(...costs));
    expect(nearest?.changes.map(({ words }) => words)).toEqual(['取得目录内工种的高级工证书']);
    expect(nearest).toMatchObject({ reviewYear: 2029, way: { level: '助理级' } });
  });

  test('is the higher title where two are as near', () => {
    const doctor: Change = {
      id: 'doctor',
      cost: 1,
      months: 12,
      gives: ['degree.bachelor.since', 'degree.secondBachelor.since', 'degree.doctor.since'],
    };
    expect(nearestStep(worker, ruleSet, [doctor])).toMatchObject({ cost: 2, way: { level: '中级' } });
  });

  test('is none where something is open, where nobody can change what is in the way, or too little is known', () => {
    const senior = { level: '高级工', date: '2015-06-01', in_list: true } as const;
    expect(step({ ...worker, skills: [senior] })).toBeUndefined();
    expect(step({ ...worker, barred: 'retired' })).toBeUndefined();
    expect(step(worker, ['barred'])).toBeUndefined();
    expect(step({ ...worker, review_year: undefined })).toBeUndefined();
    expect(step({ ...worker, target_series: undefined })).toBeUndefined();
  });
});
