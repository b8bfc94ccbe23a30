import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { type FileType } from './file-types';
import { Day, growing, Id, Instant } from './fields';
import { districts } from './person-values';

export const Text = (what: string, most: number) =>
  z.string(what).check(z.trim(), z.minLength(1, what), z.maxLength(most, `最多${most}字`));
export const District = z.enum(districts, `只能是：${districts.join('、')}`);

export const Venue = z.object({
  id: Id,
  name: z.string(),
  district: z.string(),
  address: z.string(),
  /** Degrees as maps in China count them (GCJ-02); null where nobody has measured. */
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  gettingThere: z.string(),
  demo: z.boolean(),
});
export type Venue = z.output<typeof Venue>;

/** What a session was to be, as it was booked, or published, when that is not how it is now. */
const former = {
  /** When and where, if it begins at another time or is elsewhere. */
  moved: z.nullable(z.object({ startsAt: Instant, endsAt: Instant, venue: z.string() })),
  /** Until when, if that alone is different. */
  formerEnd: z.nullable(Instant),
};

/** One date of a public lecture, with seats. */
export const Session = z.object({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  venue: Venue,
  /** Booking is open from then, and until then. */
  opensAt: Instant,
  closesAt: Instant,
  /** Seats that a person can book, and what of them is free for who comes next. */
  seats: z.int(),
  left: z.int(),
  /** How many people and companies wait for them. */
  waiting: z.int(),
  /** Seats kept for companies beside those; they go to everybody a day before booking closes. */
  companySeats: z.int(),
  companyLeft: z.int(),
  state: growing(z.enum(['planned', 'cancelled', 'other']), 'other'),
  cancelledBecause: z.nullable(z.string()),
  ...former,
});
export type Session = z.output<typeof Session>;

const ofAnyKind = {
  id: Id,
  title: z.string(),
  summary: z.string(),
  forWhom: z.string(),
  speaker: z.nullable(z.string()),
  /** Hours of continuing education and who says so; null when it does not count. */
  hours: z.nullable(z.object({ count: z.int(), source: z.string() })),
  /** Null for the whole city. */
  district: z.nullable(z.string()),
  demo: z.boolean(),
};
/** What materials may be: what a phone opens by itself. */
export const materialTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/png',
  'image/jpeg',
] as const satisfies readonly FileType[];
export const Material = z.object({ id: Id, title: z.string(), bytes: z.int(), type: z.string() });
export const PublicLecture = z.object({
  ...ofAnyKind,
  kind: z.literal('public'),
  sessions: z.array(Session),
  materials: z.array(Material),
});
/** 专技人才职称大讲堂: one shape for each of its forms. */
export const Lecture = z.discriminatedUnion('kind', [PublicLecture]);
export type Lecture = z.output<typeof Lecture>;

/** Who comes, as the list at the door says. */
const visitor = {
  name: Text('请填写姓名', 20),
  employer: z.nullable(z.string().check(z.trim(), z.maxLength(60, '最多60字'))),
};

/** What stands behind a booking of a lecture, for whoever holds it. */
const Ticket = z.object({
  bookingId: Id,
  lectureId: Id,
  sessionId: Id,
  venue: Venue,
  name: z.nullable(z.string()),
  employer: z.nullable(z.string()),
  /** Until when it can be given back or moved to another session; what nobody took of a company's is everybody's then. */
  changeableUntil: Instant,
  ...former,
  cancelledBecause: z.nullable(z.string()),
  /** What the code of the QR is made with, and when the door is open; null unless the booking is confirmed. */
  checkIn: z.nullable(z.object({ key: z.string(), from: Instant, until: Instant })),
  checkedInAt: z.nullable(Instant),
  /** For who was there. */
  feedback: growing(z.enum(['not-yet', 'open', 'given', 'other']), 'other'),
  /** For the seats that a company may hand out: by which code its people take them, and how many did. */
  company: z.nullable(z.object({ code: z.string(), taken: z.int() })),
});
export type Ticket = z.output<typeof Ticket>;

