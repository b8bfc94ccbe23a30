import type { Finding } from '../eligibility/findings';
import { ruleBook } from '../eligibility/rule-book';
import type { Cond, RuleSet } from '../eligibility/types';
import { boxInWords, conditionInWords } from './conditions-in-words';
import { topicOf } from './facts-in-words';

/** What a path leads to: `rules.3.when.any.1`. */
const at = (ruleSet: RuleSet, path: string): Cond =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], ruleSet) as Cond;

/** A finding as the sentence that staff read. */
export function findingInWords(finding: Finding, ruleSet: RuleSet): string {
  const title = (path: string): string => {
    const [list, index] = path.split('.') as ['rules' | 'gates', string];
    return `「${ruleSet[list][Number(index)]?.title}」`;
  };
  const words = (path: string, { holds, reviewYear }: { holds: boolean; reviewYear: number }): string =>
    `「${conditionInWords(at(ruleSet, path), ruleBook(ruleSet), reviewYear, holds)}」`;
  const group = (id: string): string => `「${(ruleSet.groups ?? []).find((each) => each.id === id)?.title}」`;
  switch (finding.kind) {
    case 'never':
      return `${title(finding.path)}的条件自相矛盾，没有人能满足（${finding.reviewYear}年度起）。`;
    case 'deadBranch':
      return `${title(finding.path)}里，${words(finding.path, finding)}永远用不上：它和这条规则的其他要求矛盾。`;
    case 'subsumed':
      return `${title(finding.path)}里，${words(finding.path, finding)}多余：符合它的人都已符合${words(finding.by, finding)}。`;
    case 'gap':
      return `${group(finding.group)}应当覆盖所有人，却漏了这样的人：${boxInWords(finding.box)}。`;
    case 'conflict':
      return `${group(finding.group)}应当互不重叠，但这样的人同时符合 ${finding.between.join(' 和 ')}：${boxInWords(finding.box)}。`;
    case 'unusedFact':
      return `没有规则用到${topicOf(finding.fact, null)}（${finding.fact}）：请确认不是漏写了规则。`;
    case 'unusedParameter':
      return `参数 ${finding.id} 没有被任何条件用到：可以删去，或检查是否写错了编号。`;
    case 'unusedCondition':
      return `条件 ${finding.id} 没有被引用：可以删去，或检查是否写错了编号。`;
  }
}
