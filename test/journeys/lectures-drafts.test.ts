import { ResourceRow } from '@titles/server/bookings/resource.entity';
import { Database } from '@titles/server/database/database';
import { migrations } from '@titles/server/database/migrations';
import { ClosedDrafts1700000000038 } from '@titles/server/database/migrations/0038-closed-drafts';
import { Like } from 'typeorm';
import { companyPlacesOf } from '../support/company-places';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf, timesFrom } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';

const closed = expect.objectContaining({ code: 'conflict', message: '现在不接受预约。' }) as unknown;

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
  });
  beforeEach(() => server.clock.set('2026-11-23T08:00:00.000Z'));
  afterAll(() => server.close());
  const publish = async (lectureId: string) => (await hand.desk()).publish({ params: { lectureId } });
  const shown = async (lectureId: string) =>
    (await server.client.lectures.get({ params: { lectureId } })).sessions;
  /** Which of the seats of a session can be booked: everybody's, and the companies'. */
  const open = async (sessionId: string) =>
    (
      await server.app
        .get(Database)
        .source.manager.find(ResourceRow, { where: { id: Like(`${sessionId}%`) }, order: { id: 'ASC' } })
    ).map((row) => row.open);

  test('seats of a draft are neither held, waited for nor moved to; once it is published they are', async () => {
    const { lectureId, sessionId } = await hand.draft(2, december(9, 14), 1);
    const li = await server.signIn('Li');
    const own = await hand.seat(li, (await hand.session(2, december(10, 14))).sessionId, '李一');
    const body = { resourceId: sessionId };
    const move = { params: { bookingId: own }, body };
    const wang = await server.signIn('Wang');
    await expect(wang.bookings.hold({ body })).rejects.toEqual(closed);
    await expect(wang.bookings.waitingList.join({ body })).rejects.toEqual(closed);
    await expect(li.bookings.reschedule(move)).rejects.toEqual(closed);
    // Staff plan on meanwhile.
    const { opensAt, closesAt } = timesFrom(december(9, 14));
    const change = { opensAt, closesAt, seats: 3, companySeats: 2 };
    await (await hand.desk()).sessions.change({ params: { sessionId }, body: change });
    await publish(lectureId);
    await li.bookings.reschedule(move);
    await hand.seat(wang, sessionId, '王二');
    const places = companyPlacesOf(server, hand);
    await places.company('Pub', '示例公司甲');
    await places.take(await server.signIn('Pub'), sessionId, 2);
    expect(await shown(lectureId)).toMatchObject([{ seats: 3, left: 1, companySeats: 2, companyLeft: 0 }]);
    const later = {
      ...timesFrom(december(11, 14)),
      venueId: (await hand.venue()).id,
      seats: 1,
      companySeats: 0,
    };
    const { id } = await (await hand.desk()).sessions.add({ params: { lectureId }, body: later });
    await hand.seat(wang, id, '王二');
  });

  test('what was called off before, and what companies let pass, stays closed', async () => {
    const called = await hand.draft(2, december(9, 14), 1);
    const plan = { ...timesFrom(december(8, 14)), venueId: called.venueId, seats: 2, companySeats: 1 };
    const params = { lectureId: called.lectureId };
    const soon = await (await hand.desk()).sessions.add({ params, body: plan });
    const cancel = { params: { sessionId: called.sessionId }, body: { reason: '场地有变' } };
    await (await hand.desk()).sessions.cancel(cancel);
    // An older release gave a draft's to everybody.
    const { source } = server.app.get(Database);
    const released = [server.clock.now(), soon.id];
    await source.query('UPDATE lecture_sessions SET company_released_at = ? WHERE id = ?', released);
    await publish(called.lectureId);
    expect(await open(called.sessionId)).toEqual([false, false]);
    expect(await open(soon.id)).toEqual([true, false]);
  });

  test('a draft keeps the seats for companies while it is written, and gives them to everybody once it is published', async () => {
    const { lectureId, sessionId } = await hand.draft(2, december(9, 14), 1);
    server.clock.set(december(8, 15));
    await hand.keeper.keep();
    const session = async () => (await (await hand.desk()).sessions.get({ params: { sessionId } })).session;
    expect(await session()).toMatchObject({ seats: 2, companySeats: 1 });
    await publish(lectureId);
    await hand.keeper.keep();
    expect(await session()).toMatchObject({ seats: 3, companySeats: 0, left: 3 });
  });

  test('what a process of an older release publishes is opened within a minute', async () => {
    const { lectureId, sessionId } = await hand.draft(2, december(9, 14), 1);
    const { source } = server.app.get(Database);
    await source.query("UPDATE lectures SET state = 'published' WHERE id = ?", [lectureId]);
    await hand.keeper.keep();
    expect(await open(sessionId)).toEqual([true, true]);
  });

  test('a session that is added while the lecture is published can be booked', async () => {
    for (let round = 0; round < 5; round++) {
      const { lectureId, venueId } = await hand.draft(1, december(9, 14));
      const staff = await hand.desk();
      const body = { ...timesFrom(december(10, 14)), venueId, seats: 1, companySeats: 1 };
      const add = () => staff.sessions.add({ params: { lectureId }, body });
      const [before, , after] = await Promise.all([
        Promise.all([add(), add(), add()]),
        staff.publish({ params: { lectureId } }),
        Promise.all([add(), add(), add()]),
      ]);
      const sessions = [...before, ...after];
      for (const { id } of sessions) expect(await open(id)).toEqual([true, true]);
    }
  });

  test('drafts of an older release are closed as well, and nothing else is', async () => {
    const draft = await hand.draft(1, december(9, 14), 1);
    const published = await hand.session(1, december(9, 14), 1);
    const { source } = server.app.get(Database);
    const since = migrations.length - migrations.indexOf(ClosedDrafts1700000000038);
    for (let left = since; left > 0; left--) await source.undoLastMigration();
    expect(await open(draft.sessionId)).toEqual([true, true]);
    await source.runMigrations();
    expect(await open(draft.sessionId)).toEqual([false, false]);
    expect(await open(published.sessionId)).toEqual([true, true]);
  });
});
