import { boxes, isInAny, isSpan, type Allowed, type Box } from './boxes';
import { dateFactIds, scalarFactIds, scalarFacts, type DateFactId } from './facts';
import { inForce } from './in-force';
import { ruleBook } from './rule-book';
import type { Facts, FactValue, RuleSet, Truth } from './types';
import { latestDay } from './verdict';

/** A number of months at which a rule's answer turns, and its answers one month before, then, and one month after. */
export interface Boundary {
  ruleId: string;
  fact: DateFactId;
  months: number;
  answers: readonly [Truth, Truth, Truth];
  /** Whether the tree says so as well: the boxes and the tree are two ways to the same answer. */
  agreed: boolean;
}

const nothing = Object.fromEntries([
  ...dateFactIds.map((fact) => [fact, null] as const),
  ...scalarFactIds.map((fact) => [fact, scalarFacts[fact].values[0] ?? false] as const),
]);

/** Somebody who only just lies in a box, and has nothing that it does not ask for. */
function barely(box: Box, reviewYear: number): Facts {
  const asked = Object.entries<Allowed | undefined>(box).flatMap(([fact, allowed]): [string, FactValue][] => {
    if (!allowed) return [];
    if (!isSpan(allowed)) return [[fact, allowed[0] ?? false]];
    return allowed.from > -Infinity ? [[fact, latestDay(allowed.from, reviewYear)]] : [];
  });
  return { ...nothing, ...Object.fromEntries(asked) };
}

/** Every boundary of the rules in force in a review year, made from the rules themselves, each once. */
export function boundaries(ruleSet: RuleSet, reviewYear: number): Boundary[] {
  const book = ruleBook(ruleSet);
  const found = new Map<string, Boundary>();
  for (const { id: ruleId, when } of ruleSet.rules.filter((rule) => inForce(rule, reviewYear))) {
    const union = book.folded(when, boxes(book.months, reviewYear))(true);
    for (const box of union)
      for (const fact of dateFactIds) {
        const allowed = box[fact];
        if (!allowed || !isSpan(allowed)) continue;
        for (const months of [allowed.from, allowed.to].filter(Number.isFinite)) {
          const people = [months - 1, months, months + 1].map((passed): Facts => ({
            ...barely(box, reviewYear),
            [fact]: latestDay(passed, reviewYear),
          }));
          const answers = people.map((facts) => isInAny(union, facts, reviewYear));
          if (answers[0] === answers[1]) continue;
          found.set(`${ruleId} ${fact} ${months}`, {
            ruleId,
            fact,
            months,
            answers: answers as unknown as Boundary['answers'],
            agreed: people.every(
              (facts, index) => book.ready(when).decide(facts, reviewYear) === answers[index],
            ),
          });
        }
      }
  }
  return [...found.values()];
}
