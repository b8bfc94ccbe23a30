import { DomainError } from '@titles/shared/errors';
import { type EntityManager, type FindOperator, Raw } from 'typeorm';
import { readRows } from '../database/read-rows';
import { BookingRow } from './booking.entity';
import { assertBookable } from './limits';
import { occupied, type TimeSpan } from './occupied';
import { takeSeats, takeTicks } from './places.queries';
import { type ResourceRow } from './resource.entity';
import { endWaiting, keyOf } from './settle.queries';

/** When somebody wants a lecturer or a counter, and how far it is from there. */
export interface WantedTime extends TimeSpan {
  travelMinutes: number;
}

/** What somebody wants: the seats of a session, or a resource at a time. */
export interface Wish {
  resourceId: string;
  /** Null for the seats of a session, which has its time. */
  time: WantedTime | null;
}

export interface Party {
  accountId: string;
  company: string | null;
  seats: number;
}

/** What a booking is about and where, when its resource does not say it. */
export type Occasion = Pick<BookingRow, 'title' | 'place'>;

/** One person on their own behalf. */
export const alone = (accountId: string): Party => ({ accountId, company: null, seats: 1 });

type Placed = Pick<
  BookingRow,
  'resourceId' | 'startsAt' | 'endsAt' | 'seatKey' | 'lane' | 'firstTick' | 'lastTick'
>;

/** The time a wish is about; throws when the resource is closed, or it is too early or too late for it. */
export function timeOf(resource: ResourceRow, { time }: Wish, now: Date): WantedTime {
  const { kind, startsAt, endsAt } = resource;
  if (!resource.open) throw new DomainError('conflict', '现在不接受预约。');
  if (resource.opensAt && now < resource.opensAt)
    throw new DomainError('conflict', '预约还没有开放，到时请再来。');
  const chosen =
    kind === 'seats' && startsAt && endsAt && !time ? { startsAt, endsAt, travelMinutes: 0 } : null;
  const wanted = kind === 'seats' ? chosen : time;
  if (!wanted || wanted.endsAt <= wanted.startsAt || wanted.travelMinutes < 0)
    throw new DomainError('bad-input', '请选择正确的预约时间。');
  assertBookable(wanted.startsAt, resource, now);
  return wanted;
}

/** Takes the place for a booking on a locked and settled resource; null when there is none. */
export async function takePlace(
  manager: EntityManager,
  resource: ResourceRow,
  bookingId: string,
  { accountId, seats }: Pick<Party, 'accountId' | 'seats'>,
  time: WantedTime,
): Promise<Placed | null> {
  const { startsAt, endsAt } = time;
  const resourceId = resource.id;
  if (resource.kind === 'seats') {
    if (!(await takeSeats(manager, resourceId, seats))) return null;
    const seatKey = keyOf(resourceId, accountId);
    await endWaiting(manager, { openKey: seatKey }, 'booked');
    return { resourceId, startsAt, endsAt, seatKey, lane: null, firstTick: null, lastTick: null };
  }
  const { beforeMinutes, afterMinutes } = resource;
  const range = occupied(time, { beforeMinutes, afterMinutes, travelMinutes: time.travelMinutes });
  const lane = await takeTicks(manager, resource, range, bookingId);
  if (lane === null) return null;
  return {
    resourceId,
    startsAt,
    endsAt,
    seatKey: null,
    lane,
    firstTick: range.first,
    lastTick: range.last,
  };
}

/** Throws `conflict` for somebody who would book a seat kept for companies alone: those are taken by a company. */
export function assertFor({ forCompanies }: ResourceRow, company: string | null): void {
  if (forCompanies && company === null)
    throw new DomainError('conflict', '这些座位是留给单位的，由单位的职称宣传员领取。');
}

/** For a condition on the column of a booking's resource: everything but lecturers' times. */
export const notOfLecturer = Raw(
  (id) => `${id} NOT IN (SELECT r.id FROM booking_resources r WHERE r.kind = 'lecturer')`,
) as FindOperator<string>;

/** The booking, for its owner alone; throws `not-found`. */
export async function ownBooking(manager: EntityManager, accountId: string, id: string): Promise<BookingRow> {
  const [booking] = await readRows(manager, BookingRow, 'id = ? AND account_id = ?', [id, accountId]);
  if (!booking) throw new DomainError('not-found');
  return booking;
}

/** The same in a transaction that has locked the resource which the booking was on when it was looked up. */
export async function lockedBooking(manager: EntityManager, seen: BookingRow): Promise<BookingRow> {
  const booking = await manager.findOneBy(BookingRow, { id: seen.id, resourceId: seen.resourceId });
  if (!booking) throw new DomainError('conflict');
  return booking;
}

/** The place that somebody has in a session. */
export async function placeIn(
  manager: EntityManager,
  resourceId: string,
  accountId: string,
): Promise<BookingRow | null> {
  const [place] = await readRows(manager, BookingRow, 'seat_key = ?', [keyOf(resourceId, accountId)]);
  return place ?? null;
}
