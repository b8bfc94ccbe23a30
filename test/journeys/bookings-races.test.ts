import { type BookingRow } from '@titles/server/bookings/booking.entity';
import { Database } from '@titles/server/database/database';
import { Account } from '@titles/server/identity/account.entity';
import { SessionsService } from '@titles/server/identity/sessions.service';
import { DomainError, errors } from '@titles/shared/errors';
import { at, between, type BookingsInHand, bookingsOf, people, race } from '../support/bookings';
import { clientOf } from '../support/client';
import { TestClock } from '../support/clock';
import { eachDatabase, freshDatabase } from '../support/databases';
import { startProcess } from '../support/process';
import { startServer, type TestServer } from '../support/server';

/** The code of a refusal, and its words where it has some of its own. */
const refusalIn = (error: unknown): string => {
  if (!(error instanceof DomainError)) return String(error);
  const { code, message } = error as DomainError;
  return message === errors[code].sentence ? code : `${code} ${message}`;
};

eachDatabase((database) => {
  let one: TestServer;
  let two: TestServer;
  let hand: BookingsInHand;
  let other: BookingsInHand;
  beforeAll(async () => {
    const config = { database: await freshDatabase(database) };
    one = await startServer({ database, config });
    // Two connections of one process to the embedded database would stop each other's event loop.
    two = database === 'libsql' ? one : await startServer({ database, config, clock: one.clock });
    hand = bookingsOf(one);
    other = bookingsOf(two);
  });
  afterEach(() => one.clock.set('2026-11-23T08:00:00.000Z'));
  afterAll(async () => {
    await one.close();
    if (two !== one) await two.close();
  });
  /** Every second request reaches the other process. */
  const process = (index: number) => (index % 2 === 0 ? hand : other);

  test('200 requests for 50 seats at once: 50 bookings, 150 refused as full, nothing else', async () => {
    const session = await hand.session(50);
    const asked = people(200).map((person, i) => () => process(i).seat(session, person));
    expect(await race(asked)).toEqual({ through: 50, refused: { full: 150 } });
    expect(await hand.seats(session)).toEqual({ taken: 50, booked: 50 });
  });

  test('one person who asks from many phones at once holds one seat', async () => {
    const session = await hand.session(50);
    const asked = people(20).map((_, i) => () => process(i).holdSeat(session, 'Li'));
    expect(await race(asked)).toEqual({ through: 20, refused: {} });
    expect(await hand.seats(session)).toEqual({ taken: 1, booked: 1 });
  });

  test('overlapping but different times for one lecturer: one of each overlap, however they begin', async () => {
    const lecturer = await hand.byTime('lecturer');
    const asked = people(40).map((person, i) => () => {
      const time = between(at(9, (i % 8) * 5), 60);
      return process(i).holdTime(lecturer, person, time);
    });
    expect(await race(asked)).toEqual({ through: 1, refused: { full: 39 } });
    expect(await hand.overlaps(lecturer)).toBe(0);
  });

  test('a counter with three lanes serves three at a time', async () => {
    const counter = await hand.byTime('counter', 3);
    const asked = people(30).map(
      (person, i) => () => process(i).holdTime(counter, person, between(at(9), 30)),
    );
    expect(await race(asked)).toEqual({ through: 3, refused: { full: 27 } });
    expect(await hand.overlaps(counter)).toBe(0);
  });

  test('two visitors never hold one time, before either has confirmed', async () => {
    const lecturer = await hand.byTime('lecturer');
    const time = between(at(10), 60);
    expect(
      await race([() => hand.holdTime(lecturer, 'Li', time), () => other.holdTime(lecturer, 'Wang', time)]),
    ).toEqual({ through: 1, refused: { full: 1 } });
  });

  test('confirms of one hold at once are one booking', async () => {
    const session = await hand.session(2);
    const { id } = await hand.holdSeat(session, 'Li');
    const asked = people(10).map((_, i) => () => process(i).bookings.confirm('Li', id));
    expect(await race(asked)).toEqual({ through: 10, refused: {} });
    expect(await hand.seats(session)).toEqual({ taken: 1, booked: 1 });
  });

  test('a hold that is confirmed and given back at once ends in one of both', async () => {
    const session = await hand.session(20);
    const held = await Promise.all(people(20).map((person) => hand.holdSeat(session, person)));
    const ends = await Promise.all(
      held.map(async ({ id, accountId }) => {
        const ended = await Promise.allSettled([
          hand.bookings.confirm(accountId, id),
          other.bookings.cancel(accountId, id),
        ]);
        const said = ended.map((each) => (each.status === 'fulfilled' ? 'ok' : refusalIn(each.reason)));
        const [{ state }] = (await hand.bookings.list(accountId)).filter((own) => own.id === id) as [
          BookingRow,
        ];
        return [...said, state].join(', ');
      }),
    );
    // Confirmed, then given back; given back first; or confirmed just while it was to be given back.
    const possible = [
      'ok, ok, cancelled',
      'conflict 这个预约已经取消。, ok, cancelled',
      'ok, conflict, confirmed',
    ];
    expect(ends.filter((end) => !possible.includes(end))).toEqual([]);
    const kept = ends.filter((end) => end.endsWith('confirmed')).length;
    expect(await hand.seats(session)).toEqual({ taken: kept, booked: kept });
  });

  test('moving against booking: the last seat goes to one, and who could not move keeps the old seat', async () => {
    for (let round = 0; round < 5; round++) {
      const from = await hand.session(10);
      const to = await hand.session(1, at(16));
      const { id } = await hand.seat(from, 'Li');
      const result = await race([
        () => hand.bookings.reschedule('Li', id, { resourceId: to, time: null }),
        () => other.seat(to, 'Wang'),
        () => hand.seat(to, 'Zhao'),
      ]);
      expect(result).toEqual({ through: 1, refused: { full: 2 } });
      const old = await hand.seats(from);
      expect(await hand.seats(to)).toEqual({ taken: 1, booked: 1 });
      const { resourceId } = (await hand.bookings.list('Li')).find((booking) => booking.id === id)!;
      expect(old).toEqual(resourceId === to ? { taken: 0, booked: 0 } : { taken: 1, booked: 1 });
    }
  });

  test('people who change places with each other both ways at once wait for nobody for ever', async () => {
    const [a, b] = [await hand.session(30), await hand.session(30, at(16))];
    const inA = await Promise.all(people(10).map((person) => hand.seat(a, `${person}-a`)));
    const inB = await Promise.all(people(10).map((person) => hand.seat(b, `${person}-b`)));
    const move = (to: string) => (row: { id: string; accountId: string }, i: number) => () =>
      process(i).bookings.reschedule(row.accountId, row.id, { resourceId: to, time: null });
    expect(await race([...inA.map(move(b)), ...inB.map(move(a))])).toEqual({ through: 20, refused: {} });
    for (const session of [a, b]) expect(await hand.seats(session)).toEqual({ taken: 10, booked: 10 });
  });

  test('a seat that is given back goes to who waits, not to who asks at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const session = await hand.session(1);
      const { id } = await hand.seat(session, 'Li');
      await hand.waitingList.join(session, { accountId: 'Chen', company: null, seats: 1 });
      const result = await race([
        () => hand.bookings.cancel('Li', id),
        ...people(10).map((person, i) => () => process(i).holdSeat(session, person)),
      ]);
      expect(result).toEqual({ through: 1, refused: { full: 10 } });
      expect(await hand.seats(session)).toEqual({ taken: 1, booked: 1 });
      const [entry] = await hand.waitingList.list('Chen');
      expect(entry).toMatchObject({ state: 'offered', resourceId: session });
      await hand.waitingList.accept('Chen', entry!.id);
    }
  });

  test('holds that ran out are free at once for as many as there are, with no cleaner', async () => {
    const session = await hand.session(10);
    await Promise.all(people(10).map((person) => hand.holdSeat(session, person)));
    one.clock.advance(10 * 60_000);
    const asked = people(30).map((person, i) => () => process(i).seat(session, `late-${person}`));
    expect(await race(asked)).toEqual({ through: 10, refused: { full: 20 } });
    expect(await hand.seats(session)).toEqual({ taken: 10, booked: 10 });
  });
});

