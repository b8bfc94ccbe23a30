import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { BookingState, growing, Id, Instant } from './fields';

const Booking = z.object({
  id: Id,
  resourceId: Id,
  /** A seat of a lecture, a lecturer's time for a company, or a time at a counter. */
  kind: growing(z.enum(['seats', 'lecturer', 'counter', 'other']), 'other'),
  title: z.string(),
  /** What it is about when the title says whose time it is; null for every other. */
  topic: z.nullable(z.string()),
  /** Where it is, null when nobody has said. */
  place: z.nullable(z.string()),
  /** The company whose people come, null for one person. */
  company: z.nullable(z.string()),
  /** Seats that a company hands out to its people; a seat of one's own is none. */
  block: z.boolean(),
  /** Of a block, what nobody has taken yet. */
  seats: z.int(),
  state: BookingState,
  startsAt: Instant,
  endsAt: Instant,
  /** Until when it must be confirmed, null unless it is held. */
  heldUntil: z.nullable(Instant),
  /** Why its time is closed, in words for the person, while it is to come; null when it is open. */
  closedBecause: z.nullable(z.string()),
  /** A missed booking that an appeal has lifted. */
  excused: z.boolean(),
  /** Its person has appealed and has no answer yet. */
  appealed: z.boolean(),
  /** Why staff did not lift it; null when nobody has refused, or the person has appealed again. */
  refusedBecause: z.nullable(z.string()),
});

const WaitingEntry = z.object({
  id: Id,
  resourceId: Id,
  title: z.string(),
  /** When it begins and ends. */
  startsAt: z.nullable(Instant),
  endsAt: z.nullable(Instant),
  company: z.nullable(z.string()),
  seats: z.int(),
  state: growing(z.enum(['waiting', 'offered', 'booked', 'lapsed', 'left', 'other']), 'other'),
  /** 1 for the next; null unless it waits. */
  position: z.nullable(z.int()),
  /** Until when the offered seats are kept, null without an offer. */
  offeredUntil: z.nullable(Instant),
  /** Why it was passed over last, null when it was not. */
  skippedBecause: z.nullable(z.string()),
  joinedAt: Instant,
});

const ofBooking = z.object({ bookingId: Id });
const ofEntry = z.object({ entryId: Id });
const wanted = z.object({ resourceId: Id });

export const bookings = {
  list: endpoint({
    route: 'GET /bookings',
    summary: "The account's own bookings, the latest time first, and where it waits",
    access: ['employee'],
    result: z.object({ bookings: z.array(Booking), waiting: z.array(WaitingEntry) }),
  }),
  hold: endpoint({
    route: 'POST /bookings',
    summary: 'Keeps a seat of a session for ten minutes; asked again, it gives the same hold',
    once: true,
    access: ['employee'],
    body: wanted,
    result: Booking,
    errors: ['not-found', 'full', 'conflict', 'busy'],
  }),
  confirm: endpoint({
    route: 'POST /bookings/:bookingId/confirm',
    summary: 'Makes a hold firm; asked again, it answers the same',
    once: true,
    access: ['employee'],
    params: ofBooking,
    result: Booking,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  cancel: endpoint({
    route: 'POST /bookings/:bookingId/cancel',
    summary: "Gives a place back: a hold at any time, a confirmed one until the session's limit",
    once: true,
    access: ['employee'],
    params: ofBooking,
    result: Booking,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  reschedule: endpoint({
    route: 'POST /bookings/:bookingId/reschedule',
    summary: 'Moves a confirmed booking to another session; the old seat stays until the new one is certain',
    once: true,
    access: ['employee'],
    params: ofBooking,
    body: wanted,
    result: Booking,
    errors: ['not-found', 'full', 'conflict', 'busy'],
  }),
  appeal: endpoint({
    route: 'POST /bookings/:bookingId/appeal',
    summary: 'Asks that a missed booking be excused; once refused, it can be asked again',
    once: true,
    access: ['employee'],
    params: ofBooking,
    body: z.object({
      reason: z.string('请写明原因').check(z.minLength(1, '请写明原因'), z.maxLength(300, '最多300字')),
    }),
    result: z.object({}),
    errors: ['not-found', 'conflict', 'busy'],
  }),
  waitingList: {
    join: endpoint({
      route: 'POST /bookings/waiting-list',
      summary: 'Waits for a seat of a session that is full; asked again, it gives the same entry',
      once: true,
      access: ['employee'],
      body: wanted,
      result: WaitingEntry,
      errors: ['not-found', 'conflict', 'busy'],
    }),
    leave: endpoint({
      route: 'DELETE /bookings/waiting-list/:entryId',
      summary: 'Stops waiting; a seat that is offered goes to the next',
      access: ['employee'],
      params: ofEntry,
      result: z.object({}),
      errors: ['not-found', 'conflict', 'busy'],
    }),
    accept: endpoint({
      route: 'POST /bookings/waiting-list/:entryId/accept',
      summary: 'Takes the offered seat while it is kept; asked again, it answers the same',
      once: true,
      access: ['employee'],
      params: ofEntry,
      result: Booking,
      errors: ['not-found', 'conflict', 'busy'],
    }),
  },
};
