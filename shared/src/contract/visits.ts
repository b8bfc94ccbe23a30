import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { BookingState, Day, growing, Id, Instant, refusal } from './fields';
import {
  Material,
  materialNames,
  optionalText,
  Purpose,
  ServicePoint,
  servicePointStaff as staff,
} from './service-point-values';

const Receipt = z.object({
  number: z.string(),
  received: z.array(z.string()),
  missing: z.array(z.string()),
  note: z.nullable(z.string()),
  issuedAt: Instant,
  /** When the person has looked at it, null before. */
  seenAt: z.nullable(Instant),
});

export const Visit = z.object({
  bookingId: Id,
  servicePoint: ServicePoint,
  purpose: growing(Purpose, 'consultation'),
  counter: z.string(),
  state: BookingState,
  startsAt: Instant,
  endsAt: Instant,
  /** A time offered from the waiting list is kept until then, null otherwise. */
  heldUntil: z.nullable(Instant),
  /** Until when it can be cancelled or moved. */
  changeableUntil: Instant,
  /** Why the service point is closed at that time, in words for the person; null when it is open. */
  closedBecause: z.nullable(z.string()),
  /** The self-check's outcome, as far as the person agreed to hand it over. */
  summary: z.nullable(z.string()),
  bring: z.array(Material),
  receipt: z.nullable(Receipt),
});
export type Visit = z.output<typeof Visit>;

export const Wait = z.object({
  id: Id,
  servicePoint: ServicePoint,
  purpose: growing(Purpose, 'consultation'),
  day: Day,
  /** 1 for the next. */
  position: z.int(),
  /** Why what comes free goes to the next as it is now, in words for the person; null when it is theirs. */
  skippedBecause: z.nullable(z.string()),
});

/** A visit as the counter sees it. */
export const ListedVisit = z.object({
  bookingId: Id,
  purpose: growing(Purpose, 'consultation'),
  counter: z.string(),
  state: z.string(),
  startsAt: Instant,
  summary: z.nullable(z.string()),
  bring: z.array(z.string()),
  /** Given at check-in, per point and day. */
  queueNumber: z.nullable(z.int()),
  calledTo: z.nullable(z.string()),
  receiptNumber: z.nullable(z.string()),
  /** Why somebody who did not come asks to be excused, and whether they were. */
  appeal: z.nullable(z.string()),
  excused: z.boolean(),
  /** Why they were not; null until that is said, and when they appeal again. */
  refusedBecause: z.nullable(z.string()),
});

const ofVisit = z.object({ bookingId: Id });

/** Visits that are booked: by the person, and at the counter. */
export const visits = {
  list: endpoint({
    route: 'GET /visits',
    summary: "The account's own visits, the latest time first, and the days it waits for",
    access: ['employee'],
    result: z.object({ visits: z.array(Visit), waiting: z.array(Wait) }),
  }),
  get: endpoint({
    route: 'GET /visits/:bookingId',
    summary: 'One own visit with its receipt',
    access: ['employee'],
    params: ofVisit,
    result: Visit,
    errors: ['not-found'],
  }),
  move: endpoint({
    route: 'POST /visits/:bookingId/move',
    summary: 'Moves a visit to another time; the old one stays until the new one is certain',
    access: ['employee'],
    params: ofVisit,
    body: z.object({ startsAt: Instant }),
    result: Visit,
    errors: ['not-found', 'full', 'conflict', 'busy'],
  }),
  cancel: endpoint({
    route: 'POST /visits/:bookingId/cancel',
    summary: 'Gives the time back; who waits for the day is offered it',
    access: ['employee'],
    params: ofVisit,
    result: Visit,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  accept: endpoint({
    route: 'POST /visits/:bookingId/accept',
    summary: 'Takes the time that is offered from the waiting list',
    access: ['employee'],
    params: ofVisit,
    result: Visit,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  receiptSeen: endpoint({
    route: 'POST /visits/:bookingId/receipt/seen',
    summary: 'The person has looked at the receipt',
    access: ['employee'],
    params: ofVisit,
    result: Visit,
    errors: ['not-found', 'busy'],
  }),
  receiptFile: download({
    route: 'GET /visits/:bookingId/receipt',
    summary: 'The receipt of an own visit, to print',
    access: ['employee'],
    params: ofVisit,
    answers: ['application/pdf'],
    errors: ['not-found'],
  }),
  checkIn: endpoint({
    route: 'POST /visits/:bookingId/check-in',
    summary: 'The person is here and gets a number; again it is the same number',
    access: staff,
    params: ofVisit,
    result: ListedVisit,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  missed: endpoint({
    route: 'POST /visits/:bookingId/missed',
    summary: 'The person did not come',
    access: staff,
    params: ofVisit,
    result: ListedVisit,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  excuse: endpoint({
    route: 'POST /visits/:bookingId/excuse',
    summary: 'Grants the appeal of somebody who did not come: it no longer counts',
    access: staff,
    params: ofVisit,
    result: ListedVisit,
    errors: ['not-found', 'busy'],
  }),
  refuse: endpoint({
    route: 'POST /visits/:bookingId/refuse',
    summary: 'Refuses the appeal of somebody who did not come, for a reason that they read',
    access: staff,
    params: ofVisit,
    body: refusal,
    result: ListedVisit,
    errors: ['not-found', 'busy'],
  }),
  printReceipt: download({
    route: 'GET /service-points/visits/:bookingId/receipt',
    summary: 'The receipt of a visit at a service point within reach, to print and sign',
    access: staff,
    params: ofVisit,
    answers: ['application/pdf'],
    errors: ['not-found'],
  }),
  giveReceipt: endpoint({
    route: 'POST /visits/:bookingId/receipt',
    summary: 'Gives a receipt for the materials: what was received, what is missing; once a visit',
    access: staff,
    params: ofVisit,
    body: z.object({
      received: materialNames,
      missing: materialNames,
      note: optionalText(300),
    }),
    result: Receipt,
    errors: ['not-found', 'conflict', 'busy'],
  }),
};