const ofSession = z.object({ sessionId: Id });
const ofBooking = z.object({ bookingId: Id });
const ofCode = z.object({ code: z.string().check(z.maxLength(80)) });
const Held = z.object({ bookingId: Id, heldUntil: z.nullable(Instant) });

export const lectures = {
  list: endpoint({
    route: 'GET /lectures',
    summary:
      'Published lectures with a session from one day to another (Asia/Shanghai), the next session first',
    access: 'anyone',
    query: z.object({ from: Day, to: Day }),
    result: z.object({ lectures: z.array(growing(z.nullable(Lecture), null)) }),
  }),
  get: endpoint({
    route: 'GET /lectures/:lectureId',
    summary: 'A published lecture with its sessions by time, and the seats left at this moment',
    access: 'anyone',
    params: z.object({ lectureId: Id }),
    result: Lecture,
    errors: ['not-found'],
  }),
  confirm: endpoint({
    route: 'POST /lectures/bookings/:bookingId/confirm',
    summary: 'Makes a held or offered seat firm, with the name that the list at the door shows',
    access: ['employee'],
    params: ofBooking,
    body: z.object(visitor),
    result: z.object({}),
    errors: ['not-found', 'conflict', 'busy'],
  }),
  tickets: endpoint({
    route: 'GET /lectures/tickets',
    summary:
      "What stands behind the account's bookings of lectures, and the service's time, by which the QR turns",
    access: ['employee'],
    result: z.object({ tickets: z.array(Ticket), now: Instant }),
  }),
  feedback: endpoint({
    route: 'POST /lectures/bookings/:bookingId/feedback',
    summary: 'Says how it was, by somebody who was there; said again, it replaces what was said',
    access: ['employee'],
    params: ofBooking,
    body: z.object({
      useful: z.int('请选择1到5分').check(z.minimum(1, '请选择1到5分'), z.maximum(5, '请选择1到5分')),
      comment: z.string().check(z.trim(), z.maxLength(300, '最多300字')),
    }),
    result: z.object({}),
    errors: ['not-found', 'conflict', 'busy'],
  }),
  material: download({
    route: 'GET /lectures/materials/:materialId',
    summary: 'A file to take home from a published lecture',
    access: 'anyone',
    params: z.object({ materialId: Id }),
    answers: materialTypes,
    errors: ['not-found'],
  }),
  company: {
    hold: endpoint({
      route: 'POST /lectures/sessions/:sessionId/company-places',
      summary: "Takes seats of those kept for companies, for the people of the publicist's company",
      access: ['publicist'],
      params: ofSession,
      body: z.object({
        seats: z.int('请填写人数').check(z.minimum(1, '至少1人'), z.maximum(50, '一次最多50人')),
      }),
      result: Held,
      errors: ['not-found', 'full', 'conflict', 'busy'],
    }),
    wait: endpoint({
      route: 'POST /lectures/sessions/:sessionId/company-waiting',
      summary: 'Waits for so many seats together when those kept for companies are taken',
      access: ['publicist'],
      params: ofSession,
      body: z.object({
        seats: z.int('请填写人数').check(z.minimum(1, '至少1人'), z.maximum(50, '一次最多50人')),
      }),
      result: z.object({ position: z.nullable(z.int()) }),
      errors: ['not-found', 'conflict', 'busy'],
    }),
    look: endpoint({
      route: 'GET /lectures/company-places/:code',
      summary: 'Whose seats a code is for, at which session, and how many nobody has taken yet',
      access: ['employee'],
      params: ofCode,
      result: z.object({
        company: z.string(),
        lectureId: Id,
        title: z.string(),
        session: Session,
        left: z.int(),
      }),
      errors: ['not-found'],
    }),
    claim: endpoint({
      route: 'POST /lectures/company-places/:code/claim',
      summary: "Takes one of a company's seats for oneself; the booking is then one's own",
      once: true,
      access: ['employee'],
      params: ofCode,
      body: z.object({ name: visitor.name }),
      result: ofBooking,
      errors: ['not-found', 'conflict', 'busy'],
    }),
  },
};
