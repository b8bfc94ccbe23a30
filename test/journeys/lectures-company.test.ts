import { ResourceRow } from '@titles/server/bookings/resource.entity';
import { Database } from '@titles/server/database/database';
import { migrations } from '@titles/server/database/migrations';
import { CompanyNotices1700000000049 } from '@titles/server/database/migrations/0049-company-notices';
import { SessionStocks } from '@titles/server/lectures/session-stocks.service';
import { Retention } from '@titles/server/retention/retention.service';
import { type ApiClient } from '../support/client';
import { companyPlacesOf } from '../support/company-places';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf, timesFrom } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  let places: ReturnType<typeof companyPlacesOf>;
  let pub: ApiClient;
  let other: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
    places = companyPlacesOf(server, hand);
    await places.company('Pub', '示例公司甲');
    await places.company('Other', '示例公司乙');
  });
  beforeEach(() => goTo('2026-11-23T08:00:00.000Z'));
  afterAll(() => server.close());
  const goTo = async (time: string) => {
    server.clock.set(time);
    [pub, other] = await Promise.all([server.signIn('Pub'), server.signIn('Other')]);
  };
  const take: typeof places.take = (...of) => places.take(...of);
  const claim: typeof places.claim = (...of) => places.claim(...of);
  const shown: typeof places.shown = (...of) => places.shown(...of);

  test('a company takes seats of those kept, and its people take theirs by its code, one each', async () => {
    const { lectureId, sessionId } = await hand.session(1, december(9, 14), 3);
    const { code, bookingId } = await take(pub, sessionId, 3);
    expect(await shown(lectureId)).toMatchObject({ left: 1, companySeats: 3, companyLeft: 0 });
    await expect(
      other.lectures.company.hold({ params: { sessionId }, body: { seats: 1 } }),
    ).rejects.toMatchObject({
      code: 'full',
    });
    const li = await server.signIn('Li');
    expect(await li.lectures.company.look({ params: { code } })).toMatchObject({
      company: '示例公司甲',
      left: 3,
      session: { id: sessionId },
    });
    const made = await claim('Li', code);
    expect(await hand.ticket(li, made.bookingId)).toMatchObject({
      name: 'Li',
      employer: '示例公司甲',
      company: null,
      changeableUntil: december(9, 12),
    });
    // What nobody took is everybody's a day before booking closes.
    expect(await hand.ticket(pub, bookingId)).toMatchObject({ changeableUntil: december(8, 13) });
    await expect(claim('Li', code)).rejects.toMatchObject({ code: 'conflict' });
    await expect(hand.seat(li, sessionId, 'Li')).rejects.toMatchObject({ code: 'conflict' });
    // Who has a seat of everybody's takes none of the company's.
    await hand.seat(await server.signIn('Wang'), sessionId, 'Wang');
    await expect(claim('Wang', code)).rejects.toMatchObject({ code: 'conflict' });
    await claim('Zhao', code);
    expect((await hand.ticket(pub, bookingId)).company).toMatchObject({ taken: 2 });
    await claim('Sun', code);
    await expect(claim('Zhou', code)).rejects.toMatchObject({ code: 'conflict' });
    expect(await li.lectures.company.look({ params: { code } })).toMatchObject({ left: 0 });
    expect((await hand.ticket(pub, bookingId)).company).toMatchObject({ taken: 3 });
    const { booked } = await (await hand.desk()).attendance.list({ params: { sessionId } });
    expect(booked.map(({ name, company }) => [name, company])).toEqual([
      ['Wang', null],
      ['Li', '示例公司甲'],
      ['Sun', '示例公司甲'],
      ['Zhao', '示例公司甲'],
    ]);
    const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await expect(claim('Zhou', wrong)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of many who take the last ones at once, as many get one as there are', async () => {
    const { lectureId, sessionId } = await hand.session(5, december(9, 14), 4);
    const { code } = await take(pub, sessionId, 4);
    const asked = Array.from({ length: 10 }, (_, index) => claim(`R${index}`, code));
    const outcomes = await Promise.allSettled([...asked, claim('R0', code), claim('R1', code)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
    expect(await shown(lectureId)).toMatchObject({ companyLeft: 0, left: 5 });
    expect((await (await hand.desk()).attendance.list({ params: { sessionId } })).booked).toHaveLength(4);
  });

  test('companies wait for seats together, and get those that another gives back', async () => {
    const { sessionId } = await hand.session(1, december(9, 14), 3);
    const { bookingId } = await take(pub, sessionId, 3);
    const wait = { params: { sessionId }, body: { seats: 2 } };
    expect(await other.lectures.company.wait(wait)).toEqual({ position: 1 });
    await pub.bookings.cancel({ params: { bookingId } });
    const [entry] = (await other.bookings.list()).waiting;
    expect(entry).toMatchObject({ state: 'offered', seats: 2, company: '示例公司乙' });
    const accepted = await other.bookings.waitingList.accept({ params: { entryId: entry!.id } });
    expect((await hand.ticket(other, accepted.id)).company).toMatchObject({ taken: 0 });
  });

  test('a day before booking closes, what nobody took is everybody’s, and offered to who waits', async () => {
    const { lectureId, sessionId } = await hand.session(1, december(9, 14), 3);
    const { code } = await take(pub, sessionId, 2);
    await claim('Li', code);
    await hand.seat(await server.signIn('Wang'), sessionId, 'Wang');
    const zhao = await server.signIn('Zhao');
    await zhao.bookings.waitingList.join({ body: { resourceId: sessionId } });
    await goTo(december(8, 12, 59));
    await hand.keeper.keep();
    expect(await shown(lectureId)).toMatchObject({ seats: 1, companySeats: 3 });
    await goTo(december(8, 13));
    await Promise.all([hand.keeper.keep(), hand.keeper.keep()]);
    expect(await shown(lectureId)).toMatchObject({
      seats: 4,
      companySeats: 0,
      companyLeft: 0,
      left: 1,
      waiting: 0,
    });
    expect((await (await server.signIn('Zhao')).bookings.list()).waiting[0]).toMatchObject({
      state: 'offered',
    });
    await expect(claim('Sun', code)).rejects.toMatchObject({ code: 'conflict' });
    await goTo(december(9, 14));
    const { missed } = await (await hand.desk()).attendance.close({ params: { sessionId } });
    expect(missed).toBe(2);
  });

  test('where booking closes days before, what nobody took can still be booked', async () => {
    const { lectureId, sessionId } = await hand.session(1, december(9, 14), 2);
    const times = { opensAt: december(1, 9), closesAt: december(7, 18), seats: 1, companySeats: 2 };
    await (await hand.desk()).sessions.change({ params: { sessionId }, body: times });
    await goTo(december(6, 17, 59));
    await hand.keeper.keep();
    expect(await shown(lectureId)).toMatchObject({ left: 1, companyLeft: 2 });
    await take(pub, sessionId, 1);
    await goTo(december(6, 18));
    await hand.keeper.keep();
    expect(await shown(lectureId)).toMatchObject({ left: 3, companyLeft: 0 });
    await hand.seat(await server.signIn('Wu'), sessionId, 'Wu');
  });

  test('no slip of the hand takes from companies what they have: their seats are released tomorrow at the earliest', async () => {
    const { lectureId, sessionId, venueId } = await hand.session(1, december(9, 14), 3);
    await take(pub, sessionId, 2);
    const staff = await hand.desk();
    const refused = expect.objectContaining({
      code: 'bad-input',
      fields: [expect.objectContaining({ path: 'body.closesAt' })],
    }) as unknown;
    const plan = { ...timesFrom(december(9, 14)), seats: 1, companySeats: 3 };
    const slips = [
      { ...plan, closesAt: '2026-11-24T08:00:00.000Z' },
      { ...plan, opensAt: december(8, 13) },
    ];
    const params = { sessionId };
    for (const { opensAt, closesAt, seats, companySeats } of slips) {
      const body = { opensAt, closesAt, seats, companySeats };
      await expect(staff.sessions.change({ params, body })).rejects.toEqual(refused);
    }
    for (const { seats, companySeats, ...times } of slips) {
      const body = { ...times, venueId: (await hand.venue('另一个会场')).id };
      await expect(staff.sessions.move({ params, body })).rejects.toEqual(refused);
      const added = { ...times, venueId, seats, companySeats };
      await expect(staff.sessions.add({ params: { lectureId }, body: added })).rejects.toEqual(refused);
      await staff.sessions.add({ params: { lectureId }, body: { ...added, companySeats: 0 } });
    }
    await hand.keeper.keep();
    expect(await shown(lectureId)).toMatchObject({ left: 1, companySeats: 3, companyLeft: 1 });
  });

  test('seats are not released where booking was made to close later at that moment', async () => {
    const { lectureId, sessionId } = await hand.session(1, december(9, 14), 3);
    const stocks = server.app.get(SessionStocks, { strict: false });
    const due = jest.spyOn(stocks, 'due').mockResolvedValueOnce([sessionId]);
    await hand.keeper.keep();
    expect(due).toHaveBeenCalledTimes(1);
    due.mockRestore();
    expect(await shown(lectureId)).toMatchObject({ seats: 1, companySeats: 3 });
  });

  test('what was kept for companies is released when the check-in ends, whenever booking closed', async () => {
    const { lectureId, sessionId } = await hand.session(1, december(9, 14), 3);
    await goTo(december(9, 14));
    await (await hand.desk()).attendance.close({ params: { sessionId } });
    expect(await shown(lectureId)).toMatchObject({ seats: 4, companySeats: 0 });
  });

  test('companies can book until the release also where an older release let them longer', async () => {
    const { sessionId } = await hand.session(1, december(9, 14), 3);
    const { source } = server.app.get(Database);
    const notice = async () =>
      (await source.manager.findOneByOrFail(ResourceRow, { id: `${sessionId}.company` })).noticeMinutes;
    await source.manager.update(ResourceRow, { id: `${sessionId}.company` }, { noticeMinutes: 1440 });
    const since = migrations.length - migrations.indexOf(CompanyNotices1700000000049);
    for (let left = since; left > 0; left--) await source.undoLastMigration();
    await source.runMigrations();
    expect(await notice()).toBe(60 + 1440);
  });

  test('seats for companies are taken by a publicist alone', async () => {
    const { sessionId } = await hand.session(1, december(9, 14), 3);
    const li = await server.signIn('Li');
    await expect(
      li.lectures.company.hold({ params: { sessionId }, body: { seats: 1 } }),
    ).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('the names of a session are deleted after a year', async () => {
    const { sessionId } = await hand.session(3, december(9, 14));
    const li = await server.signIn('Li');
    const bookingId = await hand.seat(li, sessionId, '李一');
    await goTo('2027-12-08T00:00:00.000Z');
    await server.app.get(Retention).run();
    expect((await hand.ticket(await server.signIn('Li'), bookingId)).name).toBe('李一');
    await goTo('2027-12-10T00:00:00.000Z');
    await server.app.get(Retention).run();
    expect((await hand.ticket(await server.signIn('Li'), bookingId)).name).toBeNull();
  });
});
