import { DomainError } from '@titles/shared/errors';
import { afterDaytime } from '../outbox/hours';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a place is kept for somebody who has not confirmed yet, in milliseconds. */
const HOLD = 10 * MINUTE;
/** The same for a place offered to somebody on the waiting list: of the hours in which they can be told. */
const OFFER = 120 * MINUTE;

/** What a resource says about when it can be booked and given back. */
export interface Limits {
  noticeMinutes: number;
  horizonDays: number;
  cancelMinutes: number;
}

/** The last instant before which something that starts then may be booked. */
const bookableUntil = (startsAt: Date, { noticeMinutes }: Pick<Limits, 'noticeMinutes'>): Date =>
  new Date(startsAt.getTime() - noticeMinutes * MINUTE);

export const heldUntil = (now: Date): Date => new Date(now.getTime() + HOLD);

/** Until when a confirmed place may be given back or moved. */
const changeableUntil = (startsAt: Date, { cancelMinutes }: Pick<Limits, 'cancelMinutes'>): Date =>
  new Date(startsAt.getTime() - cancelMinutes * MINUTE);

/** Two hours between 08:00 and 20:00, but not beyond the time until which it may be booked. */
export const offeredUntil = (now: Date, startsAt: Date, limits: Pick<Limits, 'noticeMinutes'>): Date =>
  new Date(Math.min(afterDaytime(now, OFFER).getTime(), bookableUntil(startsAt, limits).getTime()));

/** Whether somebody to whom it is offered now would be told of it and still have as long as a hold lasts. */
export const isOfferable = (now: Date, startsAt: Date, limits: Pick<Limits, 'noticeMinutes'>): boolean =>
  afterDaytime(now, HOLD) <= bookableUntil(startsAt, limits);

/** Throws `conflict` when it is too late or too early to book. */
export function assertBookable(startsAt: Date, limits: Limits, now: Date): void {
  if (now >= bookableUntil(startsAt, limits))
    throw new DomainError('conflict', '预约已经截止，请选别的时间。');
  if (startsAt.getTime() > now.getTime() + limits.horizonDays * DAY)
    throw new DomainError('conflict', `只能预约${limits.horizonDays}天以内的时间，请过些天再来。`);
}

/** Throws `conflict` when a confirmed place can no longer be given back or moved. */
export function assertChangeable(startsAt: Date, limits: Limits, now: Date): void {
  if (now < changeableUntil(startsAt, limits)) return;
  throw new DomainError('conflict', '已过取消和改期的时限，如确实来不了请联系主办单位。');
}
