import { type Availability } from '@titles/shared/contract/lecturers';
import { clockInJiangmen, dayInJiangmen, weekdayOf } from '@titles/shared/jiangmen-time';

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** Whether somebody may be asked for a time by what they said; 有邀请再问我 says yes but for its exceptions. */
export function isAvailable({ mode, weekly, exceptions }: Availability, { startsAt, endsAt }: Span): boolean {
  const from = local(startsAt);
  const until = local(endsAt);
  // Nobody teaches over midnight.
  if (from.day !== until.day) return false;
  const within = (hours: { from: string; until: string }) =>
    hours.from <= from.time && until.time <= hours.until;
  const exception = exceptions.find(({ day }) => day === from.day);
  if (exception) return exception.hours !== null && within(exception.hours);
  if (mode === 'ask') return true;
  return weekly.some((hours) => hours.weekday === from.weekday && within(hours));
}

/** Day, time `09:00` and weekday (Monday is 1) in Jiangmen. */
function local(at: Date): { day: string; time: string; weekday: number } {
  const day = dayInJiangmen(at);
  return { day, time: clockInJiangmen(at), weekday: weekdayOf(day) };
}
