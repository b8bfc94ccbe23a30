import type { PersonRecord } from '../contract/eligibility';

/** A question of the self-check: one entry of the person record. */
export type Question = keyof PersonRecord;

/** Days from which something counts, each with the questions it comes from. Schooling and titles mean "at least". */
export const dateFacts = {
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

/** Single values. `title.….held` is about the series asked for, `title.any` about every series. */
export const scalarFacts = {
  'title.any': ['titles'],
  'title.technician.held': ['titles'],
  'title.assistant.held': ['titles'],
  'title.intermediate.held': ['titles'],
  'title.associateSenior.held': ['titles'],
  'title.senior.held': ['titles'],
  'title.otherProvince': ['titles'],
  'education.otherField': ['education'],
  'award.any': ['awards'],
  'patent.any': ['patents'],
  'standard.any': ['standards'],
  'rural.level': ['rural_talent'],
  'rural.ofJiangmen': ['rural_talent'],
  'epidemic.medical': ['anti_epidemic'],
  'epidemic.award': ['anti_epidemic'],
  'epidemic.recognised': ['anti_epidemic'],
  'flag.cityDoctor': ['flags'],
  'flag.postdoc': ['flags'],
  'flag.entrepreneur': ['flags'],
  'flag.provincialLab': ['flags'],
  region: ['region'],
  worksInJiangmen: ['works_in_jiangmen'],
  'employer.type': ['employer'],
  'employer.district': ['employer'],
  'employer.changed': ['employer_history'],
  barred: ['barred'],
} as const satisfies Record<string, readonly Question[]>;

export type DateFactId = keyof typeof dateFacts;
export type ScalarFactId = keyof typeof scalarFacts;
export type FactId = DateFactId | ScalarFactId;

/** Which answers a fact is derived from: what is still worth asking when it is missing. */
export const factQuestions: Readonly<Record<FactId, readonly Question[]>> = { ...dateFacts, ...scalarFacts };
