import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { Day, growing, Id, Instant } from './fields';
import { District, LectureFieldName, someWords, words } from './lecturers';

const MOST_MINUTES = 8 * 60;
const span = { startsAt: Instant, endsAt: Instant };
const Span = z.object(span).check(
  z.refine(
    ({ startsAt, endsAt }) => {
      const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
      return minutes >= 30 && minutes <= MOST_MINUTES;
    },
    { message: '一次培训30分钟到8小时，请检查起止时间', path: ['endsAt'] },
  ),
);
const Times = z.array(Span).check(z.minLength(1, '请至少提一个时间'), z.maxLength(3, '最多提三个时间'));

/** A time that is kept for an answer, with the way there. */
const Option = z.object({ id: Id, ...span, travelMinutes: z.int() });

const topic = {
  topic: words('培训主题', 60),
  field: LectureFieldName,
  people: z.int('请填写人数').check(z.gte(1, '至少1人'), z.lte(2000, '最多2000人')),
  district: District,
  place: words('培训地点', 100),
};
const contact = {
  contact: words('联系人', 40),
  phone: z
    .string('请填写联系电话')
    .check(z.trim(), z.regex(/^[0-9+() -]{5,20}$/, '电话只含数字、空格、+、-和括号')),
};

export const requestStates = [
  'asking',
  'choosing',
  'confirmed',
  'held',
  'not-held',
  'unmatched',
  'cancelled',
] as const;

export const Request = z.object({
  id: Id,
  organisationId: Id,
  organisation: z.string(),
  ...topic,
  field: growing(LectureFieldName, '职称政策'),
  /** Empty once its person is deleted, or handed it to somebody whose number is not known. */
  contact: z.string(),
  phone: z.string(),
  note: z.nullable(z.string()),
  state: growing(z.enum([...requestStates, 'other']), 'other'),
  /** What the company proposed. */
  times: z.array(z.object(span)),
  /** The lecturer who is asked or has agreed; null while somebody is looked for. */
  lecturer: z.nullable(
    z.object({ name: z.string(), title: z.nullable(z.string()), portrait: z.nullable(Id) }),
  ),
  /** Until when the lecturer, or in `choosing` the company, is to answer. */
  answerBy: z.nullable(Instant),
  /** Other times that the lecturer offers, in `choosing`. */
  offered: z.array(Option),
  /** The booking of the confirmed time. */
  bookingId: z.nullable(Id),
  /** New times that the lecturer is asked about while the confirmed one stays. */
  moving: z.boolean(),
  confirmed: z.nullable(z.object(span)),
  refusals: z.int(),
  peopleCame: z.nullable(z.int()),
  feedback: z.nullable(z.object({ rating: z.int(), comment: z.nullable(z.string()) })),
  /** The code of the certificate, once the session was held. */
  code: z.nullable(z.string()),
  createdAt: Instant,
});

/** Whether a session was held, and how many came. */
export const Attendance = z.object({
  held: z.boolean(),
  people: z.int('请填写到场人数').check(z.gte(0, '不能小于0'), z.lte(5000, '最多5000人')),
});

/** An invitation as the lecturer sees it on one card. */
const Ask = z.object({
  id: Id,
  requestId: Id,
  kind: growing(z.enum(['invite', 'move', 'other']), 'other'),
  organisation: z.string(),
  ...topic,
  field: growing(LectureFieldName, '职称政策'),
  note: z.nullable(z.string()),
  options: z.array(Option),
  /** The confirmed time that a move would replace. */
  instead: z.nullable(z.object(span)),
  answerBy: Instant,
});

const Engagement = z.object({
  requestId: Id,
  /** The booking of what is agreed, null while it is kept for an answer. */
  bookingId: z.nullable(Id),
  organisation: z.string(),
  ...topic,
  field: growing(LectureFieldName, '职称政策'),
  ...span,
  travelMinutes: z.int(),
  /** Kept for an answer, agreed, or over; its company or staff may say that it was not held. */
  state: growing(z.enum(['pending', 'confirmed', 'held', 'not-held', 'other']), 'other'),
  /** Whom to call; only once it is agreed, and null where nobody is named any more. */
  contact: z.nullable(z.object(contact)),
});

const staff = ['district-staff', 'city-staff', 'administrator'] as const;
const company = ['publicist'] as const;
const ofRequest = z.object({ requestId: Id });
const ofAsk = z.object({ askId: Id });
const chosen = z.object({ optionId: Id });
const reason = z.object({ reason: someWords(200) });

