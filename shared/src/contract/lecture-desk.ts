import * as z from 'zod/mini';
import { download, endpoint, upload } from './endpoint';
import { growing, Id, Instant } from './fields';
import { District, Material, materialTypes, PublicLecture, Session, Text, Venue } from './lectures';

const staff = ['district-staff', 'city-staff', 'administrator'] as const;
/** And whoever was let in for this session's door; the service looks. */
const door = ['employee', ...staff] as const;

const degrees = (most: number) =>
  z.nullable(z.number('请填写坐标').check(z.minimum(-most, '坐标超出范围'), z.maximum(most, '坐标超出范围')));
const venue = {
  name: Text('请填写会场名称', 60),
  district: District,
  address: Text('请填写地址', 120),
  latitude: degrees(90),
  longitude: degrees(180),
  gettingThere: z.string().check(z.trim(), z.maxLength(200, '最多200字')),
};
const lecture = {
  title: Text('请填写题目', 60),
  summary: Text('请填写内容简介', 600),
  forWhom: Text('请填写适合谁', 60),
  speaker: z.nullable(Text('请填写主讲人', 40)),
  hours: z.nullable(
    z.object({
      count: z.int('请填写整数').check(z.minimum(1, '至少1学时'), z.maximum(90, '最多90学时')),
      source: Text('计学时要写明依据', 120),
    }),
  ),
  district: z.nullable(District),
};
const seats = z.int('请填写整数').check(z.minimum(1, '至少1个座位'), z.maximum(5000, '最多5000个座位'));
const companySeats = z.int('请填写整数').check(z.minimum(0, '不能少于0'), z.maximum(5000, '最多5000个座位'));
const times = { startsAt: Instant, endsAt: Instant, opensAt: Instant, closesAt: Instant };
const Reason = Text('请写明原因，约了的人都会看到', 60);

