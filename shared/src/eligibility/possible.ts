import type { DateValue, Day } from './types';

/** One entry of a list, seen from one question: does it count, and from which day. Absent: unknown. */
export interface Entry {
  counts: boolean | undefined;
  since?: Day | undefined;
}

/** Whether any entry counts; an empty list has none. */
export function anyCounts(entries: readonly (boolean | undefined)[]): boolean | undefined {
  if (entries.includes(true)) return true;
  return entries.includes(undefined) ? undefined : false;
}

/** True only if every condition is; false as soon as one is. */
export function every(...conditions: readonly (boolean | undefined)[]): boolean | undefined {
  if (conditions.includes(false)) return false;
  return conditions.includes(undefined) ? undefined : true;
}

/** The earliest day from which any entry counts. */
export function earliest(entries: readonly Entry[]): DateValue | undefined {
  const days: Day[] = [];
  let uncertain = false;
  for (const { counts, since } of entries) {
    if (counts === false) continue;
    if (counts && since !== undefined) days.push(since);
    else uncertain = true;
  }
  const first = days.sort()[0];
  if (first === undefined) return uncertain ? undefined : null;
  return uncertain ? { by: first } : first;
}
