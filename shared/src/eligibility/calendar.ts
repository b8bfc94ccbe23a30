import type { Day } from './types';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The day so many calendar months later (earlier when negative), clamped to the end of its month. */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  return `${y}-${two(m)}-${two(Math.min(Number(day.slice(8)), daysIn(y, m)))}`;
}

/** The exclusive end of a review year: 1 January of the next. k months passed ⇔ the day ≤ addMonths(this, −k). */
export const asOf = (reviewYear: number): Day => `${reviewYear + 1}-01-01`;

/** Whole months passed since a day at the cut-off of a review year; negative while it is still to come. */
export const monthsPassed = (day: Day, reviewYear: number): number =>
  (reviewYear + 1 - Number(day.slice(0, 4))) * 12 +
  1 -
  Number(day.slice(5, 7)) -
  (day.slice(8) > '01' ? 1 : 0);

/** The last day that a review year counts. */
export const cutOff = (reviewYear: number): Day => `${reviewYear}-12-31`;

/** When applications of a review year come in, in principle; the committee's notice decides (facts 3.12). */
export function reviewWindow(reviewYear: number): { opens: Day; closes: Day; label: string } {
  const next = reviewYear + 1;
  return {
    opens: `${next}-01-01`,
    closes: `${next}-03-31`,
    label: `${reviewYear}年度（${next}年1–3月申报）`,
  };
}

/** The earliest review year whose window is not closed on that day. */
export function defaultReviewYear(today: Day): number {
  const year = Number(today.slice(0, 4));
  return today <= reviewWindow(year - 1).closes ? year - 1 : year;
}
