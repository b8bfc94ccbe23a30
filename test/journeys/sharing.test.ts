import { Database } from '@titles/server/database/database';
import { ShareVisit } from '@titles/server/sharing/visit.entity';
import { bookingsOf } from '../support/bookings';
import { clientOf } from '../support/client';
import { eachDatabase } from '../support/databases';
import { bookVisit, hourOf, servicePoint } from '../support/service-points';
import { newDevice, season, shared } from '../support/sharing';

eachDatabase((database) => {
  const { at, publicist, as, total, reasons } = shared(database);

  test('a link is the same each time it is asked for, and each content and channel has its own', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const client = await as(who);
    expect(who.token).toMatch(/^[\w-]{16}$/);
    expect(await hand.share(client, content)).toBe(who.token);
    const other = await hand.article(`other-${count}`);
    const tokens = [who.token, await hand.share(client, content, 'poster'), await hand.share(client, other)];
    expect(new Set(tokens).size).toBe(3);
    await expect(hand.share(client, { kind: 'article', id: 'none-such' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(hand.share(await server.signIn('Somebody'), content)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('of three readers one counts: not the publicist, and not who stayed two seconds', async () => {
    const { server, hand, content } = at;
    const who = await publicist();
    await hand.read(server.client, who.token, content);
    await hand.read(server.client, who.token, content, { seconds: 2 });
    await hand.read(await as(who), who.token, content);
    expect(await total(who)).toEqual({ seen: 3, read: 1, check: 0, booking: 0 });
    expect((await reasons(who)).sort()).toEqual(['own', 'short']);
  });

  test('a forged, cut or foreign token opens a plain page, and nothing is written', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const other = await hand.article(`plain-${count}`);
    const changed = who.token.slice(0, 15) + (who.token.endsWith('A') ? 'Q' : 'A');
    for (const [token, what] of [
      [changed, content],
      [who.token.slice(0, 12), content],
      ['', content],
      ['令牌', content],
      ['x'.repeat(128), content],
      [who.token, other],
      [who.token, { kind: 'lecture' as const, id: content.id }],
    ] as const)
      expect(await hand.read(server.client, token, what)).toMatchObject({ visitId: null });
    server.clock.set('2027-01-01T08:00:00.000Z');
    expect(await hand.read(server.client, who.token, content)).toMatchObject({ visitId: null });
    expect(await total(who)).toMatchObject({ seen: 0 });
    expect((await server.client.articles.get({ params: { articleId: content.id } })).id).toBe(content.id);
  });

  test('one person once, a phone once, the own phone never; a program is told by its name', async () => {
    const { server, hand, content } = at;
    const who = await publicist();
    const { device } = await hand.read(await server.signIn('Reader'), who.token, content);
    server.clock.advance(2 * 3_600_000);
    await hand.read(await server.signIn('Reader'), who.token, content);
    await hand.read(server.client, who.token, content, { device });
    await hand.read(server.client, who.token, content, { device: who.device });
    const bot = clientOf(server.origin);
    const begun = await bot.sharing.begin({ body: { token: who.token, content, device: newDevice() } });
    expect(begun.visitId).not.toBeNull();
    const fetched = await fetch(`${server.origin}/api/sharing/visits`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Baiduspider/2.0' },
      body: JSON.stringify({ token: who.token, content, device: 'B'.repeat(22) }),
    });
    const { visitId } = (await fetched.json()) as { visitId: string };
    server.clock.advance(20_000);
    await fetch(`${server.origin}/api/sharing/visits/${visitId}/read`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Baiduspider/2.0' },
      body: JSON.stringify({ device: 'B'.repeat(22), visibleSeconds: 20, scrolled: true }),
    });
    expect((await total(who)).read).toBe(1);
    expect((await reasons(who)).sort()).toEqual(['bot', 'own-device', 'repeat', 'same-device']);
  });

  test('who claims more time than went by is set aside; told later, and again, the same reading counts once', async () => {
    const { server, content } = at;
    const who = await publicist();
    const device = newDevice();
    const body = { device, visibleSeconds: 30, scrolled: true };
    const begin = () => server.client.sharing.begin({ body: { token: who.token, content, device } });
    const { visitId } = await begin();
    const params = { visitId: visitId! };
    await server.client.sharing.read({ params, body });
    expect(await reasons(who)).toEqual(['too-fast']);

    const late = newDevice();
    const other = await server.client.sharing.begin({ body: { token: who.token, content, device: late } });
    const there = { visitId: other.visitId! };
    await server.client.sharing.read({
      params: there,
      body: { device: late, visibleSeconds: 3, scrolled: false },
    });
    server.clock.advance(6 * 86_400_000);
    for (let time = 0; time < 3; time++)
      await server.client.sharing.read({ params: there, body: { ...body, device: late } });
    await expect(
      server.client.sharing.read({ params: there, body: { ...body, device: newDevice() } }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await total(who)).toMatchObject({ seen: 2, read: 1 });
  });

  test('a reader belongs to whoever brought them first, for seven days', async () => {
    const { server, hand, content, count } = at;
    const first = await publicist();
    const second = await hand.publicist(`Second-${count}`, { name: '李二' });
    const theirs = await hand.share(second.client, content);
    const device = newDevice();
    await hand.read(server.client, first.token, content, { device, seconds: 2 });
    server.clock.advance(60_000);
    await hand.read(server.client, theirs, content, { device });
    expect(await total(first)).toMatchObject({ read: 1 });
    const client = await server.signIn(`Second-${count}`);
    expect((await client.sharing.aside({ query: { season } })).aside).toMatchObject([
      { reason: 'first-touch' },
    ]);

    const later = newDevice();
    await hand.read(server.client, first.token, content, { device: later, seconds: 2 });
    server.clock.advance(7 * 86_400_000 + 60_000);
    await hand.read(server.client, theirs, content, { device: later });
    const again = await server.signIn(`Second-${count}`);
    expect((await again.sharing.funnel({ query: { season } })).total.read).toBe(1);
  });

  test('a finished self-check and a firm booking go to who brought the reader, once each', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const device = newDevice();
    const reader = await server.signIn(`Reader-${count}`);
    await reader.sharing.step({ body: { device, step: 'check', bookingId: null } });
    await hand.read(reader, who.token, content, { device });
    const resourceId = await bookingsOf(server).session(5);
    const { id: bookingId } = await reader.bookings.hold({ body: { resourceId } });
    const told = [
      { device, step: 'check' as const, bookingId: null },
      { device, step: 'booking' as const, bookingId },
    ];
    for (const body of told) await reader.sharing.step({ body });
    expect(await total(who)).toEqual({ seen: 1, read: 1, check: 1, booking: 0 });
    await reader.bookings.confirm({ params: { bookingId } });
    for (let time = 0; time < 2; time++) for (const body of told) await reader.sharing.step({ body });
    const stranger = await server.signIn(`Stranger-${count}`);
    await stranger.sharing.step({ body: { device, step: 'booking', bookingId } });
    expect(await total(who)).toEqual({ seen: 1, read: 1, check: 1, booking: 1 });
    expect(await reasons(who)).toEqual([]);
  });

  test('a counter that was booked is a step too: seen → read → self-check → booking', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const device = newDevice();
    const reader = await server.signIn(`Visitor-${count}`);
    await hand.read(reader, who.token, content, { device });
    await reader.sharing.step({ body: { device, step: 'check', bookingId: null } });
    const point = await servicePoint(server, '蓬江');
    const { bookingId } = await bookVisit(reader, point, hourOf('2026-11-25', 10));
    for (let time = 0; time < 2; time++)
      await reader.sharing.step({ body: { device, step: 'booking', bookingId } });
    expect(await total(who)).toEqual({ seen: 1, read: 1, check: 1, booking: 1 });
  });

  test('two that tell of the same person’s reading at once are one', async () => {
    const { server, content, count } = at;
    const who = await publicist();
    const phones = [newDevice(), newDevice(), newDevice(), newDevice()];
    const reader = await server.signIn(`Twice-${count}`);
    const visits = await Promise.all(
      phones.map((device) => reader.sharing.begin({ body: { token: who.token, content, device } })),
    );
    server.clock.advance(20_000);
    await Promise.all(
      phones.map((device, at) =>
        reader.sharing.read({
          params: { visitId: visits[at]!.visitId! },
          body: { device, visibleSeconds: 20, scrolled: true },
        }),
      ),
    );
    expect((await total(who)).read).toBe(1);
    expect(await reasons(who)).toEqual(['repeat', 'repeat', 'repeat']);
    const rows = await server.app.get(Database).source.manager.findBy(ShareVisit, { publicistId: who.id });
    expect(rows.filter(({ posted }) => posted)).toHaveLength(1);
  });
});
