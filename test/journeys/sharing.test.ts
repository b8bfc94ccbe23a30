import { Database } from '@titles/server/database/database';
import { ShareVisit } from '@titles/server/sharing/visit.entity';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { bookingsOf } from '../support/bookings';
import { clientOf } from '../support/client';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { newDevice, sharingOn, stamped } from '../support/sharing';

const season = '2026-q4';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof sharingOn>;
  let content: SharedContent;
  let count = 0;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = sharingOn(server);
  }, 60_000);
  beforeEach(async () => {
    server.clock.set('2026-11-23T08:00:00.000Z');
    content = await hand.article(`shared-${(count += 1)}`);
  });
  afterAll(() => server.close());

  const publicist = async () => {
    const persona = `Publicist-${count}`;
    const device = newDevice();
    const { client, id } = await hand.publicist(persona);
    const token = await hand.share(client, content, 'chat', device);
    return { persona, client, id, device, token };
  };
  type Publicist = Awaited<ReturnType<typeof publicist>>;
  const as = ({ persona }: Publicist) => server.signIn(persona);
  const total = async (who: Publicist) => (await (await as(who)).sharing.funnel({ query: { season } })).total;
  const reasons = async (who: Publicist) =>
    (await (await as(who)).sharing.aside({ query: { season } })).aside.map(({ reason }) => reason);

  test('a link is the same each time it is asked for, and each content and channel has its own', async () => {
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
    const who = await publicist();
    await hand.read(server.client, who.token, content);
    await hand.read(server.client, who.token, content, { seconds: 2 });
    await hand.read(await as(who), who.token, content);
    expect(await total(who)).toEqual({ seen: 3, read: 1, check: 0, booking: 0 });
    expect((await reasons(who)).sort()).toEqual(['own', 'short']);
  });

  test('a forged, cut or foreign token opens a plain page, and nothing is written', async () => {
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

  test('a crowd at once is looked at by staff, and counts after an appeal', async () => {
    const who = await publicist();
    const readers = Array.from({ length: 33 }, newDevice);
    const visits = await Promise.all(
      readers.map((device) => server.client.sharing.begin({ body: { token: who.token, content, device } })),
    );
    server.clock.advance(20_000);
    for (const [at, device] of readers.entries())
      await server.client.sharing.read({
        params: { visitId: visits[at]!.visitId! },
        body: { device, visibleSeconds: 20, scrolled: true },
      });
    expect(await total(who)).toMatchObject({ seen: 33, read: 30 });
    const client = await as(who);
    const { aside } = await client.sharing.aside({ query: { season } });
    expect(aside).toMatchObject(Array(3).fill({ reason: 'burst', mayAppeal: true, appeal: 'none' }));
    const params = { visitId: aside[0]!.id };
    await client.sharing.appeal({ params, body: { words: '培训会上一起扫的码' } });
    await expect(client.sharing.appeal({ params, body: { words: '再说一遍再说' } })).rejects.toMatchObject({
      code: 'conflict',
    });
    const staff = await hand.staff();
    const open = await staff.sharing.anomalies({ query: { appeal: 'open' } });
    expect(open.rows).toMatchObject([{ id: params.visitId, words: '培训会上一起扫的码', publicist: '陈一' }]);
    const decision = { granted: true, answer: '已与单位核实，予以计入。' };
    await staff.sharing.decide({ params, body: decision });
    await expect(staff.sharing.decide({ params, body: decision })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await total(who)).toMatchObject({ read: 31 });
    const far = await hand.staff('台山');
    await expect(far.sharing.reverse({ params, body: { reason: '不在本区的' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('what is read while the application waits counts with its approval, and never after a refusal', async () => {
    const { client, id } = await hand.apply(`Waits-${count}`);
    const token = await hand.share(client, content);
    await hand.read(server.client, token, content);
    const query = { month: '2026-11' };
    const lines = async () =>
      (await (await server.signIn(`Waits-${count}`)).ledger.mine({ query })).statement.lines[0]!.units;
    expect(await lines()).toBe(0);
    await (await server.signIn(`Waits-${count}`)).publicists.sendForm({ file: stamped });
    await (await hand.staff()).publicists.approve({ params: { publicistId: id } });
    expect(await lines()).toBe(1);

    const refused = await hand.apply(`Refused-${count}`);
    const theirs = await hand.share(refused.client, content);
    await hand.read(server.client, theirs, content);
    const params = { publicistId: refused.id };
    await (await hand.staff()).publicists.refuse({ params, body: { reason: '不是本单位的人' } });
    await hand.read(server.client, theirs, content);
    const own = await server.signIn(`Refused-${count}`);
    expect((await own.sharing.aside({ query: { season } })).aside[0]).toMatchObject({ reason: 'left' });
    expect((await own.ledger.mine({ query })).statement.lines[0]!.units).toBe(0);
  });

  test('who takes over is credited from then on', async () => {
    const who = await publicist();
    const next = await hand.publicist(`Next-${count}`, { name: '王三' });
    await (await as(who)).publicists.leave({ body: { successorId: next.id } });
    await hand.read(server.client, who.token, content);
    const client = await server.signIn(`Next-${count}`);
    expect((await client.sharing.funnel({ query: { season } })).total.read).toBe(1);
  });

  test('numbers of few are hidden in groups, the own total is not, and nobody who read is named', async () => {
    const who = await publicist();
    const client = await as(who);
    const poster = await hand.share(client, content, 'poster');
    for (let reader = 0; reader < 6; reader++) await hand.read(server.client, who.token, content);
    for (let reader = 0; reader < 2; reader++) await hand.read(server.client, poster, content);
    const funnel = await (await as(who)).sharing.funnel({ query: { season } });
    expect(funnel.total).toMatchObject({ seen: 8, read: 8 });
    expect(funnel.channels).toEqual([
      { value: 'chat', seen: null, read: null },
      { value: 'moments', seen: 0, read: 0 },
      { value: 'poster', seen: null, read: null },
      { value: 'web', seen: 0, read: 0 },
    ]);
    expect(funnel.contents).toMatchObject([{ value: content.id, seen: 8, read: 8 }]);
  });

  test('two that tell of the same person’s reading at once are one', async () => {
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
