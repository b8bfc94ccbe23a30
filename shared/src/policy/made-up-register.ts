import type { PersonRecord } from '../contract/eligibility';
import { addMonths, cutOff } from '../eligibility/calendar';
import type { Day } from '../eligibility/types';
import { among, Chance, oneOf } from './made-up/chance';
import { flags, merits, skills } from './made-up/merits';
import { school, schooling } from './made-up/schooling';
import { climb, title, titleSeries, type Career } from './made-up/titles';
import { districtOf, employerHistory, employerOf, regionOf, standing } from './made-up/workplace';

/** The register's last day is that of this review year; every record asks about it. */
export const REGISTER_YEAR = 2025;
const end = cutOff(REGISTER_YEAR);

/** Nobody: made up, without a name. */
export interface MadeUpPerson {
  born: Day;
  record: PersonRecord;
}

const seriesOf = oneOf<Career['series']>({ 工程: 46, 卫生: 20, 经济: 13, 会计: 13, 农业: 5, 工艺美术: 3 });
const ageFrom = among([
  [7, 20],
  [16, 25],
  [20, 30],
  [19, 35],
  [14, 40],
  [10, 45],
  [8, 50],
  [5, 55],
  [1, 60],
]);

const two = (value: number): string => `${value}`.padStart(2, '0');
const anyDay = (chance: Chance, year: number): Day =>
  `${year}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;

/** Mostly the months after graduation, for some years later. */
const monthsToWork = (chance: Chance): number =>
  chance.happens(0.85) ? chance.between(1, 3) : chance.between(4, 60);

/**
 * One person of a made-up register of Jiangmen's professionals: the same seed and index (whole numbers below 2^32) are
 * the same person on every machine, however many there are. All proportions are assumptions of this project, rounded
 * and chosen so that every group occurs; they come from no statistics and are evidence of nothing. As in a real register
 * some facts are missing.
 */
export function madeUpPerson(seed: number, index: number): MadeUpPerson {
  const chance = new Chance(seed, index);
  const series = seriesOf(chance);
  const { age, stages, left } = school(chance, ageFrom(chance) + chance.between(0, 4), REGISTER_YEAR);
  const firstOfMonth = addMonths(left, monthsToWork(chance)).slice(0, 8);
  const career: Career = { series, stages, started: `${firstOfMonth}${two(chance.between(1, 28))}` };
  const hasStarted = career.started <= end;
  const employer = chance.known(employerOf[series](chance), 0.01);
  const nameOfSeries = titleSeries(chance, series);
  return {
    born: anyDay(chance, REGISTER_YEAR - age),
    record: {
      review_year: REGISTER_YEAR,
      target_series: series,
      education: stages.map((stage) => schooling(chance, stage)),
      work_start_in_field: hasStarted ? chance.known(career.started, 0.05) : undefined,
      titles: climb(chance, career, REGISTER_YEAR).map((held) => title(chance, held, nameOfSeries)),
      skills: skills(chance, career, end),
      ...merits(chance, series),
      region: chance.known(regionOf(chance), 0.005),
      works_in_jiangmen: chance.known(chance.happens(0.985), 0.01),
      flags: flags(chance, career, employer === '民营企业', end),
      employer: { type: employer, district: chance.known(districtOf(chance), 0.01) },
      employer_history: hasStarted ? employerHistory(chance, career, employer, REGISTER_YEAR) : [],
      barred: chance.known(standing(chance, age, employer), 0.03),
    },
  };
}

/** The first so many people of a made-up register, one at a time: see {@link madeUpPerson}. */
export function* madeUpPeople(count: number, seed: number): Generator<MadeUpPerson, void, undefined> {
  for (let index = 0; index < count; index += 1) yield madeUpPerson(seed, index);
}
