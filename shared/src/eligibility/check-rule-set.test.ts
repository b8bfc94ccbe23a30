import { ruleSet } from '../policy/rule-set';
import { checkRuleSet } from './check-rule-set';
import { dateFactIds } from './facts';
import type { Cond, RuleSet } from './types';

type Draft = { -readonly [K in keyof RuleSet]: RuleSet[K] extends readonly (infer T)[] ? T[] : RuleSet[K] };
const draft = (change: (set: Draft) => void): unknown => {
  const set = JSON.parse(JSON.stringify(ruleSet)) as Draft;
  change(set);
  return set;
};
const withCond = (when: unknown) =>
  draft((set) => {
    set.rules[0] = { ...set.rules[0]!, when: when as Cond };
  });
const nested = (depth: number): Cond => {
  let cond: Cond = { since: 'work.since', months: 1 };
  for (let level = 1; level < depth; level += 1) cond = { not: cond };
  return cond;
};

/** So many alternatives of two, each on facts of its own: 2 to that power when multiplied out. */
const alternatives = (count: number): Cond => ({
  all: dateFactIds
    .slice(0, count)
    .map((since): Cond => ({ any: [{ since, months: 12 }, { not: { since, months: 6 } }] })),
});

test('256 boxes pass, one more power of two does not', () => {
  expect(() => checkRuleSet(withCond(alternatives(8)))).not.toThrow();
  expect(() => checkRuleSet(withCond(alternatives(9)))).toThrow('rules.0.when: 条件拆开后超过256种情形');
});

test('a depth of 32 passes', () => {
  expect(() => checkRuleSet(withCond(nested(32)))).not.toThrow();
});

test.each<[string, unknown, string]>([
  ['no object', 7, ': '],
  ['an unknown key', draft((set) => Object.assign(set, { extra: 1 })), '不认识的项目：extra'],
  ['an unknown fact', withCond({ fact: 'shoeSize', op: 'eq', value: 1 }), 'rules.0.when.fact: '],
  [
    'a date fact tested as a value',
    withCond({ fact: 'work.since', op: 'eq', value: 1 }),
    'rules.0.when.fact: ',
  ],
  ['an unknown date', withCond({ all: [{ since: 'barred', months: 1 }] }), 'rules.0.when.all.0.since: '],
  ['an empty in', withCond({ fact: 'barred', op: 'in', value: [] }), 'rules.0.when.value: '],
  ['an unknown comparison', withCond({ fact: 'barred', op: 'gte', value: 'none' }), 'rules.0.when.op: '],
  [
    'a value the fact cannot have',
    withCond({ fact: 'barred', op: 'eq', value: 'x' }),
    'rules.0.when.value: ',
  ],
  [
    'one such value among others',
    withCond({ fact: 'barred', op: 'in', value: ['none', 7] }),
    '没有 7 这个值',
  ],
  ['NaN', withCond({ since: 'work.since', months: NaN }), 'rules.0.when.months: '],
  ['half a month', withCond({ since: 'work.since', months: 0.5 }), 'rules.0.when.months: '],
  ['an unknown parameter', withCond({ since: 'work.since', months: 'lunch' }), 'rules.0.when.months: '],
  ['an unknown shape', withCond({ any: [{ maybe: [] }] }), 'rules.0.when.any.0: '],
  ['a stray key', withCond({ since: 'work.since', months: 1, or: 2 }), 'rules.0.when.or: '],
  ['a citation of nothing', withCond({ all: [], cite: {} }), 'rules.0.when.cite: '],
  ['no list', withCond({ all: {} }), 'rules.0.when.all: '],
  ['a depth of 33', withCond(nested(33)), 'rules.0.when: '],
  ['a depth of 100,000', withCond(nested(100_000)), 'rules.0.when: '],
  ['a reference that is no name', withCond({ ref: ['x'] }), 'rules.0.when.ref: 应为条件的编号'],
  ['a reference to nothing', withCond({ ref: 'nowhere' }), 'rules.0.when.ref: '],
  ['a reference to itself', withCond({ ref: ruleSet.rules[0]!.id }), 'rules.0.when.ref: '],
  [
    'a circle',
    draft((set) => {
      set.conditions = { ...set.conditions, a: { ref: 'b' }, b: { not: { ref: 'a' } } };
    }),
    'conditions.',
  ],
  [
    'a depth of 33 through references',
    draft((set) => {
      set.conditions = { ...set.conditions, a: nested(20), b: wrapped('a', 14) };
    }),
    'b: ',
  ],
  [
    'a group of something unknown',
    draft((set) => {
      set.groups = [{ ...set.groups![0]!, of: ['subsidy.employer.other', 'nowhere'] }];
    }),
    'groups.0.of.1: 没有名为 nowhere 的条件',
  ],
  [
    'a group within something unknown',
    draft((set) => {
      set.groups = [{ ...set.groups![0]!, within: { ref: 'nowhere' } }];
    }),
    'groups.0.within.ref: ',
  ],
  [
    'a group of one',
    draft((set) => {
      set.groups = [{ ...set.groups![0]!, of: ['subsidy.employer.other'] }];
    }),
    'groups.0.of: 至少要两个条件',
  ],
  [
    'a day that does not exist',
    draft((set) => {
      set.rules[3] = { ...set.rules[3]!, from: '2025-02-30' };
    }),
    'rules.3.from: ',
  ],
  [
    'an end before its beginning',
    draft((set) => {
      set.gates[0] = { ...set.gates[0]!, to: '2019-01-01' };
    }),
    'gates.0.to: ',
  ],
  [
    'a missing citation',
    draft((set) => {
      set.parameters[2] = { ...set.parameters[2]!, cite: [] };
    }),
    'parameters.2.cite: ',
  ],
  ['a duplicate id', draft((set) => set.gates.push(set.gates[0]!)), 'gates.8.id: 编号 barred 重复'],
  [
    'two rules of one way',
    draft((set) => set.rules.unshift({ ...set.rules[0]!, id: 'another' })),
    'rules.1: 工程 员级 degree_review',
  ],
  ['overlapping periods', draft((set) => set.parameters.push(set.parameters[0]!)), 'parameters.12: '],
  [
    'a parameter that ends before the rule',
    draft((set) => {
      set.parameters = set.parameters.map((each) => ({ ...each, to: '2030-01-01' }));
    }),
    '没有覆盖规则的全部时段',
  ],
  [
    'a green answer without a source',
    draft((set) => {
      set.rules[0] = { ...set.rules[0]!, confidence: 'U' };
    }),
    'rules.0.openPoints: ',
  ],
])('refused: %s', (_, set, message) => {
  expect(() => checkRuleSet(set)).toThrow(message);
});

