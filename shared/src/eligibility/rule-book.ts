import { fold, type Domain } from './fold';
import { inForce, parameterLookup } from './in-force';
import type { Cond, Gate, Level, Rule, RuleSet, Series } from './types';
import type { Months } from './verdict';
import { why, type Explainer } from './why';

/** Rules of one route, level and series; at most one of them holds in a review year. */
export interface Way {
  rules: readonly [Rule, ...Rule[]];
  level: Level;
  series: Series | null;
}

/** Everything a rule set says about one way in a review year: no gate is closed, and the rule holds. */
export interface Asked {
  rule: Rule;
  gates: readonly Gate[];
  cond: Cond;
}

/** A rule set made ready, each of its conditions once. */
export interface RuleBook {
  ruleSet: RuleSet;
  months: Months;
  /** Folds a condition of the rule set over any domain. */
  folded: <T>(cond: Cond, domain: Domain<T>) => T;
  ready: (cond: Cond) => Explainer;
  /** The ways of one series (`null`: the subsidy). */
  waysOf: (series: Series | null) => readonly Way[];
  asked: (way: Way, reviewYear: number | undefined) => Asked;
  /** Whether the same rule and gates hold in all the review years from one to another. */
  isSteady: (way: Way, from: number, to: number) => boolean;
}

const books = new WeakMap<RuleSet, RuleBook>();

/** The one book of a rule set that has passed `checkRuleSet` and is not changed after its first use. */
export const ruleBook = (ruleSet: RuleSet): RuleBook => once(books, ruleSet, () => bookOf(ruleSet));

interface Known<K, V> {
  get: (key: K) => V | undefined;
  set: (key: K, value: V) => unknown;
}

function once<K, V>(known: Known<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

const never: Cond = { any: [] };
const notClosed = ({ when, cite: [cite] }: Gate): Cond => ({ not: when, ...(cite && { cite }) });

function bookOf(ruleSet: RuleSet): RuleBook {
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule.when]));
  const months = parameterLookup(ruleSet.parameters);
  const explainers = why(months);
  const folded: RuleBook['folded'] = (cond, domain) =>
    fold(cond, domain, (id) => ruleSet.conditions[id] ?? rules.get(id));

  const conds = new WeakMap<Cond, Explainer>();
  const ways = new Map<Series | null, Way[]>();
  const askedIn = new WeakMap<Way, Map<number | undefined, Asked>>();
  const asked = (way: Way, reviewYear: number | undefined): Asked => {
    const rule = way.rules.find((each) => inForce(each, reviewYear));
    const gates = gatesOf(ruleSet, way).filter((gate) => inForce(gate, reviewYear));
    const cond = { all: [...gates.map(notClosed), rule?.when ?? never] };
    return { rule: rule ?? way.rules[0], gates, cond };
  };
  return {
    ruleSet,
    months,
    folded,
    ready: (cond) => once(conds, cond, () => folded(cond, explainers)),
    waysOf: (series) => once(ways, series, () => waysOf(ruleSet.rules, series)),
    asked: (way, reviewYear) =>
      once(
        once(askedIn, way, () => new Map<number | undefined, Asked>()),
        reviewYear,
        () => asked(way, reviewYear),
      ),
    isSteady: (way, from, to) =>
      [...way.rules, ...gatesOf(ruleSet, way)].every((dated) => inForce(dated, from) && inForce(dated, to)),
  };
}

const gatesOf = ({ gates }: RuleSet, { rules: [{ route }], level, series }: Way): Gate[] =>
  gates.filter(
    ({ closes }) =>
      closes.routes.includes(route) &&
      (!closes.levels || closes.levels.includes(level)) &&
      (!closes.series || (series !== null && closes.series.includes(series))),
  );

function waysOf(rules: readonly Rule[], series: Series | null): Way[] {
  const ways = new Map<string, Way>();
  for (const rule of rules) {
    if (series === null ? rule.series.length > 0 : !rule.series.includes(series)) continue;
    for (const level of rule.levels) {
      const key = `${rule.route} ${level}`;
      const rest = ways.get(key)?.rules;
      ways.set(key, { rules: rest ? [...rest, rule] : [rule], level, series });
    }
  }
  return [...ways.values()];
}