const state = growing(z.enum(['draft', 'published', 'other']), 'other');
const DeskLecture = z.object({ ...PublicLecture.shape, state });
const Booked = z.object({
  bookingId: Id,
  name: z.nullable(z.string()),
  employer: z.nullable(z.string()),
  company: z.nullable(z.string()),
  seats: z.int(),
  state: growing(
    z.enum(['held', 'confirmed', 'cancelled', 'expired', 'attended', 'no-show', 'other']),
    'other',
  ),
  checkedInAt: z.nullable(Instant),
  /** Why somebody who did not come asks to be excused, and whether they were. */
  appeal: z.nullable(z.string()),
  excused: z.boolean(),
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

const ofVenue = z.object({ venueId: Id });
const ofLecture = z.object({ lectureId: Id });
const ofSession = z.object({ sessionId: Id });
const ofBooked = z.object({ sessionId: Id, bookingId: Id });
const errors = ['not-found', 'conflict', 'busy'] as const;

export const lectureDesk = {
  venues: {
    list: endpoint({
      route: 'GET /lecture-desk/venues',
      summary: 'Every venue, by name',
      access: staff,
      result: z.object({ venues: z.array(Venue) }),
    }),
    create: endpoint({
      route: 'POST /lecture-desk/venues',
      summary: 'Adds a venue; district staff add those of their district',
      access: staff,
      body: z.object(venue),
      result: Venue,
    }),
    change: endpoint({
      route: 'PUT /lecture-desk/venues/:venueId',
      summary: 'Changes what is said of a venue within reach; to hold a session elsewhere, move the session',
      access: staff,
      params: ofVenue,
      body: z.object(venue),
      result: Venue,
      errors: ['not-found'],
    }),
  },
  list: endpoint({
    route: 'GET /lecture-desk/lectures',
    summary: 'The lectures within reach, drafts included, the newest first',
    access: staff,
    result: z.object({ lectures: z.array(DeskLecture) }),
  }),
  create: endpoint({
    route: 'POST /lecture-desk/lectures',
    summary: 'Drafts a public lecture, for the own district or the whole city',
    access: staff,
    body: z.object(lecture),
    result: DeskLecture,
  }),
  change: endpoint({
    route: 'PUT /lecture-desk/lectures/:lectureId',
    summary: 'Changes what is said of a lecture within reach',
    access: staff,
    params: ofLecture,
    body: z.object(lecture),
    result: DeskLecture,
    errors: ['not-found'],
  }),
  publish: endpoint({
    route: 'POST /lecture-desk/lectures/:lectureId/publish',
    summary: 'Shows a draft to everybody; it needs a session',
    access: staff,
    params: ofLecture,
    result: DeskLecture,
    errors: ['not-found', 'conflict'],
  }),
  materials: {
    add: upload({
      route: 'POST /lecture-desk/lectures/:lectureId/materials',
      summary: 'Adds a file to take home, under the title that people read',
      access: staff,
      params: ofLecture,
      query: z.object({ title: Text('请填写资料名称', 60) }),
      accepts: materialTypes,
      limit: 20 * 1024 * 1024,
      result: Material,
      errors: ['not-found', 'busy'],
    }),
    remove: endpoint({
      route: 'DELETE /lecture-desk/materials/:materialId',
      summary: 'Takes such a file away again',
      access: staff,
      params: z.object({ materialId: Id }),
      result: z.object({}),
      errors: ['not-found', 'busy'],
    }),
  },
  sessions: {
    add: endpoint({
      route: 'POST /lecture-desk/lectures/:lectureId/sessions',
      summary: 'Adds a date with its venue and seats; those kept for companies come beside the others',
      access: staff,
      params: ofLecture,
      body: z.object({ ...times, venueId: Id, seats, companySeats }),
      result: Session,
      errors: ['not-found', 'conflict'],
    }),
    change: endpoint({
      route: 'PUT /lecture-desk/sessions/:sessionId/booking',
      summary: 'Changes seats and the time of booking; more seats are offered to those who wait',
      access: staff,
      params: ofSession,
      body: z.object({ opensAt: Instant, closesAt: Instant, seats, companySeats }),
      result: Session,
      errors,
    }),
    move: endpoint({
      route: 'POST /lecture-desk/sessions/:sessionId/move',
      summary:
        'Moves a session in time or place; everybody who booked or waits is told, once, what was and what is',
      access: staff,
      params: ofSession,
      body: z.object({ ...times, venueId: Id }),
      result: Session,
      errors,
    }),
    cancel: endpoint({
      route: 'POST /lecture-desk/sessions/:sessionId/cancel',
      summary: 'Calls a session off; everybody who booked or waits is told why, once',
      access: staff,
      params: ofSession,
      body: z.object({ reason: Reason }),
      result: Session,
      errors,
    }),
    waiting: endpoint({
      route: 'GET /lecture-desk/sessions/:sessionId/waiting',
      summary: 'Who waits for a session, in order, without names; for companies theirs',
      access: staff,
      params: ofSession,
      result: z.object({
        waiting: z.array(
          z.object({
            company: z.nullable(z.string()),
            seats: z.int(),
            joinedAt: Instant,
            skippedBecause: z.nullable(z.string()),
          }),
        ),
      }),
      errors: ['not-found'],
    }),
    feedback: endpoint({
      route: 'GET /lecture-desk/sessions/:sessionId/feedback',
      summary: 'How it was, in numbers and without names; nothing under five answers',
      access: staff,
      params: ofSession,
      result: z.object({
        answers: z.int(),
        /** How many gave 1 to 5, null under five answers. */
        useful: z.nullable(z.array(z.int())),
        comments: z.array(z.string()),
      }),
      errors: ['not-found'],
    }),
  },
  attendance: {
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
        'Checks in by scanned codes, each with the time of its scan; sent again, each answers as before',
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
      summary: 'Notes by hand that somebody is there, or did not come',
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
  },
  doors: {
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
  },
};
