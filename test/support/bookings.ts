import { Database } from '@titles/server/database/database';
import { BookingRow } from '@titles/server/bookings/booking.entity';
import { alone } from '@titles/server/bookings/bookings.queries';
import { Bookings } from '@titles/server/bookings/bookings.service';
import { BookingCleaner } from '@titles/server/bookings/cleaner.service';
import { FairUse } from '@titles/server/bookings/fair-use.service';
import { ResourceRow } from '@titles/server/bookings/resource.entity';
import { BookableResources } from '@titles/server/bookings/resources.service';
import { SessionSeats } from '@titles/server/bookings/session-seats.service';
import { WaitingList } from '@titles/server/bookings/waiting-list.service';
import { newId } from '@titles/server/ids';
import { Rounds } from '@titles/server/rounds/rounds.service';
import { In } from 'typeorm';
import { type TestServer } from './server';

const MINUTE = 60_000;
const limits = { noticeMinutes: 60, horizonDays: 30, cancelMinutes: 120 };

/** Sunday next week, at an hour of Jiangmen. */
export const at = (hour: number, minute = 0): Date => new Date(Date.UTC(2026, 10, 29, hour - 8, minute));
export const between = (startsAt: Date, minutes: number, travelMinutes = 0) => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + minutes * MINUTE),
  travelMinutes,
});

/** The feature in the hands of a test, without HTTP. */
export function bookingsOf({ app }: TestServer) {
  const of = <T>(type: new (...args: never[]) => T) => app.get<T>(type, { strict: false });
  const bookings = of(Bookings);
  const resources = of(BookableResources);
  const { source } = of(Database);
  const active = (resourceId: string) =>
    source.manager.findBy(BookingRow, { resourceId, state: In(['held', 'confirmed']) });
  return {
    bookings,
    resources,
    waitingList: of(WaitingList),
    fairUse: of(FairUse),
    cleaner: of(BookingCleaner),
    rounds: of(Rounds),
    /** A session with so many seats; gives its id. */
    session: async (capacity: number, startsAt = at(14), more: Partial<typeof limits> = {}) => {
      const id = newId();
      const { endsAt } = between(startsAt, 120);
      await resources.addSession({ id, title: '集中宣讲', capacity, startsAt, endsAt, ...limits, ...more });
      return id;
    },
    byTime: async (kind: 'lecturer' | 'counter', lanes = 1, beforeMinutes = 0, afterMinutes = 0) => {
      const id = newId();
      await resources.addByTime({ id, kind, title: '讲师', lanes, beforeMinutes, afterMinutes, ...limits });
      return id;
    },
    holdSeat: async (resourceId: string, accountId: string): Promise<BookingRow> =>
      (await bookings.hold({ resourceId, time: null }, alone(accountId))).booking,
    holdTime: async (
      resourceId: string,
      accountId: string,
      time: ReturnType<typeof between>,
    ): Promise<BookingRow> => (await bookings.hold({ resourceId, time }, alone(accountId))).booking,
    seat: async (resourceId: string, accountId: string): Promise<BookingRow> => {
      const { booking } = await bookings.hold({ resourceId, time: null }, alone(accountId));
      return bookings.confirm(accountId, booking.id);
    },
    /** What the database says of a session: its counter, and what its bookings add up to. */
    seats: async (resourceId: string): Promise<{ taken: number; booked: number }> => {
      const { taken } = await source.manager.findOneByOrFail(ResourceRow, { id: resourceId });
      const rows = await active(resourceId);
      return { taken, booked: rows.reduce((sum, { seats }) => sum + seats, 0) };
    },
    /** What a page says of it. */
    standing: async (resourceId: string) => (await of(SessionSeats).standings([resourceId])).get(resourceId)!,
    /** Pairs of bookings of one resource and lane that share time. */
    overlaps: async (resourceId: string): Promise<number> => {
      const rows = await active(resourceId);
      return rows.flatMap((a) =>
        rows.filter(
          (b) => a.id < b.id && a.lane === b.lane && a.startsAt < b.endsAt && b.startsAt < a.endsAt,
        ),
      ).length;
    },
  };
}
export type BookingsInHand = ReturnType<typeof bookingsOf>;

/** Runs them at once; how many got through, the codes of those refused, and whatever else went wrong. */
export async function race(attempts: (() => Promise<unknown>)[]) {
  const settled = await Promise.allSettled(attempts.map((attempt) => attempt()));
  const refused: Record<string, number> = {};
  for (const result of settled)
    if (result.status === 'rejected') {
      const { code = 'no code', name } = result.reason as { code?: string; name: string };
      const said = name === 'DomainError' || name === 'ApiError' ? code : `${name} ${code}`;
      refused[said] = (refused[said] ?? 0) + 1;
    }
  return { through: settled.filter(({ status }) => status === 'fulfilled').length, refused };
}

export const people = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `person-${index}`);
