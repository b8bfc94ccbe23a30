import type { PersonRecord } from '../contract/eligibility';
import { deriveFacts } from './derive';
import type { Question } from './facts';
import { judge } from './judge';
import { ruleBook } from './rule-book';
import {
  levels,
  type Assessment,
  type Level,
  type RouteAnswer,
  type Rule,
  type RuleSet,
  type Series,
  type Verdict,
} from './types';

const verdictRank: Record<Verdict, number> = { mayApply: 0, askBureau: 1, notYet: 2, unknown: 3, no: 4 };
const levelRank = (level: Level): number => (level === '初级' ? 0.5 : levels.indexOf(level));

/** Open routes first; in them the highest level, then the fewest doubts; what is exceptional last. */
const bestFirst = (a: RouteAnswer, b: RouteAnswer): number =>
  Number(a.route === 'exceptional') - Number(b.route === 'exceptional') ||
  verdictRank[a.verdict] - verdictRank[b.verdict] ||
  (a.fromYear ?? Infinity) - (b.fromYear ?? Infinity) ||
  levelRank(b.level) - levelRank(a.level) ||
  a.confirm.length - b.confirm.length;

/**
 * The answers of one series (`null`: the subsidy), best first. `unanswered` questions count as unknown whatever the
 * record says, for an absent list in it means none.
 */
export function assessSeries(
  record: PersonRecord,
  series: Series | null,
  ruleSet: RuleSet,
  unanswered: readonly Question[] = [],
  among: (rule: Rule) => boolean = () => true,
): RouteAnswer[] {
  const ways = ruleBook(ruleSet)
    .waysOf(series)
    .filter(({ rules }) => among(rules[0]));
  const answer = judge(deriveFacts(record, series, unanswered), record.review_year, ruleSet);
  return ways.map(answer).sort(bestFirst);
}

/** Everything the rule set says to one person in the record's review year. The rule set has passed `checkRuleSet`. */
export function assess(
  record: PersonRecord,
  ruleSet: RuleSet,
  unanswered: readonly Question[] = [],
): Assessment {
  const series = record.target_series;
  const routes = series ? assessSeries(record, series, ruleSet, unanswered) : [];
  const leading = ruleSet.rules.filter((rule) => rule.elsewhere).flatMap((rule) => rule.series);
  const elsewhere = [...new Set(leading)]
    .filter((other) => other !== series)
    .flatMap((other) => assessSeries(record, other, ruleSet, unanswered, (rule) => rule.elsewhere === true))
    .filter((answer) => answer.verdict !== 'no');
  return {
    ruleSet: ruleSet.id,
    ...(record.review_year !== undefined && { reviewYear: record.review_year }),
    ...(series && { series }),
    routes,
    elsewhere,
    subsidy: assessSeries(record, null, ruleSet, unanswered),
    closed: [...new Set(routes.flatMap((answer) => answer.closedBy))],
    boardWeighs: ruleSet.boardWeighs.filter(
      (point) => !point.series || (series !== undefined && point.series.includes(series)),
    ),
  };
}
