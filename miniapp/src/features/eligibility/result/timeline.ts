import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { assess } from '@titles/shared/eligibility/assess';
import { reviewWindow } from '@titles/shared/eligibility/calendar';
import type { Question } from '@titles/shared/eligibility/facts';
import { levels, type Level, type RouteAnswer } from '@titles/shared/eligibility/types';
import { seriesAndLevel, titleCalled } from '@titles/shared/policy/title-names';
import { ruleSetInUse } from '../rule-set';
import { opensIn, titleOf, verbOf } from './headline';
import { withTitle } from './obtained';

/** A review year in which a higher level opens. */
export interface Stop {
  year: number;
  answer: RouteAnswer;
  /** The stop whose title it takes for granted; absent where nothing more than time has to pass. */
  after?: Stop;
}

export const rank = (level: Level): number => (level === '初级' ? 0.5 : levels.indexOf(level));

/** In the order of time, those that lead higher than every one before; of equals the one with the least taken for granted. */
const rising = (stops: readonly Stop[]): Stop[] => {
  let highest = -1;
  return [...stops]
    .sort(
      (a, b) =>
        a.year - b.year ||
        rank(b.answer.level) - rank(a.answer.level) ||
        Number(a.after !== undefined) - Number(b.after !== undefined),
    )
    .filter(({ answer: { level } }) => {
      if (rank(level) <= highest) return false;
      highest = rank(level);
      return true;
    });
};

const stopsOf = (routes: readonly RouteAnswer[], after?: Stop): Stop[] =>
  routes.flatMap((answer) => {
    const year = opensIn(answer);
    return year === undefined || answer.route === 'exceptional'
      ? []
      : [{ year, answer, ...(after && { after }) }];
  });

/** What opens, and what would open after it if each title were obtained in the year it opens. */
export const timeline = (
  record: PersonRecord,
  routes: readonly RouteAnswer[],
  unanswered: readonly Question[],
): Stop[] => {
  // Without knowing what titles there are, no further one can be taken for granted.
  const looksAhead = !unanswered.includes('titles');
  const beyond = (stop: Stop): Stop[] => {
    const obtained = recordAt(record, stop);
    const open = stopsOf(assess(obtained, ruleSetInUse(), unanswered).routes, stop);
    return open.filter(({ answer: { level } }) => rank(level) > rank(stop.answer.level));
  };
  let stops = rising(stopsOf(routes));
  let newest = stops;
  while (looksAhead && newest.length > 0) {
    const found = newest.flatMap(beyond);
    stops = rising([...stops, ...found]);
    newest = found.filter((stop) => stops.includes(stop));
  }
  return stops;
};

/** The record once every title on the way to a stop, its own included, is obtained. */
const recordAt = (record: PersonRecord, { answer, year, after }: Stop): PersonRecord =>
  withTitle(after ? recordAt(record, after) : record, answer, year);

/** A stop as the drawing shows it. */
export interface Milestone {
  year: number;
  window: string;
  text: string;
  /** Worked out as if the title before were obtained. */
  supposed: boolean;
  /** On what it rests: 「如果2026年度按时取得工程师」. */
  condition?: string;
}

const nameOf = ({ series, level }: RouteAnswer): string => titleCalled(series ?? '', level) ?? `${level}职称`;

/** First recognition is gone once any title is there. */
const conditionOf = ({ answer, after }: Stop, index: number): string | undefined =>
  after
    ? `如果${after.year}年度按时取得${nameOf(after.answer)}`
    : answer.route === 'first_recognition' && index > 0
      ? '前提是那时还没有任何职称'
      : undefined;

export const milestonesOf = (stops: readonly Stop[]): Milestone[] =>
  stops.map((stop, index) => {
    const { year, answer, after } = stop;
    return {
      year,
      window: answer.route === 'exam' ? `${year}年度` : reviewWindow(year).label,
      text: `可以${verbOf(answer)} ${titleOf(answer)}`,
      supposed: after !== undefined,
      condition: conditionOf(stop, index),
    };
  });

/** Where a person stands in a series: the highest title held; undefined while that is not known. */
export const heldNow = (
  { titles = [] }: PersonRecord,
  series: string | undefined,
  unanswered: readonly Question[],
): string | undefined => {
  if (unanswered.includes('titles') || titles.some(({ level }) => level === undefined)) return undefined;
  const held = titles.filter((title) => title.series === series).map(({ level }) => level);
  const highest = levels.filter((level) => held.includes(level)).pop();
  return highest === undefined
    ? titles.length === 0
      ? '还没有职称'
      : '这个系列还没有职称'
    : seriesAndLevel(series ?? '', highest);
};
