import type { Day } from '../eligibility/types';
import { daysAfter } from '../jiangmen-time';
import { dayKind } from './holidays';

export interface WorkingDays {
  /** So many working days in a row, the first on or after the day asked for. */
  days: readonly Day[];
  /** Whether the State Council's schedule is known for every day that was passed. */
  published: boolean;
}

const isWorked = (kind: ReturnType<typeof dayKind>['kind']): boolean =>
  kind === 'workday' || kind === 'make-up';

/** Counts working days by the holiday calendar, with working weekends: what a public notice of so many days needs. */
export function workingDays(from: Day, count: number, kindOf: typeof dayKind = dayKind): WorkingDays {
  const days: Day[] = [];
  let published = true;
  for (let day = from; days.length < count; day = daysAfter(day, 1)) {
    const kind = kindOf(day);
    published &&= kind.published;
    if (isWorked(kind.kind)) days.push(day);
  }
  return { days, published };
}
