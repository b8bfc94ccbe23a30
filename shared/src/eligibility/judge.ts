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

interface Later {
  year: number;
  truth: Truth;
  asked: Asked;
}

const never: Cond = { any: [] };

const applies = ({ closes }: Gate, { rules: [{ route }], level, series }: Way): boolean =>
  closes.routes.includes(route) &&
  (!closes.levels || closes.levels.includes(level)) &&
  (!closes.series || (series !== null && closes.series.includes(series)));

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

  /** Without a year a count of months is undecided: what is false nonetheless stays so in every year. */
  const isHopeless = (cond: Cond): boolean => fold(cond, verdict(situation(undefined)), named) === false;

  const askedAt = ({ rules }: Way, gates: readonly Gate[], year: number | undefined): Asked => {
    const rule = rules.find((each) => inForce(each, year));
    const closing = gates.filter((gate) => inForce(gate, year));
    const closed = closing.map((gate): Cond => ({ not: gate.when, cite: gate.cite[0] }));
    return {
      rule: rule ?? rules[0],
      gates: closing,
      cond: { all: [...closed, rule ? rule.when : never] },
    };
  };

  /** The first later year in which the answer is yes, or else the first in which it may be. */
  const later = (way: Way, gates: readonly Gate[], now: Asked): Later | undefined => {
    if (reviewYear === undefined) return undefined;
    const last = reviewYear + yearsAhead;
    const isSteady = [...way.rules, ...gates].every(
      (dated) => inForce(dated, reviewYear) && inForce(dated, last),
    );
    if (isSteady && isHopeless(now.cond)) return undefined;
    let possible: Later | undefined;
    for (let year = reviewYear + 1; year <= last && inForce(ruleSet, year); year += 1) {
      const asked = isSteady ? now : askedAt(way, gates, year);
      const truth = truthOf(asked.cond, year);
      if (truth === true) return { year, truth, asked };
      if (truth === 'unknown') possible ??= { year, truth, asked };
    }
    return possible;
  };

  return (way: Way): RouteAnswer => {
    const gates = ruleSet.gates.filter((gate) => applies(gate, way));
    const now = askedAt(way, gates, reviewYear);
    const explained = whyOf(now.cond);
    const next = explained.truth === false ? later(way, gates, now) : undefined;
    const { rule } = next?.asked ?? now;
    const aheadTree = next && whyOf(next.asked.cond, next.year);

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
