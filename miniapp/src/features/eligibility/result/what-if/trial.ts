import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { assess } from '@titles/shared/eligibility/assess';
import { defaultReviewYear } from '@titles/shared/eligibility/calendar';
import type { Question } from '@titles/shared/eligibility/facts';
import type { Assessment } from '@titles/shared/eligibility/types';
import type { Answers } from '../../questions/question';
import { recordOf, unansweredOf } from '../../questions/record';
import { ruleSetInUse } from '../../rule-set';
import { headline } from '../headline';
import { certificatesFor, type Certificate } from './certificates';
import { differencesOf, type Difference } from './differences';
import { afterTransfer } from './transfer';

export type Field = 'reviewYear' | 'certificate' | 'employer' | 'district' | 'series' | 'fits' | 'by';

/** What a person supposes, by the value of the option; what is absent stays as it is. */
export type Trial = Readonly<Partial<Record<Field, string>>>;

/** The real answers and result, from which every trial departs. */
export interface Ground {
  record: PersonRecord;
  unanswered: readonly Question[];
  /** The review year of the result on the screen. */
  shown: number;
  /** The result in the earliest review year one may apply for, so that every opening is told by its first year. */
  before: Assessment;
  /** The year in which one tries. */
  thisYear: number;
}

const assessedAs = (record: PersonRecord, reviewYear: number, unanswered: readonly Question[]): Assessment =>
  assess({ ...record, review_year: reviewYear }, ruleSetInUse(), unanswered);

export const groundOf = (answers: Answers, shown: number, today: string): Ground => {
  const record = recordOf(answers);
  const unanswered = unansweredOf(answers);
  const before = assessedAs(record, defaultReviewYear(today), unanswered);
  return { record, unanswered, shown, before, thisYear: Number(today.slice(0, 4)) };
};

/** Nobody undoes a retirement, and a sanction ends by its own date. */
export const canTry = ({ record: { barred, target_series: series } }: Pick<Ground, 'record'>): boolean =>
  series !== undefined && barred !== 'retired' && barred !== 'sanction';

const takingTime: readonly Field[] = ['certificate', 'employer', 'district', 'series'];
export const takesTime = (trial: Trial): boolean => takingTime.some((field) => trial[field] !== undefined);

/** A trial with one more change, or with one taken back; what only made sense beside that goes with it. */
export const withChange = (trial: Trial, field: Field, value: string | undefined): Trial => {
  const changed: Trial = { ...trial, [field]: value };
  return Object.fromEntries(
    Object.entries<string | undefined>(changed).filter(
      ([name, kept]) =>
        kept !== undefined &&
        (name !== 'fits' || changed.series !== undefined) &&
        (name !== 'by' || takesTime(changed)),
    ),
  );
};

/** The certificates that may be supposed on top of a trial's transfers. */
export const certificatesIn = (ground: Ground, trial: Trial): Certificate[] => {
  const { record, unanswered } = afterTransfer(ground, trial, ground.thisYear);
  const { reviewYear = ground.shown } = ground.before;
  return certificatesFor(
    { record, unanswered, routes: assessedAs(record, reviewYear, unanswered).routes },
    ground.thisYear,
  );
};

/** What a trial comes down to. */
export interface Plan {
  certificate: Certificate | undefined;
  /** The first year by whose end the changes can be there, and the one by which they are supposed to be. */
  soonest: number;
  by: number;
}

export const planOf = (ground: Ground, trial: Trial): Plan => {
  const certificate =
    trial.certificate === undefined
      ? undefined
      : certificatesIn(ground, trial).find(({ value }) => value === trial.certificate);
  const soonest = certificate?.from ?? ground.thisYear;
  return { certificate, soonest, by: Math.max(Number(trial.by ?? 0), soonest) };
};

export interface Tried {
  /** The result in one breath. */
  line: string;
  reviewYear: number;
  differences: readonly Difference[];
}

const supposed = (ground: Ground, trial: Trial) => {
  const { certificate, by } = planOf(ground, trial);
  const { record, unanswered } = afterTransfer(ground, trial, by);
  const changed = certificate?.add(record, by) ?? record;
  const from = takesTime(trial) ? by : 0;
  const asked = Math.max(Number(trial.reviewYear ?? ground.shown), from);
  const earliest = Math.max(ground.before.reviewYear ?? 0, from);
  const first = assessedAs(changed, earliest, unanswered);
  return { first, asked: asked === earliest ? first : assessedAs(changed, asked, unanswered) };
};

/** The result as it would be; the answers are left alone. */
export const tried = (ground: Ground, trial: Trial): Tried => {
  const { first, asked } = supposed(ground, trial);
  return {
    line: headline(asked),
    reviewYear: asked.reviewYear ?? ground.shown,
    differences: differencesOf({ ...ground, first, asked }),
  };
};

/** What one more change in a field would bring to a trial, by the value of the option. */
export const effectsOf = (ground: Ground, trial: Trial, field: Field): ((value: string) => Difference[]) => {
  const without = supposed(ground, withChange(trial, field, undefined));
  const standing = { before: without.first, shown: without.asked.reviewYear ?? ground.shown };
  return (value) => differencesOf({ ...supposed(ground, withChange(trial, field, value)), ...standing });
};
