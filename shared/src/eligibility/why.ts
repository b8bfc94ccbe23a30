import { addMonths, asOf } from './calendar';
import type { FactId } from './facts';
import type { Domain } from './fold';
import type { Atom, ClauseRef, Day, Facts, Truth, Why, WhyBranch, WhyLeaf } from './types';
import { verdict, type Decide, type Months } from './verdict';

/** A condition made ready: what it decides, and what decides it (`truth`, where that is known already). */
export interface Explainer {
  decide: Decide;
  explain: (facts: Facts, reviewYear: number | undefined, truth?: Truth) => Why;
}

/** What an atom needs in a review year, and the day on which somebody reaches it. */
interface Need {
  needed: WhyLeaf['needed'];
  reachedOn?: (since: Day) => Day;
}
const needOf = (atom: Atom, monthsIn: Months, year: number | undefined): Need => {
  if (!('since' in atom)) return { needed: { op: atom.op, value: atom.value } };
  const months = year === undefined ? 0 : monthsIn(atom.months, year);
  return { needed: { months }, reachedOn: (since) => addMonths(since, months) };
};

/** The verdict with what decides it: of a join only the children that alone force its value. */
export function why(monthsIn: Months): Domain<Explainer> {
  const kleene = verdict(monthsIn);
  const atom = (test: Atom, cite?: ClauseRef): Explainer => {
    const decide = kleene.atom(test);
    const fact = 'since' in test ? test.since : test.fact;
    const needs = new Map<number | undefined, Need>();
    return {
      decide,
      explain(facts, year, truth = decide(facts, year)) {
        let need = needs.get(year);
        if (!need) needs.set(year, (need = needOf(test, monthsIn, year)));
        const { needed, reachedOn } = need;
        const actual = facts[fact];
        // One shape for all leaves: nothing else here costs as much as making them.
        const reached = reachedOn && typeof actual === 'string' ? reachedOn(actual) : undefined;
        return { truth, fact, needed, actual, reachedOn: reached, cite };
      },
    };
  };
  // One met alternative is enough; every part of a met `all` counts, and so does every unmet alternative.
  const join =
    (op: 'all' | 'any') =>
    (parts: readonly Explainer[], cite?: ClauseRef): Explainer => {
      const decide = kleene[op](parts.map((part) => part.decide));
      return {
        decide,
        explain(facts, year, truth = decide(facts, year)) {
          const because: Why[] = [];
          const isUnanimous = truth === (op === 'all'); // all true, or any false
          for (const part of parts) {
            if (!isUnanimous && part.decide(facts, year) !== truth) continue;
            because.push(part.explain(facts, year, truth));
            if (op === 'any' && truth === true) break;
          }
          return { truth, op, because, cite };
        },
      };
    };
  return {
    atom,
    all: join('all'),
    any: join('any'),
    not(part, cite) {
      const decide = kleene.not(part.decide);
      return {
        decide,
        explain: (facts, year, truth = decide(facts, year)) => {
          const opposite = truth === 'unknown' ? truth : !truth;
          return { truth, op: 'not', because: [part.explain(facts, year, opposite)], cite };
        },
      };
    },
  };
}

const isLeaf = (tree: Why): tree is WhyLeaf => 'fact' in tree;

/** The leaves of an explanation, from left to right. */
export const leaves = (tree: Why): WhyLeaf[] => (isLeaf(tree) ? [tree] : tree.because.flatMap(leaves));

/** The facts that an explanation rests on, each once. */
export const factsOf = (tree: Why): FactId[] => [...new Set(leaves(tree).map((leaf) => leaf.fact))];

/** A join of what has a truth already. */
const truthOf = (op: WhyBranch['op'], because: readonly Why[]): Why['truth'] => {
  const truths = because.map(({ truth }) => truth);
  const decisive = op === 'any';
  if (op !== 'not' && truths.includes(decisive)) return decisive;
  if (truths.includes('unknown')) return 'unknown';
  return op === 'not' ? !truths[0] : !decisive;
};

/** An explanation made for another review year, each leaf with its truth in this one. */
export function asIn(tree: Why, reviewYear: number): Why {
  if (isLeaf(tree)) {
    return tree.reachedOn === undefined ? tree : { ...tree, truth: tree.reachedOn <= asOf(reviewYear) };
  }
  const because = tree.because.map((child) => asIn(child, reviewYear));
  return { ...tree, because, truth: truthOf(tree.op, because) };
}
