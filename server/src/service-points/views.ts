import { type Visit } from '@titles/shared/contract/service-points';
import { type ReceiptRow } from './receipt.entity';
import { type ServicePointRow } from './service-point.entity';
import { bringFor, placeOf } from './shown';
import { type WholeVisit } from './visits.service';
import { type WaitRow } from './wait.entity';

export const shownPoint = (point: ServicePointRow) => {
  const { id, district, name, address, phone, note, demo } = point;
  return { id, district, name, address, phone, note, demo, place: placeOf(point) };
};

export const shownReceipt = ({ number, received, missing, note, issuedAt, seenAt }: ReceiptRow) => ({
  number,
  received,
  missing,
  note,
  issuedAt: issuedAt.toISOString(),
  seenAt: seenAt?.toISOString() ?? null,
});

/** A visit as its owner sees it. */
export const shownVisit = (
  { visit, booking, point, counter, receipt, closedBecause }: WholeVisit,
  state: Visit['state'],
  changeableUntil: Date,
): Visit => ({
  bookingId: visit.bookingId,
  servicePoint: shownPoint(point),
  purpose: visit.purpose,
  counter: counter?.name ?? '',
  state,
  startsAt: booking.startsAt.toISOString(),
  endsAt: booking.endsAt.toISOString(),
  heldUntil: state === 'held' && booking.heldUntil ? booking.heldUntil.toISOString() : null,
  changeableUntil: changeableUntil.toISOString(),
  closedBecause,
  summary: visit.summary,
  bring: bringFor(visit.purpose, visit.materials),
  receipt: receipt && shownReceipt(receipt),
});

/** A visit as the counter sees it: no name, and of the self-check only what the person agreed to. */
export const listedVisit = ({ visit, booking, counter, receipt }: WholeVisit) => ({
  bookingId: visit.bookingId,
  purpose: visit.purpose,
  counter: counter?.name ?? '',
  state: booking.state,
  startsAt: booking.startsAt.toISOString(),
  summary: visit.summary,
  bring: bringFor(visit.purpose, visit.materials).map(({ name }) => name),
  queueNumber: visit.queueNumber,
  calledTo: visit.calledTo,
  receiptNumber: receipt?.number ?? null,
  appeal: booking.appeal,
  excused: booking.excusedAt !== null,
  refusedBecause: booking.refusedBecause,
});

/** 1 for who is next of those who wait for the same day and purpose, first come first. */
export const positionOf = ({ id, day, purpose }: WaitRow, waits: readonly WaitRow[]): number =>
  waits.filter((wait) => wait.day === day && wait.purpose === purpose).findIndex((wait) => wait.id === id) +
  1;