describe('periods', () => {
  /** The rule set with the one parameter that its first rule needs, in these periods, and the rule in its own. */
  const withPeriods = (periods: [string, string | null][], [from, to]: [string, string | null]) =>
    draft((set) => {
      const [any] = set.parameters;
      const own = periods.map(([begin, end]) => ({ ...any!, id: 'own', from: begin, to: end }));
      set.parameters = [...set.parameters, ...own];
      set.rules[0] = { ...set.rules[0]!, from, to, when: { since: 'work.since', months: 'own' } };
    });
  const [y20, y22, y23, y24, y26] = ['2020-01-01', '2022-01-01', '2023-01-01', '2024-01-01', '2026-01-01'];

  test.each<[string, [string, string | null][], [string, string | null]]>([
    ['one for ever', [[y20, null]], [y22, null]],
    ['one that is as long', [[y22, y24]], [y22, y24]],
    ['one that is longer', [[y20, y26]], [y22, y24]],
    [
      'two that meet',
      [
        [y20, y23],
        [y23, null],
      ],
      [y22, null],
    ],
    [
      'two that meet, the later one first',
      [
        [y23, null],
        [y20, y23],
      ],
      [y22, null],
    ],
    [
      'three that meet',
      [
        [y24, y26],
        [y20, y22],
        [y22, y24],
      ],
      [y20, y26],
    ],
  ])('a parameter covers its rule by %s', (_, periods, rule) => {
    expect(() => checkRuleSet(withPeriods(periods, rule))).not.toThrow();
  });

  test.each<[string, [string, string | null][], [string, string | null]]>([
    ['ends before the rule', [[y20, y23]], [y22, null]],
    ['ends before the end of the rule', [[y20, y23]], [y22, y24]],
    ['begins after the rule', [[y23, null]], [y22, null]],
    [
      'has a gap',
      [
        [y20, y22],
        [y23, null],
      ],
      [y20, null],
    ],
    [
      'has a gap, the later one first',
      [
        [y23, null],
        [y20, y22],
      ],
      [y20, y26],
    ],
  ])('a parameter is refused that %s', (_, periods, rule) => {
    expect(() => checkRuleSet(withPeriods(periods, rule))).toThrow(
      'rules.0.when.months: 参数 own 没有覆盖规则的全部时段',
    );
  });

  test.each<[string, [string, string | null][]]>([
    [
      'for ever beside for ever',
      [
        [y20, null],
        [y22, null],
      ],
    ],
    [
      'one within the other',
      [
        [y20, y26],
        [y22, y24],
      ],
    ],
    [
      'one that ends a year too late',
      [
        [y20, y24],
        [y23, null],
      ],
    ],
    [
      'the later one first',
      [
        [y23, null],
        [y20, y24],
      ],
    ],
  ])('periods of a parameter that overlap: %s', (_, periods) => {
    expect(() => checkRuleSet(withPeriods(periods, [y24, null]))).toThrow('参数 own 的两个时段重叠');
  });

  test('a rule ends after the day on which it begins', () => {
    expect(() => checkRuleSet(withPeriods([[y20, null]], [y22, y22]))).toThrow(
      'rules.0.to: 结束日应晚于开始日',
    );
  });
});

