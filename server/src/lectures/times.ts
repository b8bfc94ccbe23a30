import { DomainError, type FieldError } from '@titles/shared/errors';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface SessionTimes {
  startsAt: Date;
  endsAt: Date;
  /** Booking is open from then, and until then. */
  opensAt: Date;
  closesAt: Date;
}

/** A confirmed seat can be given back until so long before the beginning, in minutes. */
export const CANCEL_MINUTES = 120;
/** Company seats that nobody took become everybody's so long before booking closes: all of a day remains to book them. */
const RELEASE = DAY;
/** The door is open so long before the beginning and after the end. */
const DOOR_BEFORE = 2 * HOUR;
const DOOR_AFTER = HOUR;
/** Who was there can say how it was for so long. */
const FEEDBACK = 30 * DAY;

export const changeableUntil = ({ startsAt }: Pick<SessionTimes, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - CANCEL_MINUTES * MINUTE);
export const releasedAt = ({ closesAt }: Pick<SessionTimes, 'closesAt'>): Date =>
  new Date(closesAt.getTime() - RELEASE);
/** Sessions whose booking closes until then have released their company seats. */
export const releasedBefore = (now: Date): Date => new Date(now.getTime() + RELEASE);
export const doorOf = ({ startsAt, endsAt }: Pick<SessionTimes, 'startsAt' | 'endsAt'>) => ({
  from: new Date(startsAt.getTime() - DOOR_BEFORE),
  until: new Date(endsAt.getTime() + DOOR_AFTER),
});
export const passUntil = ({ endsAt }: Pick<SessionTimes, 'endsAt'>): Date => new Date(endsAt.getTime() + DAY);
export const feedbackUntil = ({ endsAt }: Pick<SessionTimes, 'endsAt'>): Date =>
  new Date(endsAt.getTime() + FEEDBACK);

/** How long before the beginning booking closes, as the bookings count it: for everybody, and for companies. */
export function noticesOf({ startsAt, closesAt }: Pick<SessionTimes, 'startsAt' | 'closesAt'>): {
  everybody: number;
  companies: number;
} {
  const minutes = (until: Date) => Math.ceil((startsAt.getTime() - until.getTime()) / MINUTE);
  return { everybody: minutes(closesAt), companies: minutes(releasedAt({ closesAt })) };
}

/** Refuses, with every reason at once, times that cannot be; seats kept for companies must be theirs to book for a while. */
export function assertTimes(
  { startsAt, endsAt, opensAt, closesAt, companySeats }: SessionTimes & { companySeats: number },
  now: Date,
): void {
  const faults: FieldError[] = [];
  const wrong = (name: string, message: string) => faults.push({ path: `body.${name}`, message });
  if (startsAt <= now) wrong('startsAt', '开始时间要在现在之后');
  if (endsAt <= startsAt) wrong('endsAt', '结束时间要在开始之后');
  if (endsAt.getTime() - startsAt.getTime() > DAY) wrong('endsAt', '一场不超过24小时');
  if (closesAt > startsAt) wrong('closesAt', '预约截止不能晚于开始');
  if (opensAt >= closesAt) wrong('opensAt', '开放预约要早于截止');
  else if (companySeats > 0 && releasedAt({ closesAt }) <= (opensAt > now ? opensAt : now))
    wrong(
      'closesAt',
      '单位座位在截止前24小时归所有人：请让截止比现在和开放预约都晚24小时以上，或把单位座位改为0',
    );
  if (faults.length > 0) throw new DomainError('bad-input', undefined, faults);
}
