import fc from 'fast-check';
import { ruleSet } from '../policy/rule-set';
import { factIds, partialFacts, state } from '../../../test/support/arbitrary-facts';
import { judge } from './judge';
import type { Way } from './rule-book';
import type { Cond, Facts, Rule, RuleSet } from './types';
import { factsOf } from './why';

declare const PROPERTY_RUNS: number;
jest.setTimeout(PROPERTY_RUNS * 60);

const arbitraryFacts = partialFacts.map((facts): Facts => ({ ...facts, barred: 'none' }));
const ways: Way[] = ruleSet.rules.flatMap((rule) =>
  rule.levels.map((level) => ({ rules: [rule], level, series: rule.series[0] ?? null })),
);
const way = fc.constantFrom(...ways);
const year = fc.integer({ min: 2021, max: 2027 });
const isOpen = (verdict: string) => verdict === 'mayApply' || verdict === 'askBureau';

test('the earliest year is the first one of a search year by year', () => {
  fc.assert(
    fc.property(arbitraryFacts, way, year, (facts, asked, now) => {
      const answer = judge(facts, now, ruleSet)(asked);
      const later = Array.from({ length: 15 }, (_, index) => now + 1 + index);
      const found = later.find((each) => isOpen(judge(facts, each, ruleSet)(asked).verdict));
      if (answer.verdict === 'notYet') expect(answer.fromYear).toBe(found);
      else if (answer.verdict === 'no') expect(found).toBeUndefined();
      else expect(answer.fromYear).toBe(isOpen(answer.verdict) ? now : undefined);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('for a decided verdict, no fact outside the explanation matters', () => {
  fc.assert(
    fc.property(
      arbitraryFacts,
      way,
      year,
      fc.constantFrom(...factIds).chain((fact) => state(fact).map((value) => ({ fact, value }))),
      (facts, asked, now, { fact, value }) => {
        const answer = judge(facts, now, ruleSet)(asked);
        const isDecided = answer.verdict !== 'unknown' && (answer.verdict !== 'notYet' || answer.fromYear);
        const explained = [...factsOf(answer.why), ...(answer.ahead ? factsOf(answer.ahead) : [])];
        fc.pre(Boolean(isDecided) && !explained.includes(fact));
        expect(judge({ ...facts, [fact]: value }, now, ruleSet)(asked).verdict).toBe(answer.verdict);
      },
    ),
    { numRuns: PROPERTY_RUNS },
  );
});

test('an unknown verdict names what is missing, and only what is not known', () => {
  fc.assert(
    fc.property(arbitraryFacts, way, year, (facts, asked, now) => {
      const { verdict, missing } = judge(facts, now, ruleSet)(asked);
      if (verdict === 'unknown') expect(missing).not.toHaveLength(0);
      for (const fact of missing) expect(typeof facts[fact]).toMatch(/undefined|object/);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

describe('a small rule set', () => {
  const dated = {
    from: '2020-01-01',
    to: null,
    cite: [{ documentId: 'd', clauseId: 'c' }],
    confidence: 'S',
    checkedBy: 'x',
    checkedOn: '2026-01-01',
  } as const;
  const when: Cond = { since: 'work.since', months: 'years' };
  const rule: Rule = {
    ...dated,
    id: 'rule',
    title: 'rule',
    route: 'exam',
    levels: ['中级'],
    series: ['工程'],
    when,
  };
  const set = (more: Partial<RuleSet> = {}): RuleSet => ({
    id: 'small',
    from: '2020-01-01',
    to: null,
    checkedThrough: 2025,
    texts: { weakSource: 'weak', unchecked: 'unchecked' },
    parameters: [{ ...dated, id: 'years', months: 24 }],
    conditions: {},
    gates: [],
    rules: [rule],
    boardWeighs: [],
    ...more,
  });
  const answer = (facts: Facts, more: Partial<RuleSet> = {}, of: Partial<Rule> = {}, asked = 2025) =>
    judge(facts, asked, set(more))({ rules: [{ ...rule, ...of }], level: '中级', series: '工程' });
  const ready: Facts = { 'work.since': '2010-01-01' };

  test('a parameter that changes with the year changes the answer of that year', () => {
    const parameters = [
      { ...dated, id: 'years', months: 60, to: '2027-01-01' },
      { ...dated, id: 'years', months: 12, from: '2027-01-01' },
    ];
    expect(answer({ 'work.since': '2025-01-01' }, { parameters })).toMatchObject({
      verdict: 'notYet',
      fromYear: 2027,
    });
  });

  test('a year that no parameter covers is an error that says so', () => {
    const parameters = [{ ...dated, id: 'years', months: 60, to: '2025-01-01' }];
    expect(() => answer(ready, { parameters })).toThrow('参数 years 没有规定 2025 评审年度的数值');
  });

  test('a year outside the rule set is an error that says so', () => {
    expect(() => answer(ready, {}, {}, 2019)).toThrow('没有规定 2019 评审年度');
  });

  test('a rule that ends is not carried on', () => {
    expect(answer(ready, {}, { to: '2025-12-31' }).verdict).toBe('no');
    expect(answer(ready, {}, { to: '2026-01-01' }).verdict).toBe('mayApply');
  });

  test('a rule that begins later opens then', () => {
    expect(answer(ready, {}, { from: '2027-03-01' })).toMatchObject({ verdict: 'notYet', fromYear: 2027 });
  });

  const gate = (closes: RuleSet['gates'][number]['closes']) => ({
    gates: [
      {
        ...dated,
        id: 'gate',
        title: 'gate',
        when: { fact: 'barred', op: 'eq', value: 'retired' } as const,
        closes,
      },
    ],
  });

  test('a gate closes what it names, with its name', () => {
    const retired = { ...ready, barred: 'retired' };
    const closed = answer(retired, gate({ routes: ['exam'], levels: ['中级'], series: ['工程'] }));
    expect(closed).toMatchObject({ verdict: 'no', closedBy: [{ id: 'gate' }] });
    expect(factsOf(closed.why)).toEqual(['barred']);
    for (const other of [
      gate({ routes: ['title_ladder'] }),
      gate({ routes: ['exam'], levels: ['副高级'] }),
      gate({ routes: ['exam'], series: ['农业'] }),
    ])
      expect(answer(retired, other)).toMatchObject({ verdict: 'mayApply', closedBy: [] });
  });

  test('a gate that is undecided leaves the answer unknown', () => {
    expect(answer(ready, gate({ routes: ['exam'] }))).toMatchObject({
      verdict: 'unknown',
      missing: ['barred'],
    });
  });

  test('a point that blocks asks the bureau, another is to be confirmed', () => {
    const openPoints = [
      { text: 'which level', blocks: true },
      { text: 'still in force', blocks: false },
    ];
    expect(answer(ready, {}, { openPoints })).toMatchObject({
      verdict: 'askBureau',
      openPoints: ['which level'],
      confirm: ['still in force'],
    });
  });

  test('a point with a condition is open only where it holds', () => {
    const openPoints = [
      { text: 'retired', blocks: true, when: { fact: 'barred', op: 'eq', value: 'retired' } as const },
    ];
    expect(answer({ ...ready, barred: 'none' }, {}, { openPoints }).verdict).toBe('mayApply');
    expect(answer({ ...ready, barred: 'retired' }, {}, { openPoints }).verdict).toBe('askBureau');
    expect(answer(ready, {}, { openPoints }).verdict).toBe('askBureau');
  });

  test('weak sources and unread notices are to be confirmed', () => {
    expect(answer(ready).confirm).toEqual([]);
    expect(answer(ready, {}, { confidence: 'V' }).confirm).toEqual([]);
    expect(answer(ready, {}, { confidence: 'V-c' }).confirm).toEqual(['weak']);
    expect(answer(ready, {}, {}, 2026).confirm).toEqual(['unchecked']);
    expect(answer({ 'work.since': '2024-06-01' }).confirm).toEqual(['unchecked']);
  });

  test('what is not yet reached and then hangs on an unknown fact has no year, but names the fact', () => {
    const both: Cond = { all: [when, { fact: 'award.any', op: 'eq', value: true }] };
    const later = answer({ 'work.since': '2025-06-01' }, {}, { when: both });
    expect(later).toMatchObject({ verdict: 'notYet', missing: ['award.any'] });
    expect(later.fromYear).toBeUndefined();
  });

  test('what is open is open from the year that was asked about, and has nothing ahead', () => {
    const open = answer(ready);
    expect(open).toMatchObject({ verdict: 'mayApply', fromYear: 2025, missing: [] });
    expect(open).not.toHaveProperty('ahead');
    const never = answer(ready, {}, { when: { any: [] } });
    expect(never).toMatchObject({ verdict: 'no', missing: [] });
    expect(never).not.toHaveProperty('fromYear');
  });

  test('a gate that does not hold closes nothing', () => {
    const open = answer({ ...ready, barred: 'none' }, gate({ routes: ['exam'] }));
    expect(open).toMatchObject({ verdict: 'mayApply', closedBy: [] });
  });

  test('what is missing is named once, and neither what is known nor what makes no difference', () => {
    const any: Cond = { fact: 'award.any', op: 'eq', value: true };
    const patent: Cond = { fact: 'patent.any', op: 'eq', value: true };
    const cond: Cond = { all: [when, any, { any: [any, patent] }] };
    expect(answer({ ...ready, 'patent.any': false }, {}, { when: cond }).missing).toEqual(['award.any']);
    expect(answer({ ...ready, 'patent.any': false, 'award.any': false }, {}, { when: cond }).missing).toEqual(
      [],
    );
  });

  test('a day that is known only to an upper bound is missing until it decides', () => {
    const bound = { 'work.since': { by: '2024-06-01' } } as Facts;
    expect(answer(bound)).toMatchObject({ verdict: 'unknown', missing: ['work.since'] });
    expect(answer({ 'work.since': { by: '2010-01-01' } })).toMatchObject({
      verdict: 'mayApply',
      missing: [],
    });
  });

  test('a year beyond the rule set is not looked at', () => {
    const short = { to: '2027-01-01' };
    expect(answer({ 'work.since': '2025-06-01' }, short)).toMatchObject({ verdict: 'no' });
    expect(answer({ 'work.since': '2024-06-01' }, short)).toMatchObject({
      verdict: 'notYet',
      fromYear: 2026,
    });
  });

  test('without a review year nothing is promised', () => {
    expect(judge(ready, undefined, set())({ rules: [rule], level: '中级', series: '工程' }).verdict).toBe(
      'unknown',
    );
  });
});
