import { LedgerEntry } from '@titles/server/ledger/entry.entity';
import { Database } from '@titles/server/database/database';
import { bookingsOf } from '../support/bookings';
import { clientOf, phoneOf } from '../support/client';
import { eachDatabase } from '../support/databases';
import { newDevice, season, shared } from '../support/sharing';

eachDatabase((database) => {
  const { at, publicist, as, total, reasons } = shared(database);
  type Who = Awaited<ReturnType<typeof publicist>>;
  const line = async (who: Who, step: 'read' | 'check' | 'booking', month = '2026-11') => {
    const { statement } = await (await as(who)).ledger.mine({ query: { month } });
    return statement.lines.find((one) => one.step === step)!;
  };
  const entries = (who: Who) =>
    at.server.app.get(Database).source.manager.countBy(LedgerEntry, { publicistId: who.id });

  test('a booking that is given back counts no more, and who books again counts once', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const device = newDevice();
    const reader = await server.signIn(`Booker-${count}`);
    await hand.read(reader, who.token, content, { device });
    const resourceId = await bookingsOf(server).session(5);
    const tell = (bookingId: string) => reader.sharing.step({ body: { device, step: 'booking', bookingId } });
    const book = async () => {
      const { id: bookingId } = await reader.bookings.hold({ body: { resourceId } });
      await reader.bookings.confirm({ params: { bookingId } });
      for (let time = 0; time < 2; time++) await tell(bookingId);
      return bookingId;
    };
    const first = await book();
    expect(await line(who, 'booking')).toMatchObject({ units: 1, reversed: 0 });
    await reader.bookings.cancel({ params: { bookingId: first } });
    await tell(first);
    expect(await total(who)).toMatchObject({ booking: 0 });
    expect(await line(who, 'booking')).toMatchObject({ units: 0, reversed: 1 });
    expect(await reasons(who)).toEqual(['cancelled']);
    for (let time = 0; time < 2; time++) {
      const again = await book();
      expect(await total(who)).toMatchObject({ booking: 1 });
      expect((await line(who, 'booking')).units).toBe(1);
      if (time === 0) await reader.bookings.cancel({ params: { bookingId: again } });
    }
    const { corrections } = await (await as(who)).ledger.mine({ query: { month: '2026-11' } });
    expect(corrections.map(({ reason }) => reason)).toEqual(['预约已取消', '预约已取消']);
  });

  test('a step is judged once, however often it is told and whether or not it counts', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const device = newDevice();
    const tell = async (client: typeof server.client, on = device) => {
      await client.sharing.step({ body: { device: on, step: 'check', bookingId: null } });
      server.clock.advance(60_000);
    };
    await hand.read(server.client, who.token, content, { device, seconds: 2 });
    await tell(server.client);
    for (let time = 0; time < 2; time++) await tell(server.client);
    // Who signs in on that phone told it already.
    await tell(await server.signIn(`Later-${count}`));
    expect(await total(who)).toMatchObject({ check: 0 });
    expect((await reasons(who)).sort()).toEqual(['short', 'too-fast']);

    const own = newDevice();
    await hand.read(await as(who), who.token, content, { device: own });
    for (let time = 0; time < 3; time++) await tell(await as(who), own);
    expect((await reasons(who)).filter((reason) => reason === 'own')).toHaveLength(2);
    expect(await entries(who)).toBe(0);
  });

  test('who brought a reader first stays the first when another one came between', async () => {
    const { server, hand, content, count } = at;
    const first = await publicist();
    const second = await hand.publicist(`Between-${count}`, { name: '李二' });
    const theirs = await hand.share(second.client, content);
    const device = newDevice();
    const day = 86_400_000;
    await hand.read(server.client, first.token, content, { device, seconds: 2 });
    server.clock.advance(day);
    await hand.read(server.client, theirs, content, { device, seconds: 2 });
    server.clock.advance(day);
    await hand.read(server.client, first.token, content, { device });
    expect(await total(first)).toMatchObject({ seen: 1, read: 1 });
    expect((await reasons(first)).sort()).toEqual(['short']);
    const other = await server.signIn(`Between-${count}`);
    expect((await other.sharing.funnel({ query: { season } })).total.read).toBe(0);
  });

  test('after a hand-over the reader of the one who left is the successor’s, and said to be', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const next = await hand.publicist(`Heir-${count}`, { name: '王三' });
    const theirs = await hand.share(next.client, content);
    const device = newDevice();
    await hand.read(server.client, who.token, content, { device, seconds: 2 });
    await (await as(who)).publicists.leave({ body: { successorId: next.id } });
    await hand.read(server.client, theirs, content, { device });
    const heir = await server.signIn(`Heir-${count}`);
    expect((await heir.sharing.funnel({ query: { season } })).total.read).toBe(1);
    expect((await heir.sharing.aside({ query: { season } })).aside).toEqual([]);
  });

  test('a page opened on the last day of a season, checked on the first of the next, counts for the page', async () => {
    const { server, hand, content } = at;
    server.clock.set('2026-12-31T08:00:00.000Z');
    const who = await publicist();
    const device = newDevice();
    await hand.read(server.client, who.token, content, { device });
    server.clock.set('2026-12-31T18:00:00.000Z');
    for (let time = 0; time < 2; time++)
      await server.client.sharing.step({ body: { device, step: 'check', bookingId: null } });
    expect(await total(who)).toMatchObject({ read: 1, check: 1 });
    expect(await line(who, 'check', '2027-01')).toMatchObject({ units: 1 });
  });

  test('an own reading stays an own one after a quarter of an hour: the phone renews its token first', async () => {
    const { server, hand, content } = at;
    const who = await publicist();
    const session = await server.client.identity.signIn({
      body: { code: server.wechat.codeFor(who.persona) },
    });
    const phone = phoneOf(server.origin, session);
    server.clock.advance(16 * 60_000);
    await hand.read(phone.client, who.token, content);
    expect(phone.inUse()).not.toBe(session.token);
    server.clock.advance(16 * 60_000);
    await phone.client.sharing.step({ body: { device: newDevice(), step: 'check', bookingId: null } });
    expect(await reasons(who)).toEqual(['own', 'own']);
    const unknown = clientOf(server.origin, 'x'.repeat(43));
    const body = { token: who.token, content, device: newDevice() };
    await expect(unknown.sharing.begin({ body })).rejects.toMatchObject({
      ...{ code: 'not-signed-in', status: 401 },
    });
  });

  test('when the session is over, the phone reads on as one that nobody is signed in on', async () => {
    const { server, hand, content } = at;
    const who = await publicist();
    const over = phoneOf(server.origin, { token: 'x'.repeat(43), refreshToken: 'y'.repeat(43) });
    const { visitId } = await hand.read(over.client, who.token, content);
    expect(visitId).not.toBeNull();
    expect(over.inUse()).toBeNull();
    expect(await total(who)).toMatchObject({ seen: 1, read: 1 });
  });
});
