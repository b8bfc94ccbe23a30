import fc from 'fast-check';
import { partialFacts } from '../../../test/support/arbitrary-facts';
import { possibleChanges } from '../policy/changes';
import { ruleSet } from '../policy/rule-set';
import { deriveFacts } from './derive';
import { ruleBook } from './rule-book';
import { changed, isOpenWay, obtainable, smallestChange, type Change } from './smallest-change';

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
        const step = smallestChange(facts, way, book, now, possibleChanges);
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
  const step = smallestChange(skilled, wayTo('skill_crossover', '中级'), book, 2026, possibleChanges);
  expect(step).toMatchObject({ changes: [{ id: 'skill.technician' }], reviewYear: 2030, cost: 4 + 2 });
});

test('what is open needs nothing, and what only time opens needs time', () => {
  const open = smallestChange(skilled, wayTo('skill_crossover', '助理级'), book, 2026, possibleChanges);
  expect(open).toMatchObject({ changes: [], reviewYear: 2026, cost: 0 });
  const young = { ...skilled, 'skill.seniorWorker.since': '2026-03-01' };
  expect(
    smallestChange(young, wayTo('skill_crossover', '助理级'), book, 2026, possibleChanges),
  ).toMatchObject({
    changes: [],
    reviewYear: 2028,
    cost: 2,
  });
});

test('nothing is proposed that nobody can change, nor what the bureau has to answer first', () => {
  const barred = { ...skilled, barred: 'retired' };
  expect(
    smallestChange(barred, wayTo('skill_crossover', '中级'), book, 2026, possibleChanges),
  ).toBeUndefined();
  expect(
    smallestChange(skilled, wayTo('patent_review', '中级'), book, 2026, possibleChanges),
  ).toBeUndefined();
  expect(smallestChange({ barred: 'none' }, wayTo('title_ladder', '副高级'), book, 2026, [])).toBeUndefined();
});
