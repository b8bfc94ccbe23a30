import type { PersonRecord } from '@titles/shared/contract/eligibility';
import type { RouteAnswer } from '@titles/shared/eligibility/types';

type Title = NonNullable<PersonRecord['titles']>[number];

/** Senior titles of exam series are reviewed after the exam. */
export const isByExamAlone = ({ route, level }: RouteAnswer): boolean =>
  route === 'exam' && level !== '副高级' && level !== '正高级';

const isByRecognition = ({ route }: RouteAnswer): boolean =>
  route === 'first_recognition' || route === 'award_recognition';

/**
 * The title as it would stand in the record if the route were taken in that review year and led to it: an exam is
 * passed within the year, recognition comes in the year after, and each is counted from the last day it may bear.
 */
const titleFrom = (answer: RouteAnswer, reviewYear: number): Title => ({
  level: answer.level === '初级' ? '助理级' : answer.level,
  series: answer.series ?? undefined,
  issued_in: '广东',
  ...(isByExamAlone(answer)
    ? { by: 'exam', obtained: `${reviewYear}-12-31` }
    : isByRecognition(answer)
      ? { by: 'recognition', obtained: `${reviewYear + 1}-12-31` }
      : { by: 'review', review_year: reviewYear }),
});

/** The record of a person who has also obtained that title, asked from that review year on. */
export const withTitle = (record: PersonRecord, answer: RouteAnswer, reviewYear: number): PersonRecord => ({
  ...record,
  review_year: reviewYear,
  titles: [...(record.titles ?? []), titleFrom(answer, reviewYear)],
});
