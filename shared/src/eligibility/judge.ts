import { inForce } from './in-force';
import { ruleBook, type Asked, type Way } from './rule-book';
import { asIn, leaves } from './why';
import type { Cond, FactValue, Facts, RouteAnswer, RuleSet, Truth, Verdict, Why } from './types';

/** How many review years after the asked one are looked at. */
const YEARS_AHEAD = 15;

interface Later {
  year: number;
  truth: Truth;
  asked: Asked;
}

/**
 * Answers for ways from one person's facts. Throws a RangeError for a review year that the rule set, or a parameter
 * that is needed, does not cover.
 */
export function judge(facts: Facts, reviewYear: number | undefined, ruleSet: RuleSet) {
  if (reviewYear !== undefined && !inForce(ruleSet, reviewYear)) {
    throw new RangeError(`规则集 ${ruleSet.id} 没有规定 ${reviewYear} 评审年度`);
  }
  const book = ruleBook(ruleSet);
  const truthOf = (cond: Cond, year = reviewYear): Truth => book.ready(cond).decide(facts, year);
  const whyOf = (cond: Cond, year = reviewYear): Why => book.ready(cond).explain(facts, year);
  /** Without a year a count of months is undecided: what is false nonetheless stays so in every year. */
  const isHopeless = (cond: Cond): boolean => book.ready(cond).decide(facts, undefined) === false;

  /** The first later year in which the answer is yes, or else the first in which it may be. */
  const later = (way: Way, now: Asked): Later | undefined => {
    if (reviewYear === undefined) return undefined;
    const last = reviewYear + YEARS_AHEAD;
    const isSteady = book.isSteady(way, reviewYear, last);
    if (isSteady && isHopeless(now.cond)) return undefined;
    let possible: Later | undefined;
    for (let year = reviewYear + 1; year <= last && inForce(ruleSet, year); year += 1) {
      const asked = isSteady ? now : book.asked(way, year);
      const truth = truthOf(asked.cond, year);
      if (truth === true) return { year, truth, asked };
      if (truth === 'unknown') possible ??= { year, truth, asked };
    }
    return possible;
  };

  return (way: Way): RouteAnswer => {
    const now = book.asked(way, reviewYear);
    const explained = whyOf(now.cond);
    const next = explained.truth === false ? later(way, now) : undefined;
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
      verdict: verdictOf(explained.truth, blocking.length > 0, next !== undefined),
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

function verdictOf(truth: Truth, isBlocked: boolean, mayOpenLater: boolean): Verdict {
  if (truth === true) return isBlocked ? 'askBureau' : 'mayApply';
  if (truth === 'unknown') return 'unknown';
  return mayOpenLater ? 'notYet' : 'no';
}

const isKnown = (value: FactValue | undefined): boolean =>
  value !== undefined && !(typeof value === 'object' && value !== null);

const missingFacts = (tree: Why | undefined): RouteAnswer['missing'] => {
  if (tree?.truth !== 'unknown') return [];
  const unknown = leaves(tree).filter((leaf) => leaf.truth === 'unknown' && !isKnown(leaf.actual));
  return [...new Set(unknown.map((leaf) => leaf.fact))];
};
