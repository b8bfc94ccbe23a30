import type { PersonRecord } from '../contract/eligibility';
import { boxes, isIn, type Box } from './boxes';
import { addMonths, asOf } from './calendar';
import { deriveFacts } from './derive';
import type { DateFactId, FactId, Question } from './facts';
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

/** Every choice of some changes, none included; no choice where nothing helps. */
const choices = (changes: readonly Change[] | undefined): Change[][] =>
  (changes ?? []).reduce<Change[][]>(
    (some, change) => [...some, ...some.map((choice) => [...choice, change])],
    changes ? [[]] : [],
  );

const sum = (changes: readonly Change[]): number => changes.reduce((cost, change) => cost + change.cost, 0);

/** The changes that touch what keeps a person out of a box; undefined where one thing cannot be changed by any. */
function helpful(
  box: Box,
  facts: Facts,
  changes: readonly Change[],
  reviewYear: number,
): Change[] | undefined {
  const found = new Set<Change>();
  for (const fact of Object.keys(box) as FactId[]) {
    if (isIn({ [fact]: box[fact] }, facts, reviewYear) === true) continue;
    const touching = changes.filter(({ gives }) => (gives as readonly FactId[]).includes(fact));
    if (touching.length === 0) return undefined;
    touching.forEach((change) => found.add(change));
  }
  return [...found];
}

/** The boxes of a way in a review year, made once for all years in which the same rule, gates and numbers hold. */
function boxesOf(way: Way, book: RuleBook, reviewYear: number): readonly Box[] {
  const { rule, gates, cond } = book.asked(way, reviewYear);
  const numbers = book.ruleSet.parameters.filter((parameter) => inForce(parameter, reviewYear));
  const dated = [rule, ...gates, ...numbers].map(({ id, from }) => `${id} ${from}`);
  const key = [way.series, way.level, ...dated].join('|');
  const known = boxesByKey.get(book) ?? new Map<string, readonly Box[]>();
  boxesByKey.set(book, known);
  const before = known.get(key);
  if (before) return before;
  const made = book.folded(cond, boxes(book.months, reviewYear))(true);
  known.set(key, made);
  return made;
}
const boxesByKey = new WeakMap<RuleBook, Map<string, readonly Box[]>>();

/**
 * The least that opens one of some ways within 15 review years: years of waiting and the cost of what is to be obtained,
 * added up; of equals the earliest, then the first named. Undefined where nothing does. Throws a RangeError for a review
 * year that a parameter does not cover.
 */
export function smallestChange(
  facts: Facts,
  ways: readonly Way[],
  book: RuleBook,
  reviewYear: number,
  changes: readonly Change[],
): Step | undefined {
  const possible = obtainable(facts, changes);
  let best: Step | undefined;
  for (let waited = 0; waited <= YEARS_AHEAD && inForce(book.ruleSet, reviewYear + waited); waited += 1) {
    if (best && waited >= best.cost) break;
    const year = reviewYear + waited;
    for (const way of ways)
      for (const box of boxesOf(way, book, year))
        for (const choice of choices(helpful(box, facts, possible, year))) {
          const cost = waited + sum(choice);
          if (best && cost >= best.cost) continue;
          if (isOpenWay(way, changed(facts, choice, reviewYear), book, year))
            best = { way, changes: choice, reviewYear: year, cost };
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
  const ways = book
    .waysOf(series)
    .filter(({ rules: [{ route }] }) => route !== 'exceptional')
    .sort((a, b) => levelsDown.indexOf(a.level) - levelsDown.indexOf(b.level));
  const facts = deriveFacts(record, series, unanswered);
  const nearest = smallestChange(facts, ways, book, reviewYear, changes);
  if (!nearest || nearest.cost === 0) return undefined;
  const { changes: chosen, ...rest } = nearest;
  return { ...rest, changes: changes.filter((change) => chosen.includes(change)) };
}
