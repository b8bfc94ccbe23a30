import type { PersonRecord } from '../../contract/eligibility';
import type { Day } from '../../eligibility/types';
import { among, oneOf, type Chance, type Draw } from './chance';
import { ranks, type Stage } from './schooling';

type Title = NonNullable<PersonRecord['titles']>[number];
type TitleLevel = NonNullable<Title['level']>;
type TitleWay = NonNullable<Title['by']>;
type TargetSeries = NonNullable<PersonRecord['target_series']>;

/** One life as far as titles depend on it. */
export interface Career {
  series: TargetSeries;
  stages: readonly Stage[];
  started: Day;
}

const ladder = ['员级', '助理级', '中级', '副高级', '正高级'] as const;

/** Where people of a schooling begin, by {@link ranks}; nobody begins without it. */
const firstLevel: readonly (Draw<TitleLevel> | undefined)[] = [
  undefined,
  undefined,
  oneOf({ 员级: 9, 助理级: 1 }),
  oneOf({ 员级: 3, 助理级: 7 }),
  oneOf({ 助理级: 1 }),
  oneOf({ 助理级: 7, 中级: 3 }),
  oneOf({ 中级: 1 }),
];
/** The share of people of a schooling that ever takes a title. */
const taking = [0, 0, 0.55, 0.66, 0.8, 0.85, 0.9];

interface Step {
  /** The schooling it takes at least, by {@link ranks}. */
  schooling: number;
  /** The share of those who could go on that does. */
  share: number;
  /** Years at least, since the start of work or the last title. */
  years: (rank: number, isFirst: boolean) => number;
}
const steps: Readonly<Record<TitleLevel, Step>> = {
  员级: { schooling: 2, share: 1, years: () => 1 },
  助理级: {
    schooling: 2,
    share: 0.75,
    years: (rank, isFirst) => (isFirst ? (rank < 4 ? 3 : 1) : rank < 3 ? 4 : 2),
  },
  中级: {
    schooling: 3,
    share: 0.7,
    years: (rank, isFirst) => (isFirst ? (rank < 6 ? 3 : 1) : rank < 5 ? 4 : 2),
  },
  副高级: { schooling: 4, share: 0.52, years: (rank) => (rank < 6 ? 5 : 2) },
  正高级: { schooling: 4, share: 0.2, years: () => 5 },
};

/** The levels that a series gives by exam. */
const examLevels: Partial<Record<TargetSeries, readonly TitleLevel[]>> = {
  卫生: ['员级', '助理级', '中级'],
  经济: ['助理级', '中级'],
  会计: ['助理级', '中级'],
};
const recognitionFirst = oneOf<TitleWay>({ recognition: 65, review: 35 });

const delay = among([
  [40, 0],
  [22, 1],
  [14, 2],
  [9, 3],
  [6, 5],
  [5, 8],
  [4, 12],
]);

/** A title as it was; the register may know less of it. */
export interface Held {
  level: TitleLevel;
  by: TitleWay;
  on: Day;
}

const two = (value: number): string => `${value}`.padStart(2, '0');
const dayIn = (chance: Chance, year: number): Day =>
  `${year}-${two(chance.between(3, 12))}-${two(chance.between(1, 28))}`;
const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The titles of one life up to the end of a year, lowest first, each as soon as its years allow or somewhat later. */
export function climb(chance: Chance, { series, stages, started }: Career, lastYear: number): Held[] {
  const held: Held[] = [];
  const rank = Math.max(...stages.map(({ level }) => ranks[level]));
  const begin = firstLevel[rank]?.(chance);
  if (begin === undefined || !chance.happens(taking[rank] ?? 0)) return held;
  let year = yearOf(started);
  for (const level of ladder.slice(ladder.indexOf(begin))) {
    const { schooling, share, years } = steps[level];
    const isFirst = held.length === 0;
    const graduated = stages.find((stage) => ranks[stage.level] >= schooling)?.graduated;
    if (graduated === undefined || !(isFirst || chance.happens(share))) break;
    const way = examLevels[series]?.includes(level) ? 'exam' : isFirst ? recognitionFirst(chance) : 'review';
    year = Math.max(year + years(rank, isFirst), yearOf(graduated) + 1) + delay(chance);
    // A review ends in the year after its own.
    if (way === 'review') year += 1;
    if (year > lastYear) break;
    held.push({ level, by: way, on: dayIn(chance, year) });
  }
  return held;
}

const issuedIn = oneOf({ 江门: 72, 广东: 12, 广州: 4, 佛山: 3, 深圳: 1, 湖南: 3, 广西: 3, 江西: 1, 四川: 1 });

/** What the register has of a title: of a reviewed one its review year, of others the day. */
export function title(chance: Chance, { level, by, on }: Held, series: string): Title {
  return {
    level: chance.known(level, 0.003),
    series: chance.known(series, 0.01),
    by: chance.known(by, 0.02),
    ...(by === 'review'
      ? { review_year: chance.known(yearOf(on) - 1, 0.06), certificate_date: on }
      : { obtained: chance.known(on, 0.02) }),
    issued_in: by === 'exam' ? '全国' : chance.known(issuedIn(chance), 0.05),
  };
}

/** Some hold titles of another series than the one they work in now. */
export const titleSeries = (chance: Chance, series: TargetSeries): string =>
  chance.happens(0.94) ? series : otherSeries(chance);
const otherSeries = oneOf({
  工程: 30,
  经济: 20,
  会计: 10,
  卫生: 5,
  农业: 5,
  中小学教师: 15,
  档案: 5,
  图书资料: 5,
});
