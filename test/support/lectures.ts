import { createHmac } from 'node:crypto';
import { Database } from '@titles/server/database/database';
import { LectureKeeper } from '@titles/server/lectures/keeper.service';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { codeText, shortened, signedPart, stepAt } from '@titles/shared/check-in-code';
import { type ApiClient } from './client';
import { type TestServer } from './server';
import { atConsole, granted } from './staff';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** A day of December 2026 at an hour of Jiangmen. */
export const december = (day: number, hour: number, minute = 0): string =>
  new Date(Date.UTC(2026, 11, day, hour - 8, minute)).toISOString();

/** Two hours from then, to be booked at once and until an hour before. */
export const timesFrom = (startsAt: string) => {
  const start = Date.parse(startsAt);
  const after = (milliseconds: number) => new Date(start + milliseconds).toISOString();
  return { startsAt, endsAt: after(2 * HOUR), opensAt: after(-60 * DAY), closesAt: after(-HOUR) };
};

export const venueContent = {
  name: '测试会场',
  district: '蓬江' as const,
  address: '测试地址',
  latitude: 22.579,
  longitude: 113.082,
  gettingThere: '',
};
export const lectureContent = {
  title: '新一年申报怎么走',
  summary: '看条件，问账号，再提交。',
  forWhom: '适合准备申报的个人',
  speaker: null,
  hours: null,
  district: '蓬江' as const,
};

/** What a phone shows as its QR at an instant, made as the mini-program makes it. */
export function codeOf(bookingId: string, key: string, at: Date): string {
  const step = stepAt(at.getTime());
  const hmac = createHmac('sha256', Buffer.from(key, 'hex'))
    .update(signedPart({ bookingId, step }))
    .digest('hex');
  return codeText({ bookingId, step, mac: shortened(hmac) });
}

/** The lectures in the hands of staff of 蓬江 and of people; tokens are short, so everybody signs in anew. */
export function lecturesOf(server: TestServer) {
  const { app, clock } = server;
  const { source } = app.get(Database);
  const desk = async (persona = 'Peng') => (await atConsole(server, persona)).lectureDesk;
  const venue = async (name = venueContent.name) =>
    (await desk()).venues.create({ body: { ...venueContent, name } });
  /** A lecture with one session, for nobody to see yet. */
  const draft = async (seats: number, startsAt: string, companySeats = 0) => {
    const staff = await desk();
    const { id: lectureId } = await staff.create({ body: lectureContent });
    const { id: venueId } = await venue();
    const plan = { ...timesFrom(startsAt), venueId, seats, companySeats };
    const { id: sessionId } = await staff.sessions.add({ params: { lectureId }, body: plan });
    return { lectureId, sessionId, venueId };
  };
  const seat = async (who: ApiClient, resourceId: string, name: string) => {
    const { id } = await who.bookings.hold({ body: { resourceId } });
    await who.lectures.confirm({ params: { bookingId: id }, body: { name, employer: null } });
    return id;
  };
  const ticket = async (who: ApiClient, bookingId: string) =>
    (await who.lectures.tickets()).tickets.find((found) => found.bookingId === bookingId)!;
  return {
    desk,
    venue,
    draft,
    seat,
    ticket,
    keeper: app.get(LectureKeeper, { strict: false }),
    /** A published lecture with one session. */
    session: async (seats: number, startsAt: string, companySeats = 0) => {
      const drafted = await draft(seats, startsAt, companySeats);
      await (await desk()).publish({ params: { lectureId: drafted.lectureId } });
      return drafted;
    },
    /** The QR that a person's phone shows now. */
    shows: async (who: ApiClient, bookingId: string) =>
      codeOf(bookingId, (await ticket(who, bookingId)).checkIn!.key, clock.now()),
    messages: () => source.manager.find(QueuedMessage, { order: { id: 'ASC' } }),
    /** Gives the desk to somebody of 蓬江. */
    staffed: () => granted(server, 'Peng', 'district-staff', { district: '蓬江' }),
  };
}
