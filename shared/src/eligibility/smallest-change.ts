import type { PersonRecord } from '../contract/eligibility';
import { boxes, isIn, type Box } from './boxes';
import { addMonths, asOf } from './calendar';
import { deriveFacts } from './derive';
import { dateFactIds, type DateFactId, type Question } from './facts';
import { inForce } from './in-force';
import { ruleBook, type RuleBook, type Way } from './rule-book';
import type { Facts, Level, RuleSet } from './types';

/** Something a person can still obtain, by their own effort; what nobody can change is in no list of these. */
export interface Change {
  id: string;
  /** The effort, counted in years of waiting. */
  cost: number;
  /** Months from now until it can be had at the earliest. */
  months: number;
  /** What they must have already. */
  needs?: DateFactId;
  /** The facts that then count from that day, unless they counted before. */
  gives: readonly DateFactId[];
}

/** What to obtain, and the review year from which the way is then open; the cost counts the years until then. */
export interface Step {
  way: Way;
  changes: readonly Change[];
  reviewYear: number;
  cost: number;
}

/** How many review years after the asked one are looked at. */
const YEARS_AHEAD = 15;

/** The facts after some changes that begin with the review year's end. */
export function changed(facts: Facts, changes: readonly Change[], reviewYear: number): Facts {
  const after: Partial<Record<DateFactId, string>> = {};
  for (const { months, gives } of changes)
    for (const fact of gives) {
      const day = addMonths(asOf(reviewYear), months);
      const [before, other] = [facts[fact], after[fact]];
      const isSooner = (known: unknown) => typeof known !== 'string' || day < known;
      if (isSooner(before) && isSooner(other)) after[fact] = day;
    }
  return { ...facts, ...after };
}

/** Whether a way is open in a review year, nothing left unsaid that blocks it. */
export function isOpenWay(way: Way, facts: Facts, book: RuleBook, reviewYear: number): boolean {
  const { rule, cond } = book.asked(way, reviewYear);
  return (
    book.ready(cond).decide(facts, reviewYear) === true &&
    !(rule.openPoints ?? []).some(
      ({ blocks, when }) => blocks && (!when || book.ready(when).decide(facts, reviewYear) !== false),
    )
  );
}

/** What a person could obtain at all: they have what it needs, and not yet what it gives. */
export const obtainable = (facts: Facts, changes: readonly Change[]): Change[] =>
  changes.filter(
    ({ needs, gives }) =>
      (!needs || typeof facts[needs] === 'string') && gives.some((fact) => typeof facts[fact] !== 'string'),
  );

/** Every choice of some changes, none included. */
const choices = (changes: readonly Change[]): Change[][] =>
  changes.reduce<Change[][]>((some, change) => [...some, ...some.map((choice) => [...choice, change])], [[]]);

const sum = (changes: readonly Change[]): number => changes.reduce((cost, change) => cost + change.cost, 0);

/** The changes that touch what keeps a person out of a box; undefined where one thing cannot be changed by any. */
function helpful(
  box: Box,
  facts: Facts,
  changes: readonly Change[],
  reviewYear: number,
): Change[] | undefined {
  const unmet = (Object.keys(box) as DateFactId[]).filter(
    (fact) => isIn({ [fact]: box[fact] }, facts, reviewYear) !== true,
  );
  const touching = (fact: DateFactId) => changes.filter(({ gives }) => gives.includes(fact));
  if (unmet.some((fact) => !dateFactIds.includes(fact) || touching(fact).length === 0)) return undefined;
  return [...new Set(unmet.flatMap(touching))];
}

/**
 * The least that opens a way within 15 review years: years of waiting and the cost of what is to be obtained, added up.
 * Undefined where nothing below a given cost does. Throws a RangeError for a review year that a parameter does not cover.
 */
export function smallestChange(
  facts: Facts,
  way: Way,
  book: RuleBook,
  reviewYear: number,
  changes: readonly Change[],
  below = Infinity,
): Step | undefined {
  const possible = obtainable(facts, changes);
  let best: Step | undefined;
  let least = below;
  for (let waited = 0; waited <= YEARS_AHEAD && inForce(book.ruleSet, reviewYear + waited); waited += 1) {
    if (waited >= least) break;
    const year = reviewYear + waited;
    const live = book.folded(book.asked(way, year).cond, boxes(book.months, year))(true);
    for (const box of live)
      for (const choice of choices(helpful(box, facts, possible, year) ?? [])) {
        const cost = waited + sum(choice);
        if (cost >= least || !isOpenWay(way, changed(facts, choice, reviewYear), book, year)) continue;
        best = { way, changes: choice, reviewYear: year, cost };
        least = cost;
      }
  }
  return best;
}

const levelsDown: readonly Level[] = ['正高级', '副高级', '中级', '助理级', '初级', '员级'];

/**
 * The least that opens any title of the series a person chose, the higher one where two are as near. Undefined where
 * something is open already, where nothing opens within 15 review years, and without a series or review year.
 */
export function nearestStep<C extends Change>(
  record: PersonRecord,
  ruleSet: RuleSet,
  changes: readonly C[],
  unanswered: readonly Question[] = [],
): (Omit<Step, 'changes'> & { changes: readonly C[] }) | undefined {
  const { review_year: reviewYear, target_series: series } = record;
  if (reviewYear === undefined || series === undefined) return undefined;
  const book = ruleBook(ruleSet);
  const facts = deriveFacts(record, series, unanswered);
  const ways = book.waysOf(series).filter(({ rules: [{ route }] }) => route !== 'exceptional');
  let nearest: Step | undefined;
  for (const way of ways.sort((a, b) => levelsDown.indexOf(a.level) - levelsDown.indexOf(b.level))) {
    const step = smallestChange(facts, way, book, reviewYear, changes, nearest?.cost);
    if (step?.cost === 0) return undefined;
    nearest = step ?? nearest;
  }
  if (!nearest) return undefined;
  const { changes: chosen, ...rest } = nearest;
  return { ...rest, changes: changes.filter((change) => chosen.includes(change)) };
}
