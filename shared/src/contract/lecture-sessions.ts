import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';
import { LectureState, lectureStaff as staff, ofSession, sessionErrors as errors } from './lecture-staff';
import { Session, Text } from './lectures';
import { listed, listQuery, SearchedText } from './list';

const seats = z.int('请填写整数').check(z.minimum(1, '至少1个座位'), z.maximum(5000, '最多5000个座位'));
const companySeats = z.int('请填写整数').check(z.minimum(0, '不能少于0'), z.maximum(5000, '最多5000个座位'));
const times = { startsAt: Instant, endsAt: Instant, opensAt: Instant, closesAt: Instant };
const Reason = Text('请写明原因，约了的人都会看到', 60);

const ofLecture = z.object({ lectureId: Id });

/** How a session stands at an instant: before booking opens, while it is open, once it has closed, and from then on. */
export const sessionStandings = ['not-open', 'open', 'closed', 'under-way', 'over', 'cancelled'] as const;

/** A session with what it is a date of. */
const DeskSession = z.object({
  lecture: z.object({ id: Id, title: z.string(), state: LectureState }),
  session: Session,
});

/** The dates of a lecture, and what is done with them. */
export const sessions = {
  list: endpoint({
    route: 'GET /lecture-desk/sessions',
    summary:
      'The sessions of the lectures within reach, drafts included; those to come first unless a column is named',
    access: staff,
    query: z.object({
      ...listQuery(['time', 'title', 'venue']),
      title: z.optional(SearchedText),
      from: z.optional(Day),
      to: z.optional(Day),
      standing: z.optional(z.enum(sessionStandings, `只能是：${sessionStandings.join('、')}`)),
    }),
    result: listed(DeskSession),
  }),
  get: endpoint({
    route: 'GET /lecture-desk/sessions/:sessionId',
    summary: 'One session of a lecture within reach',
    access: staff,
    params: ofSession,
    result: DeskSession,
    errors: ['not-found'],
  }),
  appeals: endpoint({
    route: 'GET /lecture-desk/appeals',
    summary:
      'The sessions within reach that somebody missed who asks to be excused and has no answer, the latest first, and how many ask',
    access: staff,
    result: z.object({
      sessions: z.array(z.object({ sessionId: Id, title: z.string(), startsAt: Instant, appeals: z.int() })),
    }),
  }),
  add: endpoint({
    route: 'POST /lecture-desk/lectures/:lectureId/sessions',
    summary: 'Adds a date with its venue and seats; those kept for companies come beside the others',
    once: true,
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
};
