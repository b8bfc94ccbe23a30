import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';
import { districts } from './person-values';
import {
  described,
  Hours,
  Material,
  materialNames,
  Purpose,
  ServicePoint,
  servicePointStaff as staff,
  text,
} from './service-point-values';
import { waitingList } from './service-point-waiting';
import { ListedVisit, Visit, visits } from './visits';

export type { Hours, Purpose } from './service-point-values';
export type { Visit } from './visits';

/** Monday 1 … Sunday 7. */
const Weekday = z.int().check(z.minimum(1), z.maximum(7));
const WeekdayHours = z.object({ weekday: Weekday, ...Hours.shape });
/** A day that differs from its weekday; without hours it is closed. */
const Exception = z.object({ day: Day, hours: z.nullable(Hours), reason: z.string() });

const slotMinutes = z.int().check(z.multipleOf(15, '只能是15的倍数'), z.minimum(15), z.maximum(120));

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

const ofPoint = z.object({ servicePointId: Id });
const ofDay = z.object({ servicePointId: Id, day: Day });

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
    summary:
      'Books a counter at a time, asked again it is the same visit; the summary of a self-check goes along only if sent',
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
    summary: 'The hours of each weekday; a weekday that is not named is closed. Who booked outside is told',
    access: staff,
    params: ofPoint,
    body: z.object({ hours: z.array(WeekdayHours).check(z.maxLength(7)) }),
    result: z.object({ affected: z.int() }),
    errors: ['not-found', 'busy'],
  }),
  setException: endpoint({
    route: 'PUT /service-points/:servicePointId/exceptions/:day',
    summary:
      'A day that differs, closed or with hours of its own; who booked outside is told, and how many they are',
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
    once: true,
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
  appeals: endpoint({
    route: 'GET /service-points/:servicePointId/appeals',
    summary:
      'The days on which somebody missed a visit who asks to be excused and has no answer, the latest first',
    access: staff,
    params: ofPoint,
    result: z.object({ days: z.array(Day) }),
    errors: ['not-found'],
  }),
  callNext: endpoint({
    route: 'POST /service-points/:servicePointId/call-next',
    summary: 'Calls to a counter who checked in, by booked time; null when nobody waits',
    once: true,
    access: staff,
    params: ofPoint,
    body: z.object({ counterId: Id }),
    result: z.object({ called: z.nullable(ListedVisit) }),
    errors: ['not-found', 'busy'],
  }),
  waitingList,
  visits,
};
