import type { PersonRecord } from '../contract/eligibility';
import {
  districts,
  employerTypes,
  epidemicAwards,
  regions,
  ruralLevels,
  standings,
} from '../contract/person-values';

export type Scalar = string | boolean;

/** A question of the self-check: one entry of the person record. */
export type Question = keyof PersonRecord;

/** Days from which something counts, each with the questions it comes from. Schooling and titles mean "at least". */
const dateFacts = {
  'work.since': ['work_start_in_field'],
  'degree.highSchool.since': ['education'],
  'degree.secondary.since': ['education'],
  'degree.college.since': ['education'],
  'degree.bachelor.since': ['education'],
  'degree.secondBachelor.since': ['education'],
  'degree.master.since': ['education'],
  'degree.doctor.since': ['education'],
  // graduate: full-time and in the field of the job; `secondary` exactly, for more schooling leads elsewhere.
  'graduate.secondary.since': ['education'],
  'graduate.college.since': ['education'],
  'graduate.bachelor.since': ['education'],
  'graduate.secondBachelor.since': ['education'],
  'graduate.master.since': ['education'],
  'graduate.doctor.since': ['education'],
  'title.technician.since': ['titles'],
  'title.assistant.since': ['titles'],
  'title.intermediate.since': ['titles'],
  'title.associateSenior.since': ['titles'],
  'skill.seniorWorker.since': ['skills'],
  'skill.technician.since': ['skills'],
  'skill.seniorTechnician.since': ['skills'],
} as const satisfies Record<string, readonly Question[]>;

interface ScalarFact {
  questions: readonly Question[];
  /** Every value it can have. */
  values: readonly Scalar[];
}
const yesOrNo = (...questions: Question[]): ScalarFact => ({ questions, values: [false, true] });
const oneOf = (question: Question, ...values: Scalar[]): ScalarFact => ({ questions: [question], values });

/** Single values. `title.….held` is about the series asked for, `title.any` about every series. */
export const scalarFacts = {
  'title.any': yesOrNo('titles'),
  'title.technician.held': yesOrNo('titles'),
  'title.assistant.held': yesOrNo('titles'),
  'title.intermediate.held': yesOrNo('titles'),
  'title.associateSenior.held': yesOrNo('titles'),
  'title.senior.held': yesOrNo('titles'),
  'title.otherProvince': yesOrNo('titles'),
  'education.otherField': yesOrNo('education'),
  'award.any': yesOrNo('awards'),
  'patent.any': yesOrNo('patents'),
  'standard.any': yesOrNo('standards'),
  'rural.level': oneOf('rural_talent', 'none', ...ruralLevels),
  'rural.ofJiangmen': yesOrNo('rural_talent'),
  'epidemic.medical': yesOrNo('anti_epidemic'),
  'epidemic.award': oneOf('anti_epidemic', ...epidemicAwards),
  'epidemic.recognised': yesOrNo('anti_epidemic'),
  'flag.cityDoctor': yesOrNo('flags'),
  'flag.postdoc': yesOrNo('flags'),
  'flag.entrepreneur': yesOrNo('flags'),
  'flag.provincialLab': yesOrNo('flags'),
  region: oneOf('region', ...regions),
  worksInJiangmen: yesOrNo('works_in_jiangmen'),
  'employer.type': oneOf('employer', 'none', ...employerTypes),
  'employer.district': oneOf('employer', 'none', ...districts),
  'employer.changed': yesOrNo('employer_history'),
  barred: oneOf('barred', ...standings),
} as const satisfies Record<string, ScalarFact>;

export type DateFactId = keyof typeof dateFacts;
export type ScalarFactId = keyof typeof scalarFacts;
export type FactId = DateFactId | ScalarFactId;

export const dateFactIds = Object.keys(dateFacts) as DateFactId[];
export const scalarFactIds = Object.keys(scalarFacts) as ScalarFactId[];

/** Which answers a fact is derived from: what is still worth asking when it is missing. */
export const questionsOf = (fact: FactId): readonly Question[] =>
  fact in dateFacts ? dateFacts[fact as DateFactId] : scalarFacts[fact as ScalarFactId].questions;