export const onsite = {
  ask: endpoint({
    route: 'POST /onsite/requests',
    summary: 'A company asks for a session at its place; the first fitting lecturer is asked at once',
    once: true,
    access: company,
    body: z.object({
      organisationId: Id,
      ...topic,
      ...contact,
      note: someWords(300),
      times: Times,
    }),
    result: Request,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  list: endpoint({
    route: 'GET /onsite/requests',
    summary: 'The requests within reach, the newest first: of the own company, or those in the own district',
    access: [...company, ...staff],
    result: z.object({ requests: z.array(Request) }),
  }),
  get: endpoint({
    route: 'GET /onsite/requests/:requestId',
    summary: 'A request within reach',
    access: [...company, ...staff],
    params: ofRequest,
    result: Request,
    errors: ['not-found'],
  }),
  cancel: endpoint({
    route: 'POST /onsite/requests/:requestId/cancel',
    summary: 'Takes a request back before it begins; what was kept is free again, and the lecturer is told',
    access: company,
    params: ofRequest,
    body: reason,
    result: Request,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  move: endpoint({
    route: 'POST /onsite/requests/:requestId/move',
    summary: 'Asks the lecturer for another time (confirmed), or looks again at other times (unmatched)',
    access: company,
    params: ofRequest,
    body: z.object({ times: Times }),
    result: Request,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  take: endpoint({
    route: 'POST /onsite/requests/:requestId/take',
    summary: 'Takes one of the other times that the lecturer offers',
    access: company,
    params: ofRequest,
    body: chosen,
    result: Request,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  refuse: endpoint({
    route: 'POST /onsite/requests/:requestId/refuse',
    summary: 'None of the offered times fits: the next lecturer is asked',
    access: company,
    params: ofRequest,
    result: Request,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  attendance: endpoint({
    route: 'POST /onsite/requests/:requestId/attendance',
    summary:
      'Notes after it began whether the session was held and how many came; held, the certificate is there. Said not to be held, it can be corrected',
    access: company,
    params: ofRequest,
    body: Attendance,
    result: Request,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  feedback: endpoint({
    route: 'POST /onsite/requests/:requestId/feedback',
    summary: 'What the company thought of a session that was held; sent again, it replaces the former',
    access: company,
    params: ofRequest,
    body: z.object({
      rating: z.int('请选择评分').check(z.gte(1, '1到5分'), z.lte(5, '1到5分')),
      comment: someWords(300),
    }),
    result: Request,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  withdraw: endpoint({
    route: 'POST /onsite/requests/:requestId/withdraw',
    summary: 'The lecturer cannot come after all, being ill for instance: the next lecturer is asked',
    access: ['lecturer'],
    params: ofRequest,
    body: reason,
    result: z.object({}),
    errors: ['not-found', 'conflict', 'busy'],
  }),
  letter: download({
    route: 'GET /onsite/requests/:requestId/letter',
    summary: 'The invitation letter 邀请函 of a confirmed session, for the lecturer and their employer',
    access: [...company, 'lecturer', ...staff],
    params: ofRequest,
    answers: ['application/pdf'],
    errors: ['not-found', 'conflict'],
  }),
  certificate: download({
    route: 'GET /onsite/requests/:requestId/certificate',
    summary:
      'The certificate 授课证明 of a session that was held, also for who gave it and is a lecturer no more',
    access: [...company, 'employee', ...staff],
    params: ofRequest,
    answers: ['application/pdf'],
    errors: ['not-found', 'conflict'],
  }),
  asks: {
    list: endpoint({
      route: 'GET /onsite/asks',
      summary: 'The invitations that wait for the caller, the first to be answered first',
      access: ['lecturer'],
      result: z.object({ asks: z.array(Ask) }),
    }),
    accept: endpoint({
      route: 'POST /onsite/asks/:askId/accept',
      summary: '可以: agrees to one of the times; the others are free again',
      access: ['lecturer'],
      params: ofAsk,
      body: chosen,
      result: z.object({}),
      errors: ['not-found', 'conflict', 'busy'],
    }),
    counter: endpoint({
      route: 'POST /onsite/asks/:askId/counter',
      summary: '换时间: offers other times, which are kept until the company chooses',
      access: ['lecturer'],
      params: ofAsk,
      body: z.object({ times: Times }),
      result: z.object({}),
      errors: ['not-found', 'conflict', 'full', 'busy'],
    }),
    decline: endpoint({
      route: 'POST /onsite/asks/:askId/decline',
      summary: '不行: the next lecturer is asked',
      access: ['lecturer'],
      params: ofAsk,
      body: reason,
      result: z.object({}),
      errors: ['not-found', 'conflict', 'busy'],
    }),
  },
  week: endpoint({
    route: 'GET /onsite/week',
    summary: "The caller's engagements of seven days, with the ways there, by time",
    access: ['lecturer'],
    query: z.object({ from: Day }),
    result: z.object({ engagements: z.array(Engagement) }),
  }),
};
