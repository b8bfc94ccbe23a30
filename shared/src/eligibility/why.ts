import { addMonths, asOf } from './calendar';
import type { FactId } from './facts';
import type { Domain } from './fold';
import type { Atom, ClauseRef, Facts, Why, WhyBranch, WhyLeaf } from './types';
import { verdict, type Decide, type Months } from './verdict';

/** A condition made ready: what it decides, and what decides it. */
export interface Explainer {
  decide: Decide;
  explain: (facts: Facts, reviewYear: number | undefined) => Why;
}

type Found = Omit<WhyLeaf, 'truth' | 'cite'>;

const found = (atom: Atom, monthsIn: Months, facts: Facts, year: number | undefined): Found => {
  if (!('since' in atom)) {
    const { fact, op, value } = atom;
    return { fact, needed: { op, value }, actual: facts[fact] };
  }
  const months = year === undefined ? 0 : monthsIn(atom.months, year);
  const actual = facts[atom.since];
  const leaf: Found = { fact: atom.since, needed: { months }, actual };
  return typeof actual === 'string' ? { ...leaf, reachedOn: addMonths(actual, months) } : leaf;
};

const cited = <W extends Why>(node: W, cite: ClauseRef | undefined): W => {
  if (cite) node.cite = cite;
  return node;
};

/** The verdict with what decides it: of a join only the children that alone force its value. */
export function why(monthsIn: Months): Domain<Explainer> {
  const kleene = verdict(monthsIn);
  // One met alternative is enough; every part of a met `all` counts, and so does every unmet alternative.
  const join =
    (op: 'all' | 'any') =>
    (parts: readonly Explainer[], cite?: ClauseRef): Explainer => {
      const decide = kleene[op](parts.map((part) => part.decide));
      return {
        decide,
        explain(facts, year) {
          const truth = decide(facts, year);
          const deciding = parts.filter((part) => part.decide(facts, year) === truth);
          if (op === 'any' && truth === true) deciding.length = 1;
          const because = deciding.map((part) => part.explain(facts, year));
          return cited({ truth, op, because }, cite);
        },
      };
    };
  return {
    atom(atom, cite) {
      const decide = kleene.atom(atom);
      return {
        decide,
        explain: (facts, year) =>
          cited({ truth: decide(facts, year), ...found(atom, monthsIn, facts, year) }, cite),
      };
    },
    all: join('all'),
    any: join('any'),
    not(part, cite) {
      const decide = kleene.not(part.decide);
      return {
        decide,
        explain: (facts, year) =>
          cited({ truth: decide(facts, year), op: 'not', because: [part.explain(facts, year)] }, cite),
      };
    },
  };
}

const isLeaf = (tree: Why): tree is WhyLeaf => 'fact' in tree;

/** The leaves of an explanation, from left to right. */
export const leaves = (tree: Why): WhyLeaf[] => (isLeaf(tree) ? [tree] : tree.because.flatMap(leaves));

/** The facts that an explanation rests on, each once. */
export const factsOf = (tree: Why): FactId[] => [...new Set(leaves(tree).map((leaf) => leaf.fact))];

const truthOf = (op: WhyBranch['op'], because: readonly Why[], otherwise: Why['truth']): Why['truth'] => {
  if (op === 'not') return otherwise;
  const decisive = op === 'any';
  const truths = because.map(({ truth }) => truth);
  if (truths.includes(decisive)) return decisive;
  return truths.includes('unknown') ? 'unknown' : !decisive;
};

/** An explanation made for another review year, each leaf with its truth in this one. */
export function asIn(tree: Why, reviewYear: number): Why {
  if (isLeaf(tree)) {
    return tree.reachedOn === undefined ? tree : { ...tree, truth: tree.reachedOn <= asOf(reviewYear) };
  }
  const because = tree.because.map((child) => asIn(child, reviewYear));
  return { ...tree, because, truth: truthOf(tree.op, because, tree.truth) };
}
