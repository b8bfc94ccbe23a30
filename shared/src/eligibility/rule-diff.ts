import type { PersonRecord } from '../contract/eligibility';
import { countOf, kernel, type Bitset } from './bitsets';
import { columns, type Columns } from './columns';
import { deriveFacts } from './derive';
import { ruleBook, type Way } from './rule-book';
import type { Level, RouteId, RuleSet, Series } from './types';

/** What a new rule set changes for a register on one way to a title or a subsidy. */
interface WayDiff {
  series: Series | null;
  level: Level;
  route: RouteId;
  /** How many meet the conditions for certain under the old and under the new rules. */
  before: number;
  after: number;
  gain: number;
  lose: number;
  /** At most {@link EXAMPLES} of each, as places in the register. */
  gained: readonly number[];
  lost: readonly number[];
}

export interface RuleDiff {
  reviewYear: number;
  people: number;
  /** How many gain or lose on some way; the same person may do both. */
  gain: number;
  lose: number;
  /** Only the ways on which something changes. */
  ways: readonly WayDiff[];
}

const EXAMPLES = 10;

const nameOf = ({ series, level, rules: [{ route }] }: Way): string => `${series} ${level} ${route}`;

/** People of a register whom one series is asked about, as columns. */
interface Part {
  places: readonly number[];
  register: Columns;
}

function part(
  people: readonly PersonRecord[],
  series: Series | null,
  isAsked: (at: number) => boolean,
): Part {
  const places = [...people.keys()].filter(isAsked);
  const facts = places.map((at) => deriveFacts(people[at] ?? {}, series));
  return { places, register: columns(facts, facts.length) };
}

/**
 * Who gains and who loses when one rule set follows another in a review year. Each person is asked about the series
 * they chose, about the subsidy, and about the ways that lead into another series.
 */
export function ruleDiff(
  before: RuleSet,
  after: RuleSet,
  people: readonly PersonRecord[],
  reviewYear: number,
): RuleDiff {
  const found: WayDiff[] = [];
  const [gainers, losers] = [new Set<number>(), new Set<number>()];
  const every = new Set([before, after].flatMap((set) => set.rules.flatMap((rule) => rule.series)));
  for (const series of [...every, null])
    for (const leading of series === null ? [false] : [false, true]) {
      const isIn = ({ rules: [rule] }: Way) => !leading || rule.elsewhere === true;
      const names = new Set(
        [before, after].flatMap((set) => ruleBook(set).waysOf(series).filter(isIn).map(nameOf)),
      );
      if (names.size === 0) continue;
      const { places, register } = part(
        people,
        series,
        (at) => series === null || (people[at]?.target_series === series) !== leading,
      );
      if (places.length === 0) continue;
      const sides = [before, after].map((set) => holders(set, series, [...names], register, reviewYear));
      const [old = [], next = []] = sides;
      [...names].forEach((name, index) => {
        const [was = none, is = none] = [old[index], next[index]];
        const gain = placesIn(is, was, places);
        const lose = placesIn(was, is, places);
        if (gain.length + lose.length === 0) return;
        gain.forEach((at) => gainers.add(at));
        lose.forEach((at) => losers.add(at));
        const [, level, route] = name.split(' ') as [string, Level, RouteId];
        found.push({
          series,
          level,
          route,
          before: countOf(was),
          after: countOf(is),
          gain: gain.length,
          lose: lose.length,
          gained: gain.slice(0, EXAMPLES),
          lost: lose.slice(0, EXAMPLES),
        });
      });
    }
  return { reviewYear, people: people.length, gain: gainers.size, lose: losers.size, ways: found };
}

const none: Bitset = new Uint32Array();

/** Who meets each way for certain; nobody where the rule set has no such way. */
function holders(
  set: RuleSet,
  series: Series | null,
  names: readonly string[],
  register: Columns,
  reviewYear: number,
): Bitset[] {
  const book = ruleBook(set);
  const ways = new Map(book.waysOf(series).map((way) => [nameOf(way), way]));
  const conds = names.map((name) => {
    const way = ways.get(name);
    return way ? book.asked(way, reviewYear).cond : { any: [] };
  });
  return kernel(conds, book, reviewYear)(register, 'certain');
}

/** The places of those who are in the first set and not in the second. */
function placesIn(set: Bitset, other: Bitset, places: readonly number[]): number[] {
  const found: number[] = [];
  for (const [index, word] of set.entries())
    for (let bits = word & ~(other[index] ?? 0); bits !== 0; bits &= bits - 1) {
      const place = places[index * 32 + 31 - Math.clz32(bits & -bits)];
      if (place !== undefined) found.push(place);
    }
  return found;
}
