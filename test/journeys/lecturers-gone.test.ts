import { Database } from '@titles/server/database/database';
import { migrations } from '@titles/server/database/migrations';
import { LeftByOlder1700000000039 } from '@titles/server/database/migrations/0039-left-by-older';
import { eachDatabase } from '../support/databases';
import { onsiteOn, type OnsiteInHand, span } from '../support/onsite';
import { rowsOfEveryTable } from '../support/rows';
import { startServer, type TestServer } from '../support/server';

eachDatabase((database) => {
  let server: TestServer;
  let hand: OnsiteInHand;
  beforeEach(async () => {
    server = await startServer({ database });
    hand = onsiteOn(server);
    await hand.company('Gong');
  });
  afterEach(() => server.close());
  const source = () => server.app.get(Database).source;
  const named = async (name: string) =>
    Object.entries(await rowsOfEveryTable(source()))
      .filter(([, rows]) => JSON.stringify(rows).includes(name))
      .map(([table]) => table);
  /** A session that was to be over by now; gives its request. */
  const begun = async (persona: string) => {
    server.clock.set('2026-11-26T08:00:00.000Z');
    const { id } = await hand.ask('Gong');
    await hand.accept(persona);
    server.clock.set(span(8, 18, 19).startsAt);
    return { params: { requestId: id } };
  };
  const gong = async () => hand.as('Gong');
  const erase = async (persona: string) => {
    await source().query("UPDATE grants SET state = 'ended' WHERE role = 'lecturer'");
    const loginCode = server.wechat.codeFor(persona);
    await (await hand.as(persona)).privacy.erase({ body: { loginCode } });
  };

  test('a lecturer who deletes the account is named nowhere, and companies read that they are gone', async () => {
    await hand.lecturer('Li', { name: '李建国' });
    const request = await begun('Li');
    await (await gong()).onsite.attendance({ ...request, body: { held: true, people: 30 } });
    // As an older release wrote it.
    await source().query('UPDATE bookings SET title = NULL');
    expect(await named('李建国')).toEqual(expect.arrayContaining(['booking_resources', 'lecturers']));
    await erase('Li');
    expect(await named('李建国')).toEqual([]);
    expect((await (await gong()).bookings.list()).bookings).toMatchObject([{ title: '已注销' }]);
  });

  test('what an older release left is mended: the name is gone, and a session said not to be held is corrected', async () => {
    await hand.lecturer('Li', { name: '李建国' });
    const request = await begun('Li');
    const not = { held: false, people: 0 };
    const { bookingId } = await (await gong()).onsite.attendance({ ...request, body: not });
    await source().query("UPDATE bookings SET state = 'cancelled' WHERE id = ?", [bookingId]);
    await hand.lecturer('Bao', { name: '包老师' });
    const since = migrations.length - migrations.indexOf(LeftByOlder1700000000039);
    for (let left = since; left > 0; left--) await source().undoLastMigration();
    await source().query("UPDATE lecturers SET account_id = 'gone-1' WHERE name = '包老师'");
    await source().runMigrations();
    const titles: { title: string }[] = await source().query(
      "SELECT title FROM booking_resources WHERE kind = 'lecturer'",
    );
    expect(titles.map(({ title }) => title).sort()).toEqual(['已注销', '李建国'].sort());
    const held = await (await gong()).onsite.attendance({ ...request, body: { held: true, people: 30 } });
    expect(held).toMatchObject({ state: 'held', peopleCame: 30 });
    expect(held.code).not.toBeNull();
  });
});