test('a rule may follow another of the same way, also where there is no series', () => {
  const followed = (at: (rule: Draft['rules'][number]) => boolean, end: string) =>
    draft((set) => {
      const rule = set.rules.find(at)!;
      const when: Cond = { all: [] };
      set.rules = set.rules.filter((each) => each !== rule);
      set.rules.push({ ...rule, when, to: end }, { ...rule, id: 'another', when, from: '2026-01-01' });
    });
  for (const at of [
    ({ series }: Draft['rules'][number]) => series.length > 0,
    ({ series }: Draft['rules'][number]) => series.length === 0,
  ]) {
    expect(() => checkRuleSet(followed(at, '2026-01-01'))).not.toThrow();
    expect(() => checkRuleSet(followed(at, '2026-07-01'))).toThrow('同一时段有两条规则');
  }
});

test('a rule without a source passes only with a question that always blocks', () => {
  const asks = (...openPoints: NonNullable<RuleSet['rules'][number]['openPoints']>) =>
    draft((set) => {
      set.rules[0] = { ...set.rules[0]!, confidence: 'U', openPoints };
    });
  const when: Cond = { fact: 'barred', op: 'eq', value: 'none' };
  const refusal = '没有来源的规则必须有一个待确认且阻断的问题';
  expect(() => checkRuleSet(asks({ text: '哪一级', blocks: true }))).not.toThrow();
  expect(() => checkRuleSet(asks({ text: '哪一级', blocks: false }))).toThrow(refusal);
  expect(() => checkRuleSet(asks({ text: '哪一级', blocks: true, when }))).toThrow(refusal);
  expect(() =>
    checkRuleSet(asks({ text: '另一', blocks: false }, { text: '哪一级', blocks: true })),
  ).not.toThrow();
});

test('a question that is asked on an unknown condition is refused with its place', () => {
  const set = draft((some) => {
    const openPoints = [
      { text: '甲', blocks: false },
      { text: '乙', blocks: false, when: { ref: 'nowhere' } },
    ];
    some.rules[1] = { ...some.rules[1]!, openPoints };
  });
  expect(() => checkRuleSet(set)).toThrow('rules.1.openPoints.1.when.ref: ');
});

test('too many boxes are found in the last year that was read, too', () => {
  const set = draft((some) => {
    some.gates[0] = { ...some.gates[0]!, from: '2020-01-01', to: null, when: alternatives(9) };
  });
  expect(() => checkRuleSet(set)).toThrow('gates.0.when: 条件拆开后超过256种情形');
});

function wrapped(name: string, depth: number): Cond {
  let cond: Cond = { ref: name };
  for (let level = 1; level < depth; level += 1) cond = { not: cond };
  return cond;
}
