import type { PersonRecord } from '../contract/eligibility';
import { anyCounts, earliest, every, type Entry } from './possible';
import type { Facts } from './types';

type Schooling = NonNullable<PersonRecord['education']>[number];

const ranks = {
  highSchool: 1,
  secondary: 2,
  college: 3,
  bachelor: 4,
  secondBachelor: 5,
  master: 6,
  doctor: 7,
} as const;

/** 技工院校中级工班 counts as 中专, 高级工班 as 大专, 预备技师班 as 本科 (facts 3.1). */
const levelRanks: Record<NonNullable<Schooling['level']>, number> = {
  初中: 0,
  高中: ranks.highSchool,
  中专: ranks.secondary,
  技工院校中级工班: ranks.secondary,
  大专: ranks.college,
  技工院校高级工班: ranks.college,
  本科: ranks.bachelor,
  技工院校预备技师班: ranks.bachelor,
  硕士: ranks.master,
  博士: ranks.doctor,
};
const degreeRanks: Record<NonNullable<Schooling['degree']>, number> = {
  学士: ranks.bachelor,
  第二学士: ranks.secondBachelor,
  硕士: ranks.master,
  博士: ranks.doctor,
};

/** A diploma and a degree of one entry may reach different ranks on different days. */
function reached(entry: Schooling): { diploma: number | undefined; degree: number } {
  const level = entry.treated_as ?? entry.level;
  return {
    diploma: level && levelRanks[level],
    degree: entry.degree ? degreeRanks[entry.degree] : -1,
  };
}

function atLeast(rank: number, entry: Schooling): Entry {
  const { diploma, degree } = reached(entry);
  if (diploma !== undefined && diploma >= rank) {
    return { counts: true, since: entry.graduated ?? (degree >= rank ? entry.degree_obtained : undefined) };
  }
  if (degree >= rank) return { counts: true, since: entry.degree_obtained ?? entry.graduated };
  return { counts: diploma === undefined ? undefined : false };
}

const exactly = (rank: number, entry: Schooling): Entry => {
  const { diploma, degree } = reached(entry);
  if (degree > rank) return { counts: false };
  return { counts: diploma === undefined ? undefined : diploma === rank, since: entry.graduated };
};

/** Schooling: the best diploma or degree for reviews, the full-time ones in the field for recognition (facts 3.1, 3.3). */
export function deriveEducation(education: readonly Schooling[] = []) {
  const degree = (rank: number) => earliest(education.map((entry) => atLeast(rank, entry)));
  const graduate = (rank: number, reach = atLeast) =>
    earliest(
      education.map((entry) => {
        const { counts, since } = reach(rank, entry);
        return { counts: every(counts, entry.full_time, entry.field_matches_job), since };
      }),
    );
  const inField = anyCounts(education.map((entry) => entry.field_matches_job));
  return {
    'degree.highSchool.since': degree(ranks.highSchool),
    'degree.secondary.since': degree(ranks.secondary),
    'degree.college.since': degree(ranks.college),
    'degree.bachelor.since': degree(ranks.bachelor),
    'degree.secondBachelor.since': degree(ranks.secondBachelor),
    'degree.master.since': degree(ranks.master),
    'degree.doctor.since': degree(ranks.doctor),
    'graduate.secondary.since': graduate(ranks.secondary, exactly),
    'graduate.college.since': graduate(ranks.college),
    'graduate.bachelor.since': graduate(ranks.bachelor),
    'graduate.secondBachelor.since': graduate(ranks.secondBachelor),
    'graduate.master.since': graduate(ranks.master),
    'graduate.doctor.since': graduate(ranks.doctor),
    'education.otherField': inField === undefined ? undefined : education.length > 0 && !inField,
  } satisfies Facts;
}
