import { Database } from '@titles/server/database/database';
import { ShareVisit } from '@titles/server/sharing/visit.entity';
import { bookingsOf } from '../support/bookings';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { newDevice, shared } from '../support/sharing';

const query = { month: '2026-11' };

eachDatabase((database) => {
  const { at, publicist, as, total, reasons } = shared(database);
  const erase = (persona: string, client: ApiClient) =>
    client.privacy.erase({ body: { loginCode: at.server.wechat.codeFor(persona) } });

  test('a booking that goes with its account counts no more; one that took place does', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const persona = `Booker-${count}`;
    const device = newDevice();
    const reader = await server.signIn(persona);
    await hand.read(reader, who.token, content, { device });
    const { session } = bookingsOf(server);
    const book = async (startsAt: Date) => {
      const resourceId = await session(5, startsAt);
      const { id: bookingId } = await reader.bookings.hold({ body: { resourceId } });
      await reader.bookings.confirm({ params: { bookingId } });
      await reader.sharing.step({ body: { device, step: 'booking', bookingId } });
    };
    const inDays = (days: number) => new Date(server.clock.now().getTime() + days * 86_400_000);
    await book(inDays(1));
    await book(inDays(5));
    expect(await total(who)).toMatchObject({ booking: 2 });
    server.clock.advance(2 * 86_400_000);
    await erase(persona, await server.signIn(persona));
    expect(await total(who)).toMatchObject({ read: 1, booking: 1 });
    expect(await reasons(who)).toEqual(['cancelled']);
    const { statement, corrections } = await (await as(who)).ledger.mine({ query });
    expect(statement.lines[2]).toMatchObject({ units: 1, reversed: 1 });
    expect(corrections.map(({ reason }) => reason)).toEqual(['预约已取消']);
  });

  test('who comes back with a new account is not counted anew on the same phone', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const persona = `Again-${count}`;
    const device = newDevice();
    for (let account = 0; account < 3; account++) {
      const reader = await server.signIn(persona);
      await hand.read(reader, who.token, content, { device });
      await reader.sharing.step({ body: { device, step: 'check', bookingId: null } });
      await erase(persona, reader);
      server.clock.advance(2 * 3_600_000);
    }
    expect(await total(who)).toMatchObject({ read: 1, check: 1 });
    expect(await reasons(who)).toEqual(Array(4).fill('same-device'));
    const { manager } = server.app.get(Database).source;
    const rows = await manager.findBy(ShareVisit, { publicistId: who.id });
    // Nothing says whose they were, and only of what counts from which phone.
    expect(rows.flatMap(({ accountId, bookingId }) => [accountId, bookingId]).filter(Boolean)).toEqual([]);
    expect(rows.filter((row) => row.device !== null).map(({ countedAt }) => countedAt === null)).toEqual([
      false,
      false,
    ]);
  });
});
