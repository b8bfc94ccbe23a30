import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { BookingState, growing, Id, Instant, refusal } from './fields';
import { lectureStaff as staff, ofSession, sessionErrors as errors } from './lecture-staff';
import { Session, Text } from './lectures';

/** And whoever was let in for this session's door; the service looks. */
const door = ['employee', ...staff] as const;

const Booked = z.object({
  bookingId: Id,
  name: z.nullable(z.string()),
  employer: z.nullable(z.string()),
  company: z.nullable(z.string()),
  seats: z.int(),
  state: BookingState,
  checkedInAt: z.nullable(Instant),
  /** Why somebody who did not come asks to be excused, and whether they were; told to staff alone. */
  appeal: z.nullable(z.string()),
  excused: z.boolean(),
  /** Why they were not; null until that is said, when they appeal again, and at the door. */
  refusedBecause: z.nullable(z.string()),
});
const outcomes = [
  'checked-in',
  'already',
  'moved',
  'other-session',
  'not-now',
  'stale',
  'not-booked',
  'unreadable',
  'other',
] as const;
const Scanned = z.object({
  code: z.string(),
  outcome: growing(z.enum(outcomes), 'other'),
  /** What to tell the visitor, as it stands. */
  sentence: z.string(),
  name: z.nullable(z.string()),
});

const ofBooked = z.object({ sessionId: Id, bookingId: Id });

/** Who came to a session. */
export const attendance = {
  list: endpoint({
    route: 'GET /lecture-desk/sessions/:sessionId/booked',
    summary: 'Who booked a session and who is there, for its staff and at its door',
    access: door,
    params: ofSession,
    result: z.object({
      title: z.string(),
      session: Session,
      booked: z.array(Booked),
      closed: z.boolean(),
      now: Instant,
    }),
    errors: ['not-found'],
  }),
  sheet: download({
    route: 'GET /lecture-desk/sessions/:sessionId/sheet',
    summary: 'The 签到表 to print and sign, by company and name',
    access: staff,
    params: ofSession,
    answers: ['application/pdf'],
    errors: ['not-found'],
  }),
  scan: endpoint({
    route: 'POST /lecture-desk/sessions/:sessionId/scans',
    summary:
      'Checks in by scanned codes, each with the time of its scan, at a door also for a week after its code has ended; sent again, each answers as before',
    access: door,
    params: ofSession,
    body: z.object({
      scans: z
        .array(z.object({ code: z.string().check(z.maxLength(200, '不是签到码')), at: Instant }))
        .check(z.minLength(1, '至少一个'), z.maxLength(50, '一次最多50个')),
    }),
    result: z.object({ results: z.array(Scanned), now: Instant }),
    errors: ['not-found', 'busy'],
  }),
  note: endpoint({
    route: 'POST /lecture-desk/sessions/:sessionId/booked/:bookingId/attendance',
    summary: 'Notes by hand that somebody is there; for staff alone, that they did not come',
    access: door,
    params: ofBooked,
    body: z.object({ came: z.boolean() }),
    result: z.object({}),
    errors,
  }),
  close: endpoint({
    route: 'POST /lecture-desk/sessions/:sessionId/attendance/close',
    summary:
      'Ends the check-in of a session that has begun: who is not there has missed it; later scans correct that',
    access: staff,
    params: ofSession,
    result: z.object({ attended: z.int(), missed: z.int() }),
    errors,
  }),
  excuse: endpoint({
    route: 'POST /lecture-desk/sessions/:sessionId/booked/:bookingId/excuse',
    summary: 'Grants the appeal of somebody who did not come',
    access: staff,
    params: ofBooked,
    result: z.object({}),
    errors,
  }),
  refuse: endpoint({
    route: 'POST /lecture-desk/sessions/:sessionId/booked/:bookingId/refuse',
    summary: 'Refuses the appeal of somebody who did not come, for a reason that they read',
    access: staff,
    params: ofBooked,
    body: refusal,
    result: z.object({}),
    errors,
  }),
};

/** Codes that let a phone check in at a session's door. */
export const doors = {
  create: endpoint({
    route: 'POST /lecture-desk/sessions/:sessionId/doors',
    summary: "Makes a code that lets one phone check in at this session's door; shown this once",
    access: staff,
    params: ofSession,
    result: z.object({ code: z.string(), until: Instant }),
    errors: ['not-found', 'conflict'],
  }),
  open: endpoint({
    route: 'POST /lecture-desk/doors',
    summary: 'Takes such a code for the account that is signed in, until a day after the session',
    access: ['employee'],
    body: z.object({ code: Text('请填写签到口令', 64) }),
    result: z.object({ sessionId: Id }),
    errors: ['not-found'],
  }),
  mine: endpoint({
    route: 'GET /lecture-desk/doors/mine',
    summary: 'The doors at which the account may check in now',
    access: ['employee'],
    result: z.object({
      doors: z.array(z.object({ sessionId: Id, title: z.string(), startsAt: Instant, venue: z.string() })),
    }),
  }),
};
