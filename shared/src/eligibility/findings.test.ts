import { findingInWords } from '../policy/findings-in-words';
import { ruleSet } from '../policy/rule-set';
import { findings } from './findings';
import type { Cond, RuleSet } from './types';

type Draft = { -readonly [K in keyof RuleSet]: RuleSet[K] extends readonly (infer T)[] ? T[] : RuleSet[K] };

/** The sentences about a changed rule set. */
const said = (change: (set: Draft) => void): string[] => {
  const set = JSON.parse(JSON.stringify(ruleSet)) as Draft;
  change(set);
  return findings(set).map((finding) => findingInWords(finding, set));
};
const firstRule = (when: Cond) => said((set) => (set.rules[0] = { ...set.rules[0]!, when }));
const title = ruleSet.rules[0]!.title;

const work: Cond = { since: 'work.since', months: 12 };
const longWork: Cond = { since: 'work.since', months: 36 };
const award: Cond = { fact: 'award.any', op: 'eq', value: true };

test('the rules in use have no finding', () => {
  expect(findings(ruleSet)).toEqual([]);
});

test('a rule that nobody can meet', () => {
  expect(firstRule({ all: [longWork, { not: work }] })).toEqual([
    `「${title}」的条件自相矛盾，没有人能满足（2020年度起）。`,
  ]);
});

test('an alternative that what stands around it rules out', () => {
  expect(firstRule({ all: [{ not: award }, { any: [work, { all: [award, longWork] }] }] })).toEqual([
    `「${title}」里，「本人获得科学技术奖、优秀科技成果或专利奖，且做这一行满3年」永远用不上：它和这条规则的其他要求矛盾。`,
  ]);
});

test('an alternative that another one covers', () => {
  expect(firstRule({ any: [{ all: [longWork, award] }, work] })).toEqual([
    `「${title}」里，「做这一行满3年，且本人获得科学技术奖、优秀科技成果或专利奖」多余：符合它的人都已符合「做这一行满1年」。`,
  ]);
});

test('of two alternatives that say the same, the second is one too many', () => {
  expect(firstRule({ any: [work, { all: [work] }] })).toHaveLength(1);
});

test('alternatives under a negation are looked at as well', () => {
  expect(firstRule({ not: { all: [work, { any: [award, longWork] }] } })).toEqual([]);
  expect(firstRule({ not: { all: [longWork, work] } })).toEqual([
    `「${title}」里，「没有做这一行满1年」多余：符合它的人都已符合「没有做这一行满3年」。`,
  ]);
});

test('a person whom a complete group leaves out', () => {
  expect(
    said((set) => {
      const other = { fact: 'employer.type', op: 'in', value: ['none', '国有企业', '民营企业'] } as const;
      set.conditions = { ...set.conditions, 'subsidy.employer.other': other };
    }),
  ).toEqual([
    '「单位类型能不能领晋升补贴」应当覆盖所有人，却漏了这样的人：单位类型：外资及港澳台资企业、社会组织、农民专业合作社、家庭农场、个体工商户、自由职业。',
  ]);
});

test('a person who falls twice into an exclusive group', () => {
  expect(
    said((set) => {
      const excluded = { fact: 'employer.type', op: 'eq', value: '国有企业' } as const;
      const groups = set.groups!.map(({ complete: _, ...group }) => group);
      set.conditions = { ...set.conditions, 'subsidy.employer.excluded': excluded };
      set.groups = groups;
    }),
  ).toEqual([
    '「单位类型能不能领晋升补贴」应当互不重叠，但这样的人同时符合 subsidy.employer.excluded 和 subsidy.employer.other：单位类型：国有企业。',
  ]);
});

test('a group speaks only of those within it', () => {
  expect(
    said((set) => {
      const other = { fact: 'employer.type', op: 'eq', value: '民营企业' } as const;
      set.conditions = { ...set.conditions, 'subsidy.employer.other': other };
      set.groups = set.groups!.map((group) => ({ ...group, within: other }));
    }),
  ).toEqual([]);
});

test('what nothing uses', () => {
  expect(
    said((set) => {
      set.rules = set.rules.filter(({ route }) => route !== 'hk_mo_direct');
      set.parameters = [...set.parameters, { ...set.parameters[0]!, id: 'spare' }];
      set.conditions = { ...set.conditions, alone: work };
    }),
  ).toEqual([
    '没有规则用到来自哪里（region）：请确认不是漏写了规则。',
    '没有规则用到是否在江门工作（worksInJiangmen）：请确认不是漏写了规则。',
    '参数 spare 没有被任何条件用到：可以删去，或检查是否写错了编号。',
    '条件 alone 没有被引用：可以删去，或检查是否写错了编号。',
  ]);
});

test('a fault is told once, from the first year that shows it', () => {
  const never = said((set) => {
    set.parameters = [
      ...set.parameters,
      { ...set.parameters[0]!, id: 'late', months: 12, to: '2023-01-01' },
      { ...set.parameters[0]!, id: 'late', months: 48, from: '2023-01-01' },
    ];
    const when: Cond = { all: [{ since: 'work.since', months: 'late' }, { not: longWork }] };
    set.rules[0] = { ...set.rules[0]!, when };
  });
  expect(never).toEqual([`「${title}」的条件自相矛盾，没有人能满足（2023年度起）。`]);
});
