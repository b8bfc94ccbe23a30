import { addMonths, asOf } from './calendar';
import type { Domain } from './fold';
import { allOf, anyOf, monthsOf, verdict, type Situation } from './verdict';
import type { FactId } from './facts';
import type { Why, WhyBranch, WhyLeaf } from './types';

const isLeaf = (why: Why): why is WhyLeaf => 'fact' in why;

/** The verdict with what decides it: of a join only the children that alone force its value. */
export function why(situation: Situation): Domain<Why> {
  const kleene = verdict(situation);
  const join = (op: 'all' | 'any', values: readonly Why[]): WhyBranch => {
    const truth = kleene[op](values.map((value) => value.truth));
    const because = values.filter((value) => value.truth === truth);
    // One met alternative is enough; every part of a met `all` counts, and so does every unmet alternative.
    return { truth, op, because: op === 'any' && truth === true ? because.slice(0, 1) : because };
  };
  const cited = <W extends Why>(node: W, cite: Why['cite']): W => (cite ? { ...node, cite } : node);
  return {
    atom: (atom, cite) => {
      const truth = kleene.atom(atom);
      if (!('since' in atom)) {
        const { fact, op, value } = atom;
        return cited({ truth, fact, needed: { op, value }, actual: situation.facts[fact] }, cite);
      }
      const months = monthsOf(atom, situation) ?? 0;
      const actual = situation.facts[atom.since];
      return cited(
        {
          truth,
          fact: atom.since,
          needed: { months },
          actual,
          ...(typeof actual === 'string' && { reachedOn: addMonths(actual, months) }),
        },
        cite,
      );
    },
    all: (values, cite) => cited(join('all', values), cite),
    any: (values, cite) => cited(join('any', values), cite),
    not: (value, cite) => cited({ truth: kleene.not(value.truth), op: 'not', because: [value] }, cite),
  };
}

/** The leaves of an explanation, from left to right. */
export const leaves = (tree: Why): WhyLeaf[] => (isLeaf(tree) ? [tree] : tree.because.flatMap(leaves));

/** The facts that an explanation rests on, each once. */
export const factsOf = (tree: Why): FactId[] => [...new Set(leaves(tree).map((leaf) => leaf.fact))];

/** An explanation made for another review year, each leaf with its truth in this one. */
export function asIn(tree: Why, reviewYear: number): Why {
  if (isLeaf(tree)) {
    return tree.reachedOn === undefined ? tree : { ...tree, truth: tree.reachedOn <= asOf(reviewYear) };
  }
  const because = tree.because.map((child) => asIn(child, reviewYear));
  const truths = because.map((child) => child.truth);
  if (tree.op === 'not') return { ...tree, because };
  return { ...tree, because, truth: tree.op === 'all' ? allOf(truths) : anyOf(truths) };
}
