import { daysAfter, weekdayOf } from '@titles/shared/jiangmen-time';
import { type SeasonItemContent } from '../../seasons/content';

/** What a quarter of the demo year says, without its year. */
export interface DemoSeason {
  quarter: 1 | 2 | 3 | 4;
  theme: string;
  intro: string;
  /** The items in order; the days of its lectures follow the year. */
  items: (year: number) => SeasonItemContent[];
}

/** The overall theme of all seasons (plan 四（一）一是). */
export const SLOGAN = '育才兴企、敬业筑梦';
export const ORGANISER = '示例主办单位（演示内容，非人社部门发布）';

export const article = (targetId: string, title: string, note: string): SeasonItemContent => ({
  kind: 'article',
  targetId,
  title,
  note,
  form: null,
  day: null,
});

export const clause = (clauseId: string, title: string, note: string): SeasonItemContent => ({
  kind: 'document',
  targetId: `plan-2020/${clauseId}`,
  title,
  note,
  form: null,
  day: null,
});

export const selfCheck = (title: string, note: string): SeasonItemContent => ({
  kind: 'check',
  targetId: null,
  title,
  note,
  form: null,
  day: null,
});

/** A lecture of the quarter's plan; without `targetId` it is only announced. */
export const lecture = (
  form: NonNullable<SeasonItemContent['form']>,
  title: string,
  forWhom: string,
  day: string | null,
  targetId: string | null = null,
): SeasonItemContent => ({
  kind: 'lecture',
  targetId,
  title: `${title}（示例）`,
  note: `${forWhom}。示例场次，时间和地点以正式通知为准；本课不计继续教育学时。`,
  form,
  day,
});

/** The public lecture of a demo season, by the quarter; `demo-lectures.ts` lays it down. */
export const publicLectureId = (year: number, quarter: number): string => `demo-${year}-q${quarter}-public`;

/** The first Wednesday on or after a date: no demo lecture falls on a weekend. */
export function wednesdayFrom(year: number, month: number, date: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${year}-${two(month)}-${two(date)}`;
  return daysAfter(day, (3 - weekdayOf(day) + 7) % 7);
}
