import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { Day, growing, Id, Instant } from './fields';
import { districts } from './person-values';

const text = (least: string, most: number) =>
  z.string(least).check(z.trim(), z.minLength(1, least), z.maxLength(most, `最多${most}字`));
const optionalText = (most: number) => z.nullable(text('请填写，或者留空', most));

/** 咨询, 材料接收. */
const purposes = ['consultation', 'receipt'] as const;
export type Purpose = (typeof purposes)[number];
const Purpose = z.enum(purposes, '请选择咨询或材料接收');

/** A time of day in quarters of an hour: `09:00`. */
const TimeOfDay = z
  .string('请写成 09:00')
  .check(z.regex(/^([01]\d|2[0-3]):(00|15|30|45)$/, '请写成 09:00，分钟只能是 00、15、30、45'));

/** From when to when, and the lunch break in between. */
const Hours = z.object({
  opens: TimeOfDay,
  closes: TimeOfDay,
  lunch: z.nullable(z.object({ from: TimeOfDay, to: TimeOfDay })),
});
export type Hours = z.output<typeof Hours>;

/** Monday 1 … Sunday 7. */
const Weekday = z.int().check(z.minimum(1), z.maximum(7));
const WeekdayHours = z.object({ weekday: Weekday, ...Hours.shape });
/** A day that differs from its weekday; without hours it is closed. */
const Exception = z.object({ day: Day, hours: z.nullable(Hours), reason: z.string() });

/** Degrees, as staff enter them. */
const Place = z.object({
  latitude: z.number().check(z.minimum(21, '江门的纬度约 22'), z.maximum(24, '江门的纬度约 22')),
  longitude: z.number().check(z.minimum(111, '江门的经度约 113'), z.maximum(115, '江门的经度约 113')),
});

const described = {
  name: text('请填写名称', 60),
  /** Null until staff have entered it. */
  address: optionalText(120),
  phone: optionalText(40),
  place: z.nullable(Place),
  note: optionalText(300),
};
const slotMinutes = z.int().check(z.multipleOf(15, '只能是15的倍数'), z.minimum(15), z.maximum(120));

const ServicePoint = z.object({
  id: Id,
  district: z.string(),
  ...described,
  /** Written to show the product; the bureau has entered nothing yet. */
  demo: z.boolean(),
});

/** What to bring, and why. */
const Material = z.object({ name: z.string(), note: z.nullable(z.string()) });

const Slot = z.object({ startsAt: Instant, endsAt: Instant, free: z.int() });
const SlotDay = z.object({
  day: Day,
  /** Why there is no time at all: 「周末」, 「元旦」, the exception's reason; null on an open day. */
  closedBecause: z.nullable(z.string()),
  slots: z.array(Slot),
  free: z.int(),
  /** How many people wait for a time on this day. */
  waiting: z.int(),
});

const Receipt = z.object({
  number: z.string(),
  received: z.array(z.string()),
  missing: z.array(z.string()),
  note: z.nullable(z.string()),
  issuedAt: Instant,
  /** When the person has looked at it, null before. */
  seenAt: z.nullable(Instant),
});

const Visit = z.object({
  bookingId: Id,
  servicePoint: ServicePoint,
  purpose: growing(Purpose, 'consultation'),
  counter: z.string(),
  state: growing(
    z.enum(['held', 'confirmed', 'cancelled', 'expired', 'attended', 'no-show', 'other']),
    'other',
  ),
  startsAt: Instant,
  endsAt: Instant,
  /** A time offered from the waiting list is kept until then, null otherwise. */
  heldUntil: z.nullable(Instant),
  /** Until when it can be cancelled or moved. */
  changeableUntil: Instant,
  /** The self-check's outcome, as far as the person agreed to hand it over. */
  summary: z.nullable(z.string()),
  bring: z.array(Material),
  receipt: z.nullable(Receipt),
});
export type Visit = z.output<typeof Visit>;

const Wait = z.object({
  id: Id,
  servicePoint: ServicePoint,
  purpose: growing(Purpose, 'consultation'),
  day: Day,
  /** 1 for the next. */
  position: z.int(),
});

/** A visit as the counter sees it. */
const ListedVisit = z.object({
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
});

const staff = ['district-staff', 'city-staff'] as const;
const ofPoint = z.object({ servicePointId: Id });
const ofVisit = z.object({ bookingId: Id });
const ofDay = z.object({ servicePointId: Id, day: Day });
const materialNames = z.array(text('请填写材料名称', 60)).check(z.maxLength(30, '最多30项'));

