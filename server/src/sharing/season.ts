import { quarterOf } from '@titles/shared/jiangmen-time';

/** The season that an instant lies in, `2026-q4`, by the calendar of Jiangmen. */
export function seasonIn(at: Date): string {
  const { year, quarter } = quarterOf(at);
  return `${year}-q${quarter}`;
}
