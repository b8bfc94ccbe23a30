import type { PersonRecord } from '../../contract/eligibility';
import type { Day } from '../../eligibility/types';
import { among, oneOf, type Chance, type Draw } from './chance';

type Schooling = NonNullable<PersonRecord['education']>[number];
type SchoolLevel = NonNullable<Schooling['level']>;

/** One stage of schooling as it was; the register may know less of it. */
export interface Stage {
  level: SchoolLevel;
  fullTime: boolean;
  graduated: Day;
}

export const ranks: Readonly<Record<SchoolLevel, number>> = {
  初中: 0,
  高中: 1,
  中专: 2,
  技工院校中级工班: 2,
  大专: 3,
  技工院校高级工班: 3,
  本科: 4,
  技工院校预备技师班: 4,
  硕士: 5,
  博士: 6,
};

interface Path {
  straight: readonly SchoolLevel[];
  besideWork: readonly SchoolLevel[];
}
type Weighed = readonly [number, Path];
const path = (weight: number, straight: readonly SchoolLevel[], ...besideWork: SchoolLevel[]): Weighed => [
  weight,
  { straight, besideWork },
];

const [intermediateClass, seniorClass, technicianClass] = [
  '技工院校中级工班',
  '技工院校高级工班',
  '技工院校预备技师班',
] as const;

type Cohort = readonly [oldest: number, paths: Draw<Path>];
/** By age: who left school after the universities grew, while they grew, and before. */
const paths: readonly [Cohort, ...Cohort[]] = [
  [
    35,
    among([
      path(3, ['高中']),
      path(5, ['中专']),
      path(3, ['中专'], '大专'),
      path(2, [intermediateClass]),
      path(21, ['大专']),
      path(12, ['大专'], '本科'),
      path(5, [seniorClass]),
      path(1.5, [technicianClass]),
      path(38, ['本科']),
      path(1, ['本科'], '硕士'),
      path(7, ['本科', '硕士']),
      path(1, ['本科', '硕士', '博士']),
      path(0.5, ['初中']),
    ]),
  ],
  [
    50,
    among([
      path(4, ['高中']),
      path(8, ['中专']),
      path(9, ['中专'], '大专'),
      path(3, ['中专'], '大专', '本科'),
      path(2, [intermediateClass]),
      path(20, ['大专']),
      path(16, ['大专'], '本科'),
      path(3, [seniorClass]),
      path(0.5, [technicianClass]),
      path(26, ['本科']),
      path(2, ['本科'], '硕士'),
      path(4, ['本科', '硕士']),
      path(0.8, ['本科', '硕士', '博士']),
      path(1, ['初中']),
    ]),
  ],
  [
    Infinity,
    among([
      path(8, ['高中']),
      path(17, ['中专']),
      path(15, ['中专'], '大专'),
      path(6, ['中专'], '大专', '本科'),
      path(2, [intermediateClass]),
      path(19, ['大专']),
      path(12, ['大专'], '本科'),
      path(15, ['本科']),
      path(2, ['本科'], '硕士'),
      path(1, ['本科', '硕士']),
      path(0.3, ['本科', '硕士', '博士']),
      path(2, ['初中']),
    ]),
  ],
];

/** How old graduates of a first school are, and how long a stage takes after another. */
const firstAge: Readonly<Record<SchoolLevel, readonly [number, number]>> = {
  初中: [15, 16],
  高中: [18, 19],
  中专: [18, 20],
  技工院校中级工班: [18, 20],
  大专: [21, 23],
  技工院校高级工班: [20, 22],
  本科: [22, 24],
  技工院校预备技师班: [22, 23],
  硕士: [25, 27],
  博士: [28, 31],
};
const straightOn = [3, 5] as const;
const afterWork = [3, 10] as const;

const summer = oneOf({ '06-30': 50, '07-01': 20, '06-20': 15, '07-10': 15 });
const besideWorkDay = oneOf({ '01-10': 40, '06-30': 30, '07-01': 20, '12-30': 10 });

/** Schooling as it was, and the age, raised to that of leaving school where it is lower. */
export interface Schooled {
  age: number;
  stages: readonly Stage[];
  /** Graduation from the last stage before work. */
  left: Day;
}

/** The schooling of somebody of an age in a year. */
export function school(chance: Chance, ageDrawn: number, year: number): Schooled {
  const [, draw] = paths.find(([oldest]) => ageDrawn <= oldest) ?? paths[0];
  const { straight, besideWork } = draw(chance);
  const ages: number[] = [];
  for (const level of straight) {
    const before = ages.at(-1);
    ages.push(
      before === undefined ? chance.between(...firstAge[level]) : before + chance.between(...straightOn),
    );
  }
  let at = ages.at(-1) ?? 0;
  const age = Math.max(ageDrawn, at);
  const born = year - age;
  const stages = straight.map((level, index): Stage => ({
    level,
    fullTime: chance.happens(0.97),
    graduated: `${born + (ages[index] ?? 0)}-${summer(chance)}`,
  }));
  const left = stages.at(-1)?.graduated ?? `${born}-01-01`;
  for (const level of besideWork) {
    at += chance.between(...afterWork);
    if (at > age) break;
    stages.push({ level, fullTime: false, graduated: `${born + at}-${besideWorkDay(chance)}` });
  }
  return { age, stages, left };
}

const degrees: Partial<Record<SchoolLevel, NonNullable<Schooling['degree']>>> = {
  本科: '学士',
  硕士: '硕士',
  博士: '博士',
};
const treatedAs: Partial<Record<SchoolLevel, NonNullable<Schooling['treated_as']>>> = {
  [intermediateClass]: '中专',
  [seniorClass]: '大专',
  [technicianClass]: '本科',
};

/** What the register has of a stage: mostly all of it. */
export function schooling(chance: Chance, { level, fullTime, graduated }: Stage): Schooling {
  const earned = chance.happens(fullTime ? 0.97 : 0.5) ? degrees[level] : undefined;
  const degree = earned === '学士' && fullTime && chance.happens(0.02) ? '第二学士' : earned;
  const treated = treatedAs[level];
  return {
    level: chance.known(level, 0.005),
    ...(treated && chance.happens(0.7) && { treated_as: treated }),
    ...(degree && { degree }),
    full_time: chance.known(fullTime, 0.02),
    graduated: chance.known(graduated, 0.02),
    ...(degree && chance.happens(0.3) && { degree_obtained: graduated }),
    field_matches_job: chance.known(chance.happens(0.82), 0.04),
  };
}
