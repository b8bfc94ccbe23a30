// @ts-check
// The service as built, in this process: what the measurements book with, and what the tables say afterwards.
import path from 'node:path';
import { server } from '../process.mjs';

/** @type {typeof import('@titles/server/app')} */
const { createApp } = server('app');
/** @type {typeof import('@titles/server/config')} */
const { readConfig } = server('config');
/** @type {typeof import('@titles/server/clock')} */
const { SystemClock } = server('clock');
/** @type {typeof import('@titles/server/ids')} */
const { newId } = server('ids');
/** @type {typeof import('@titles/server/database/database')} */
const { Database } = server('database/database');
/** @type {typeof import('@titles/server/bookings/bookings.service')} */
const { Bookings } = server('bookings/bookings.service');
/** @type {typeof import('@titles/server/bookings/bookings.queries')} */
const { alone } = server('bookings/bookings.queries');
/** @type {typeof import('@titles/server/bookings/resources.service')} */
const { BookableResources } = server('bookings/resources.service');
/** @type {typeof import('@titles/server/identity/account.entity')} */
const { Account } = server('identity/account.entity');
/** @type {typeof import('@titles/server/identity/sessions.service')} */
const { SessionsService } = server('identity/sessions.service');

const DAY = 24 * 60 * 60_000;
const HOUR = 60 * 60_000;

export { newId };

/** @param {string} url @param {string} folder */
export async function startService(url, folder) {
  const env = { DATABASE_URL: url, DATA_DIR: folder, PORT: '0', WEB_DIR: path.join(folder, 'nowhere') };
  const app = await createApp(readConfig(env), new SystemClock());
  const bookings = app.get(Bookings, { strict: false });
  const resources = app.get(BookableResources, { strict: false });
  const sessions = app.get(SessionsService, { strict: false });
  const database = app.get(Database);
  return {
    source: database.source,
    /** People with a token each. @param {number} count */
    async people(count) {
      const createdAt = new Date();
      const people = Array.from({ length: count }, () => ({ id: newId(), token: '' }));
      for (let from = 0; from < count; from += 100)
        await database.write(async (manager) => {
          for (const person of people.slice(from, from + 100)) {
            await manager.insert(Account, { id: person.id, openid: `bench-${person.id}`, createdAt });
            person.token = (await sessions.open(manager, person.id, 'phone')).token;
          }
        });
      return people;
    },
    /** @param {number} capacity */
    async session(capacity) {
      const id = newId();
      const startsAt = new Date(Date.now() + 5 * DAY);
      const endsAt = new Date(startsAt.getTime() + 2 * HOUR);
      const limits = { noticeMinutes: 60, horizonDays: 30, cancelMinutes: 120 };
      await resources.addSession({ id, title: '集中宣讲', capacity, startsAt, endsAt, ...limits });
      return id;
    },
    /** Holds a seat and confirms it; gives the booking's id. @param {string} session @param {string} person */
    async book(session, person) {
      const { booking } = await bookings.hold({ resourceId: session, time: null }, alone(person));
      await bookings.confirm(person, booking.id);
      return booking.id;
    },
    /** Throws unless each booking is in the table and took a seat, and no session has more than it may. @param {readonly string[]} ids @param {number} booked */
    async check(ids, booked) {
      /** @type {{ capacity: number, taken: number, booked: string, people: string }[]} */
      const rows = await database.source.query(
        `SELECT r.capacity, r.taken, COALESCE(SUM(b.seats), 0) AS booked, COUNT(DISTINCT b.account_id) AS people
         FROM booking_resources r LEFT JOIN bookings b ON b.resource_id = r.id AND b.state = 'confirmed'
         WHERE r.id IN (${ids.map(() => '?').join(', ')}) GROUP BY r.id, r.capacity, r.taken`,
        [...ids],
      );
      for (const { capacity, taken, booked, people } of rows)
        if (taken > capacity || Number(booked) !== taken || Number(people) !== taken)
          throw new Error(`${booked} bookings of ${people} people took ${taken} of ${capacity} seats.`);
      const sum = rows.reduce((all, { taken }) => all + taken, 0);
      if (sum !== booked) throw new Error(`${sum} bookings are in the table, not ${booked}.`);
    },
    stop: () => app.close(),
  };
}
