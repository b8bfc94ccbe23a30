import type { Day } from './eligibility/types';
import { clockInJiangmen, dayInJiangmen, weekdayOf } from './jiangmen-time';

/** `1月5日`, where the year goes without saying. */
export const monthDayInWords = (day: Day): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** `2026年1月5日`. */
export const dayInWords = (day: Day): string => `${day.slice(0, 4)}年${monthDayInWords(day)}`;

/** `周一`. */
export const weekdayInWords = (day: Day): string => `周${'一二三四五六日'.charAt(weekdayOf(day) - 1)}`;

/** `1月5日 周一`. */
export const monthDayWithWeekday = (day: Day): string => `${monthDayInWords(day)} ${weekdayInWords(day)}`;

/** `2026年1月5日 14:30`, by the clock in Jiangmen. */
export const momentWithYear = (at: Date): string => `${dayInWords(dayInJiangmen(at))} ${clockInJiangmen(at)}`;

/** `1月5日 14:30`, by the clock in Jiangmen. */
export const shortMoment = (at: Date): string =>
  `${monthDayInWords(dayInJiangmen(at))} ${clockInJiangmen(at)}`;

/** `2026年第四季度`. */
export const quarterInWords = (year: number, quarter: number): string =>
  `${year}年第${'一二三四'.charAt(quarter - 1)}季度`;
