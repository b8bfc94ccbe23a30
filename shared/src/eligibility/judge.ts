import { fold, type Named } from './fold';
import { inForce, parameterLookup } from './in-force';
import { verdict, type Situation } from './verdict';
import { asIn, leaves, why } from './why';
import type {
  Cond,
  FactValue,
  Facts,
  Gate,
  Level,
  RouteAnswer,
  Rule,
  RuleSet,
  Series,
  Truth,
  Why,
} from './types';

const yearsAhead = 15;

/** Rules of one route, level and series; at most one of them holds in a review year. */
export interface Way {
  rules: readonly [Rule, ...Rule[]];
  level: Level;
  series: Series | null;
}

/** Everything a rule set says about one way, gates before the rule, as one condition for each review year. */
interface Asked {
  rule: Rule;
  gates: readonly Gate[];
  cond: Cond;
}

const never: Cond = { any: [] };

const applies = (gate: Gate, route: Rule['route'], level: Level, series: Series | null): boolean =>
  gate.closes.routes.includes(route) &&
  (!gate.closes.levels || gate.closes.levels.includes(level)) &&
  (!gate.closes.series || (series !== null && gate.closes.series.includes(series)));

/**
 * Answers for ways from one person's facts. Throws a RangeError for a review year that the rule set, or a parameter
 * that is needed, does not cover.
 */
export function judge(facts: Facts, reviewYear: number | undefined, ruleSet: RuleSet) {
  if (reviewYear !== undefined && !inForce(ruleSet, reviewYear)) {
    throw new RangeError(`规则集 ${ruleSet.id} 没有规定 ${reviewYear} 评审年度`);
  }
  const named: Named = (id) => ruleSet.conditions[id] ?? ruleSet.rules.find((rule) => rule.id === id)?.when;
  const months = parameterLookup(ruleSet.parameters);
  const situation = (year: number | undefined): Situation => ({ facts, reviewYear: year, months });
  const truthOf = (cond: Cond, year = reviewYear): Truth => fold(cond, verdict(situation(year)), named);
  const whyOf = (cond: Cond, year = reviewYear): Why => fold(cond, why(situation(year)), named);

  const questionAt = ({ rules, level, series }: Way, year: number | undefined): Asked => {
    const inYear = rules.find((each) => inForce(each, year));
    const rule = inYear ?? rules[0];
    const gates = ruleSet.gates.filter(
      (gate) => inForce(gate, year) && applies(gate, rule.route, level, series),
    );
    const closed = gates.map((gate): Cond => ({ not: gate.when, cite: gate.cite[0] }));
    return { rule, gates, cond: { all: [...closed, inYear ? rule.when : never] } };
  };

  /** The first later year in which the answer is yes, or else the first in which it may be. */
  const later = (way: Way): { year: number; truth: Truth } | undefined => {
    if (reviewYear === undefined) return undefined;
    let possible: number | undefined;
    for (let year = reviewYear + 1; year <= reviewYear + yearsAhead && inForce(ruleSet, year); year += 1) {
      const truth = truthOf(questionAt(way, year).cond, year);
      if (truth === true) return { year, truth };
      if (truth === 'unknown') possible ??= year;
    }
    return possible === undefined ? undefined : { year: possible, truth: 'unknown' };
  };

  return (way: Way): RouteAnswer => {
    const now = questionAt(way, reviewYear);
    const explained = whyOf(now.cond);
    const next = explained.truth === false ? later(way) : undefined;
    const rule = next ? questionAt(way, next.year).rule : now.rule;
    const aheadTree = next && whyOf(questionAt(way, next.year).cond, next.year);

    const open = (rule.openPoints ?? []).filter(({ when, blocks }) => {
      const truth = when ? truthOf(when) : true;
      return truth === true || (blocks && truth === 'unknown');
    });
    const blocking = open.filter(({ blocks }) => blocks).map(({ text }) => text);
    const yearShown = next?.truth === true ? next.year : reviewYear;
    const weak = rule.confidence !== 'S' && rule.confidence !== 'V';
    const unchecked = yearShown !== undefined && yearShown > ruleSet.checkedThrough;

    const isOpen = explained.truth === true;
    const fromYear = isOpen ? reviewYear : next?.truth === true ? next.year : undefined;
    return {
      ruleId: rule.id,
      title: rule.title,
      route: rule.route,
      level: way.level,
      series: way.series,
      verdict: isOpen
        ? blocking.length > 0
          ? 'askBureau'
          : 'mayApply'
        : explained.truth === 'unknown'
          ? 'unknown'
          : next
            ? 'notYet'
            : 'no',
      ...(fromYear !== undefined && { fromYear }),
      confirm: [
        ...open.filter(({ blocks }) => !blocks).map(({ text }) => text),
        ...(weak ? [ruleSet.texts.weakSource] : []),
        ...(unchecked ? [ruleSet.texts.unchecked] : []),
      ],
      openPoints: blocking,
      why: explained,
      ...(aheadTree && reviewYear !== undefined && { ahead: asIn(aheadTree, reviewYear) }),
      closedBy: now.gates.filter((gate) => truthOf(gate.when) === true),
      missing: missingFacts(explained.truth === 'unknown' ? explained : aheadTree),
      cite: rule.cite,
      confidence: rule.confidence,
    };
  };
}

const isKnown = (value: FactValue | undefined): boolean =>
  value !== undefined && !(typeof value === 'object' && value !== null);

const missingFacts = (tree: Why | undefined): RouteAnswer['missing'] => {
  if (tree?.truth !== 'unknown') return [];
  const unknown = leaves(tree).filter((leaf) => leaf.truth === 'unknown' && !isKnown(leaf.actual));
  return [...new Set(unknown.map((leaf) => leaf.fact))];
};
