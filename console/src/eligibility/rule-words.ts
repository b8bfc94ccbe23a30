import { ruleBook } from '@titles/shared/eligibility/rule-book';
import { type ClauseRef, type RouteId, type RuleSet, type Rule } from '@titles/shared/eligibility/types';
import { conditionInWords } from '@titles/shared/policy/conditions-in-words';

export const routeWords: Readonly<Record<RouteId, string>> = {
  title_ladder: '逐级申报',
  degree_review: '学历直接评审',
  first_recognition: '初次考核认定',
  exam: '以考代评、考评结合',
  skill_crossover: '技能人才贯通',
  award_recognition: '获奖认定',
  patent_review: '专利、标准申报',
  doctor_direct: '博士、博士后',
  entrepreneur_direct: '科技企业家',
  hk_mo_direct: '港澳人才',
  grassroots_health: '基层卫生',
  anti_epidemic_award: '抗疫获奖',
  anti_epidemic_participant: '参加抗疫',
  rural_talent: '农村实用人才',
  exceptional: '破格',
  subsidy_20000: '补贴2万元',
  subsidy_50000: '补贴5万元',
};

export const confidenceWords = {
  S: '方案原文',
  V: '公开网页见过',
  'V-c': '只见过摘要',
  K: '常识',
  U: '没有找到',
} as const;

export const citedInWords = (cite: readonly ClauseRef[]): string =>
  cite.map(({ documentId, clauseId }) => `${documentId} ${clauseId}`).join('；');

export const periodInWords = ({ from, to }: Pick<Rule, 'from' | 'to'>): string =>
  `${from} 起${to === null ? '' : `，${to} 前`}`;

/** 48 → 4年, 6 → 6个月. */
export const monthsInWords = (months: number): string =>
  months % 12 === 0 ? `${months / 12}年` : `${months}个月`;

/** A condition in words; one that no parameter covers in that year is told, not hidden. */
export function whenInWords(set: RuleSet, when: Rule['when'], reviewYear: number): string {
  try {
    return conditionInWords(when, ruleBook(set), reviewYear);
  } catch (error) {
    return `${reviewYear}年度读不出：${(error as Error).message}`;
  }
}

/** A rule set as lines of words, to compare two of them. */
export const ruleSetLines = (set: RuleSet, reviewYear: number): string[] => [
  `核对到${set.checkedThrough}年度`,
  ...set.parameters.map(
    (each) => `参数 ${each.id}：${monthsInWords(each.months)}（${periodInWords(each)}，${each.confidence}）`,
  ),
  ...set.gates.map(
    (gate) => `门槛「${gate.title}」（${periodInWords(gate)}）：${whenInWords(set, gate.when, reviewYear)}`,
  ),
  ...set.rules.map(
    (rule) =>
      `规则「${rule.title}」${routeWords[rule.route]} ${rule.series.join('、')} ${rule.levels.join('、')}（${periodInWords(rule)}，${rule.confidence}）：${whenInWords(set, rule.when, reviewYear)}`,
  ),
];
