import { defaultReviewYear } from '@titles/shared/eligibility/calendar';

const COUNT = 6;

export const yearsFrom = (first: number): number[] =>
  Array.from({ length: COUNT }, (_, index) => first + index);

/** The review years one may look at, the earliest that is not closed first. */
export const reviewYears = (today: string): number[] => yearsFrom(defaultReviewYear(today));
