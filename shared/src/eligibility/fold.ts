import type { Atom, ClauseRef, Cond, CondId } from './types';

/** What a feature makes of a condition tree: one value for a leaf, one for each way of joining values. */
export interface Domain<T> {
  atom(atom: Atom, cite?: ClauseRef): T;
  all(values: readonly T[], cite?: ClauseRef): T;
  any(values: readonly T[], cite?: ClauseRef): T;
  not(value: T, cite?: ClauseRef): T;
}

/** Finds what a reference names. */
export type Named = (id: CondId) => Cond | undefined;

/**
 * Walks a condition tree once, its references included. The depth is at most 32 (`checkRuleSet`); a reference to
 * nothing is an error.
 */
export function fold<T>(cond: Cond, domain: Domain<T>, named: Named): T {
  const walk = (node: Cond): T => {
    if ('all' in node) return domain.all(node.all.map(walk), node.cite);
    if ('any' in node) return domain.any(node.any.map(walk), node.cite);
    if ('not' in node) return domain.not(walk(node.not), node.cite);
    if ('ref' in node) {
      const target = named(node.ref);
      if (!target) throw new Error(`no condition is named ${node.ref}`);
      return walk(target);
    }
    return domain.atom(node, node.cite);
  };
  return walk(cond);
}
