import type { PersonRecord } from '../contract/eligibility';
import { assess } from './assess';
import { questionsOf, type FactId, type Question } from './facts';
import type { Level, RouteId, RuleSet } from './types';
import { leaves } from './why';

/** What the person wants to know; absent: everything. */
export interface Goal {
  level?: Level;
  route?: RouteId;
}

/**
 * Unknown facts that may still decide an answer, those that the most undecided rules mention first. Empty when nothing
 * more is worth asking.
 */
export function nextQuestions(
  record: PersonRecord,
  ruleSet: RuleSet,
  goal: Goal = {},
  unanswered: readonly Question[] = [],
): FactId[] {
  const { routes, elsewhere, subsidy } = assess(record, ruleSet, unanswered);
  const undecided = [...routes, ...elsewhere, ...subsidy].filter(
    ({ missing, level, route }) =>
      missing.length > 0 &&
      (goal.level === undefined || goal.level === level) &&
      (goal.route === undefined || goal.route === route),
  );
  const mentions = new Map<FactId, number>();
  for (const { missing, why, ahead } of undecided) {
    for (const { fact } of leaves(why.truth === 'unknown' || !ahead ? why : ahead)) {
      if (missing.includes(fact)) mentions.set(fact, (mentions.get(fact) ?? 0) + 1);
    }
  }
  return [...mentions].sort((a, b) => b[1] - a[1]).map(([fact]) => fact);
}

/** The questions behind facts, each once, in the order of the facts. */
export const questionsFor = (facts: readonly FactId[]): Question[] => [
  ...new Set(facts.flatMap(questionsOf)),
];
