import type * as Places from '@titles/server/bookings/places.queries';
import { Database } from '@titles/server/database/database';
import { type EntityManager } from 'typeorm';
import { at, between, type BookingsInHand, bookingsOf, people, race } from '../support/bookings';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

// The guard of seats is switched off: it counts without asking whether a seat is free.
jest.mock('@titles/server/bookings/places.queries', () => ({
  ...jest.requireActual<typeof Places>('@titles/server/bookings/places.queries'),
  takeSeats: async (manager: EntityManager, id: string, seats: number) => {
    await manager.query('UPDATE booking_resources SET taken = taken + ? WHERE id = ?', [seats, id]);
    return true;
  },
}));

/** What the other races prove is worth nothing if these could not oversell. */
eachDatabase((database) => {
  let server: TestServer;
  let hand: BookingsInHand;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = bookingsOf(server);
  });
  afterAll(() => server.close());
  /** The table as it is, but without its keys and checks. */
  const bare = async (table: string) => {
    const { source } = server.app.get(Database);
    await source.query(`CREATE TABLE bare AS SELECT * FROM ${table}`);
    await source.query(`DROP TABLE ${table}`);
    await source.query(`ALTER TABLE bare RENAME TO ${table}`);
  };
  const seats = () => race(people(60).map((person) => () => hand.seat('hall', person)));

  test('without the condition the database still refuses, but as an error', async () => {
    const resource = { title: '', startsAt: at(14), endsAt: at(16), noticeMinutes: 0, cancelMinutes: 0 };
    await hand.resources.addSession({ ...resource, id: 'hall', capacity: 20, horizonDays: 30 });
    const { through, refused } = await seats();
    expect(through).toBe(20);
    expect(refused).not.toHaveProperty('full');
  });

  test('without condition and check, seats are oversold', async () => {
    await bare('booking_resources');
    const { through } = await seats();
    expect(through).toBeGreaterThan(20);
    expect((await hand.seats('hall')).booked).toBeGreaterThan(20);
  });

  test('without the key of ticks, a lecturer is booked twice', async () => {
    const lecturer = await hand.byTime('lecturer');
    await bare('booking_ticks');
    const asked = people(40).map((person, i) => () => {
      const time = between(at(9, (i % 8) * 5), 60);
      return hand.holdTime(lecturer, person, time);
    });
    expect((await race(asked)).through).toBeGreaterThan(1);
    expect(await hand.overlaps(lecturer)).toBeGreaterThan(0);
  });
});
