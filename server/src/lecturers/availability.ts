import { type Availability } from '@titles/shared/contract/lecturers';

const SHANGHAI = 8 * 60 * 60 * 1000;

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

/** Day, time `09:00` and weekday (Monday is 1) in Asia/Shanghai. */
function local(at: Date): { day: string; time: string; weekday: number } {
  const there = new Date(at.getTime() + SHANGHAI);
  const text = there.toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16), weekday: there.getUTCDay() || 7 };
}
