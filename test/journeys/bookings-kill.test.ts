import { type DatabaseConfig } from '@titles/server/config';
import { BookingRow } from '@titles/server/bookings/booking.entity';
import { Database } from '@titles/server/database/database';
import { Account } from '@titles/server/identity/account.entity';
import { SessionsService } from '@titles/server/identity/sessions.service';
import { bookingsOf, type BookingsInHand, people, race } from '../support/bookings';
import { clientOf } from '../support/client';
import { TestClock } from '../support/clock';
import { eachDatabase, freshDatabase } from '../support/databases';
import { startProcess } from '../support/process';
import { startServer, type TestServer } from '../support/server';

const ROUNDS = process.env.TEST_LONG ? 20 : 2;
const PEOPLE = 1000;
const SEATS = 700;
const AT_ONCE = 20;
const MINUTE = 60_000;

eachDatabase((database) => {
  let config: DatabaseConfig;
  let server: TestServer;
  let hand: BookingsInHand;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    config = await freshDatabase(database);
    server = await startServer({ database, config: { database: config }, clock: new TestClock(new Date()) });
    hand = bookingsOf(server);
    // Its clock runs ahead of that of the process that is killed, so it must not tidy meanwhile.
    await hand.rounds.beforeApplicationShutdown();
    const createdAt = new Date();
    const sessions = server.app.get(SessionsService, { strict: false });
    await server.app.get(Database).write(async (manager) => {
      for (const id of people(PEOPLE)) {
        await manager.insert(Account, { id, openid: id, createdAt });
        tokens.set(id, (await sessions.open(manager, id, 'phone')).token);
      }
    });
  });
  afterAll(() => server.close());

  /** Everybody books, two of three confirm, until the process is killed after so many answers; gives those answers. */
  async function bookUntilKilled(session: string, answers: number) {
    const { origin, kill } = await startProcess(config);
    const told = new Map<string, 'held' | 'confirmed'>();
    const everybody = [...tokens.entries()];
    let killed: Promise<void> | undefined;
    const isKilled = () => killed !== undefined;
    const note = (id: string, state: 'held' | 'confirmed') => {
      told.set(id, state);
      if (told.size >= answers) killed ??= kill();
    };
    const worker = async () => {
      for (let next = everybody.pop(); next && !isKilled(); next = everybody.pop()) {
        const { bookings } = clientOf(origin, next[1]);
        try {
          const { id } = await bookings.hold({ body: { resourceId: session } });
          note(id, 'held');
          if (everybody.length % 3 === 0) continue;
          await bookings.confirm({ params: { bookingId: id } });
          note(id, 'confirmed');
        } catch (error) {
          // Once it is killed, no answer is the only refusal.
          if (!isKilled()) throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(killed).toBeDefined();
    await killed;
    return { told, left: everybody.map(([person]) => person) };
  }

  test(
    'a service that is killed among a thousand bookings loses none it told of, and no seat',
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const now = new Date();
        server.clock.set(now.toISOString());
        const session = await hand.session(SEATS, new Date(now.getTime() + 5 * 24 * 60 * MINUTE));
        const { told, left } = await bookUntilKilled(session, 50 + Math.floor(Math.random() * 500));

        const rows = await server.app
          .get(Database)
          .source.manager.findBy(BookingRow, { resourceId: session });
        const kept = new Map(rows.map(({ id, state }) => [id, state]));
        for (const [id, state] of told) expect(['confirmed', state]).toContain(kept.get(id));
        expect(new Set(rows.map(({ accountId }) => accountId)).size).toBe(rows.length);
        expect(await hand.seats(session)).toEqual({ taken: rows.length, booked: rows.length });

        // Every hold runs out, and its seat is somebody else's: exactly the seats that there are.
        const confirmed = rows.filter(({ state }) => state === 'confirmed').length;
        expect(confirmed).toBeLessThan(rows.length);
        server.clock.advance(11 * MINUTE);
        const late = [...left, ...people(PEOPLE).map((person) => `late-${person}`)].slice(0, PEOPLE);
        const codes = new Set<string>();
        while (late.length > 0) {
          const asked = late.splice(0, 50).map((person) => () => hand.holdSeat(session, person));
          for (const code of Object.keys((await race(asked)).refused)) codes.add(code);
        }
        expect([...codes]).toEqual(['full']);
        expect(await hand.seats(session)).toEqual({ taken: SEATS, booked: SEATS });
      }
    },
    ROUNDS * 180_000,
  );
});