test('two processes on one embedded file: 200 requests for 50 seats are 50 bookings, and no other refusal', async () => {
  const database = await freshDatabase('libsql');
  const server = await startServer({
    database: 'libsql',
    config: { database },
    clock: new TestClock(new Date()),
  });
  const processes = await Promise.all([startProcess(database), startProcess(database)]);
  try {
    const hand = bookingsOf(server);
    const session = await hand.session(50, new Date(Date.now() + 5 * 24 * 60 * 60_000));
    const sessions = server.app.get(SessionsService, { strict: false });
    const createdAt = new Date();
    const tokens = await server.app.get(Database).write(async (manager) => {
      const opened: string[] = [];
      for (const id of people(200)) {
        await manager.insert(Account, { id, openid: id, createdAt });
        opened.push((await sessions.open(manager, id, 'phone')).token);
      }
      return opened;
    });
    const asked = tokens.map((token, i) => () => {
      const { bookings } = clientOf(processes[i % 2]!.origin, token);
      return bookings.hold({ body: { resourceId: session } });
    });
    expect(await race(asked)).toEqual({ through: 50, refused: { full: 150 } });
    expect(await hand.seats(session)).toEqual({ taken: 50, booked: 50 });
  } finally {
    for (const { stop } of processes) await stop();
    await server.close();
  }
});
