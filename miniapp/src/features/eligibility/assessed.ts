import { assess } from '@titles/shared/eligibility/assess';
import { defaultReviewYear } from '@titles/shared/eligibility/calendar';
import { nextQuestions } from '@titles/shared/eligibility/questions';
import type { Assessment } from '@titles/shared/eligibility/types';
import type { Check } from '../../tabs/eligibility/kept';
import type { Answers } from './questions/question';
import { recordOf, unansweredOf } from './questions/record';
import { ruleSetInUse } from './rule-set';
import { stepsOf, type Steps } from './steps';

/** The chosen review year, unless its window has closed in the meantime; else the earliest that is not closed. */
export const reviewYearOf = ({ reviewYear }: Pick<Check, 'reviewYear'>, today: string): number =>
  Math.max(reviewYear ?? 0, defaultReviewYear(today));

export const assessed = (answers: Answers, reviewYear: number): Assessment =>
  assess(recordOf(answers, reviewYear), ruleSetInUse(), unansweredOf(answers));

/** The way through the questions; one that no undecided rule needs any more is left out. */
export const stepsFor = (answers: Answers, reviewYear: number): Steps => {
  if (answers.job === undefined) return stepsOf(answers, () => true);
  const needed = nextQuestions(recordOf(answers, reviewYear), ruleSetInUse(), {}, unansweredOf(answers));
  return stepsOf(
    answers,
    ({ settles }) => !settles || needed.some((fact) => settles.some((start) => fact.startsWith(start))),
  );
};
