import { ruleBook } from './rule-book';
import type { Cond, Gate, Rule, RuleSet } from './types';
import { leaves } from './why';

const cite = { documentId: 'd', clauseId: 'c' };
const dated = {
  from: '2020-01-01',
  to: null,
  cite: [cite],
  confidence: 'S',
  checkedBy: 'x',
  checkedOn: '2026-01-01',
} as const;
const award: Cond = { fact: 'award.any', op: 'eq', value: true };
const rule: Rule = {
  ...dated,
  id: 'rule',
  title: 'rule',
  route: 'exam',
  levels: ['中级'],
  series: ['工程', '农业'],
  when: award,
};
const gate: Gate = {
  ...dated,
  id: 'gate',
  title: 'gate',
  when: { fact: 'barred', op: 'eq', value: 'retired' },
  closes: { routes: ['exam'] },
};
const book = (rules: readonly Rule[], gates: readonly Gate[] = []) =>
  ruleBook({
    id: 'small',
    from: '2020-01-01',
    to: null,
    checkedThrough: 2025,
    texts: { weakSource: 'weak', unchecked: 'unchecked' },
    parameters: [],
    conditions: { named: award },
    gates,
    rules,
    boardWeighs: [],
  } satisfies RuleSet);
const engineering = (made: ReturnType<typeof book>) => made.waysOf('工程')[0]!;

describe('whether a way is the same in every year', () => {
  const isSteady = (rules: readonly Rule[], gates: readonly Gate[] = []) => {
    const made = book(rules, gates);
    return made.isSteady(engineering(made), 2025, 2040);
  };

  test.each<[string, readonly Rule[], readonly Gate[], boolean]>([
    ['nothing begins or ends', [rule], [gate], true],
    ['the rule begins later', [{ ...rule, from: '2026-06-01' }], [], false],
    ['the rule ends', [{ ...rule, to: '2030-01-01' }], [], false],
    ['its gate begins later', [rule], [{ ...gate, from: '2030-01-01' }], false],
    ['its gate ends', [rule], [{ ...gate, to: '2030-01-01' }], false],
    [
      'a gate of another route ends',
      [rule],
      [{ ...gate, to: '2030-01-01', closes: { routes: ['hk_mo_direct'] } }],
      true,
    ],
  ])('%s', (_, rules, gates, expected) => {
    expect(isSteady(rules, gates)).toBe(expected);
  });
});

test('what is asked of a way are its gates, each with its clause, and the rule of the year', () => {
  const later: Rule = { ...rule, id: 'later', from: '2026-01-01', when: { not: award } };
  const made = book(
    [{ ...rule, to: '2026-01-01' }, later],
    [gate, { ...gate, id: 'ended', to: '2024-01-01' }],
  );
  const asked = (year: number) => made.asked(engineering(made), year);
  expect(asked(2025)).toMatchObject({ rule: { id: 'rule' }, gates: [{ id: 'gate' }] });
  expect(asked(2026)).toMatchObject({ rule: { id: 'later' }, gates: [{ id: 'gate' }] });
  expect(asked(2025).cond).toEqual({ all: [{ not: gate.when, cite }, award] });
  expect(asked(2025)).toBe(asked(2025));
});

test('a gate without a clause stands without one', () => {
  const made = book([rule], [{ ...gate, cite: [] }]);
  expect(made.asked(engineering(made), 2025).cond).toEqual({ all: [{ not: gate.when }, award] });
});

test('where no rule is in force, nothing is met, and the first rule lends its name', () => {
  const made = book([{ ...rule, to: '2024-01-01' }]);
  const asked = made.asked(engineering(made), 2025);
  expect(asked.rule.id).toBe('rule');
  expect(made.ready(asked.cond).decide({ 'award.any': true }, 2025)).toBe(false);
});

test('a reference leads to a named condition or to a rule, and to nothing else', () => {
  const made = book([rule]);
  const truth = (cond: Cond) => made.ready(cond).decide({ 'award.any': true }, 2025);
  expect([truth({ ref: 'named' }), truth({ ref: 'rule' })]).toEqual([true, true]);
  expect(() => truth({ ref: 'nobody' })).toThrow('no condition is named nobody');
  expect(leaves(made.ready({ ref: 'rule' }).explain({}, 2025)).map(({ fact }) => fact)).toEqual([
    'award.any',
  ]);
});

test('a rule of several series and levels is a way in each', () => {
  const made = book([
    { ...rule, levels: ['助理级', '中级'] },
    { ...rule, id: 'subsidy', series: [] },
  ]);
  const ways = (series: Parameters<typeof made.waysOf>[0]) =>
    made.waysOf(series).map((way) => [way.level, way.series, way.rules.length]);
  expect(ways('工程')).toEqual([
    ['助理级', '工程', 1],
    ['中级', '工程', 1],
  ]);
  expect(ways('农业')).toHaveLength(2);
  expect(ways('卫生')).toEqual([]);
  expect(ways(null)).toEqual([['中级', null, 1]]);
});