export const servicePoints = {
  list: endpoint({
    route: 'GET /service-points',
    summary: 'The service points, one in each district, with what staff have entered',
    access: 'anyone',
    result: z.object({ servicePoints: z.array(ServicePoint) }),
  }),
  get: endpoint({
    route: 'GET /service-points/:servicePointId',
    summary: 'A service point with its weekly hours, the days that differ, and what to bring for what',
    access: 'anyone',
    params: ofPoint,
    result: z.object({
      ...ServicePoint.shape,
      hours: z.array(WeekdayHours),
      exceptions: z.array(Exception),
      /** What to bring, by purpose. */
      bring: z.object({ consultation: z.array(Material), receipt: z.array(Material) }),
    }),
    errors: ['not-found'],
  }),
  slots: endpoint({
    route: 'GET /service-points/:servicePointId/slots',
    summary: 'The days that can be booked, with the times of each and how many counters are free',
    access: 'anyone',
    params: ofPoint,
    query: z.object({ purpose: Purpose }),
    result: z.object({
      days: z.array(SlotDay),
      /** Days from here on belong to a year whose holidays are not published yet; null when all are. */
      holidaysUnknownFrom: z.nullable(Day),
    }),
    errors: ['not-found'],
  }),
  book: endpoint({
    route: 'POST /service-points/:servicePointId/visits',
    summary: 'Books a counter at a time; the summary of a self-check goes along only if the person sends it',
    access: ['employee'],
    params: ofPoint,
    body: z.object({
      purpose: Purpose,
      startsAt: Instant,
      summary: z.nullable(text('请填写摘要', 200)),
      /** What the self-check says to bring; empty for the usual list. */
      materials: materialNames,
    }),
    result: Visit,
    errors: ['not-found', 'full', 'conflict', 'busy'],
  }),
  edit: endpoint({
    route: 'PUT /service-points/:servicePointId',
    summary: 'Enters what is true of a service point: name, address, phone, place; it is no demo any more',
    access: staff,
    params: ofPoint,
    body: z.object(described),
    result: ServicePoint,
    errors: ['not-found', 'busy'],
  }),
  create: endpoint({
    route: 'POST /service-points',
    summary: "Opens a district's service point; one a district",
    access: staff,
    body: z.object({ district: z.enum(districts), ...described, slotMinutes }),
    result: ServicePoint,
    errors: ['conflict', 'busy'],
  }),
  setHours: endpoint({
    route: 'PUT /service-points/:servicePointId/hours',
    summary: 'The hours of each weekday; a weekday that is not named is closed. Bookings that stand are kept',
    access: staff,
    params: ofPoint,
    body: z.object({ hours: z.array(WeekdayHours).check(z.maxLength(7)) }),
    result: z.object({ affected: z.int() }),
    errors: ['not-found', 'busy'],
  }),
  setException: endpoint({
    route: 'PUT /service-points/:servicePointId/exceptions/:day',
    summary: 'A day that differs, closed or with hours of its own; tells how many bookings lie outside',
    access: staff,
    params: ofDay,
    body: z.object({ hours: z.nullable(Hours), reason: text('请写明原因', 60) }),
    result: z.object({ affected: z.int() }),
    errors: ['not-found', 'busy'],
  }),
  removeException: endpoint({
    route: 'DELETE /service-points/:servicePointId/exceptions/:day',
    summary: 'The day is like its weekday again',
    access: staff,
    params: ofDay,
    result: z.object({}),
    errors: ['not-found', 'busy'],
  }),
  addCounter: endpoint({
    route: 'POST /service-points/:servicePointId/counters',
    summary: 'Adds a counter for the purposes it serves',
    access: staff,
    params: ofPoint,
    body: z.object({ name: text('请填写窗口名称', 20), purposes: z.array(Purpose).check(z.minLength(1)) }),
    result: z.object({ counterId: Id }),
    errors: ['not-found', 'busy'],
  }),
  setCounter: endpoint({
    route: 'PUT /service-points/:servicePointId/counters/:counterId',
    summary: 'Opens a counter for booking, or closes it; what is booked stays',
    access: staff,
    params: z.object({ servicePointId: Id, counterId: Id }),
    body: z.object({ open: z.boolean() }),
    result: z.object({}),
    errors: ['not-found', 'busy'],
  }),
  day: endpoint({
    route: 'GET /service-points/:servicePointId/visits',
    summary: "A day's list at the service point, by time",
    access: staff,
    params: ofPoint,
    query: z.object({ day: Day }),
    result: z.object({
      counters: z.array(z.object({ id: Id, name: z.string(), open: z.boolean() })),
      visits: z.array(ListedVisit),
    }),
    errors: ['not-found'],
  }),
  callNext: endpoint({
    route: 'POST /service-points/:servicePointId/call-next',
    summary: 'Calls to a counter who checked in, by booked time; null when nobody waits',
    access: staff,
    params: ofPoint,
    body: z.object({ counterId: Id }),
    result: z.object({ called: z.nullable(ListedVisit) }),
    errors: ['not-found', 'busy'],
  }),
  waitingList: {
    join: endpoint({
      route: 'POST /service-points/:servicePointId/waiting-list',
      summary: 'Waits for a time on a day that is full; asked again, it gives the same entry',
      access: ['employee'],
      params: ofPoint,
      body: z.object({ purpose: Purpose, day: Day }),
      result: Wait,
      errors: ['not-found', 'conflict', 'busy'],
    }),
    leave: endpoint({
      route: 'DELETE /visits/waiting-list/:waitId',
      summary: 'Stops waiting',
      access: ['employee'],
      params: z.object({ waitId: Id }),
      result: z.object({}),
      errors: ['not-found', 'busy'],
    }),
  },
  visits: {
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
  },
};
