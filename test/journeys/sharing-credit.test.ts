import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@titles/server/database/database';
import { migrations } from '@titles/server/database/migrations';
import { ReadersToBeHadAgain1700000000048 } from '@titles/server/database/migrations/0048-readers-to-be-had-again';
import { Publicist } from '@titles/server/publicists/publicist.entity';
import { Publicists } from '@titles/server/publicists/publicists.service';
import { ShareVisit } from '@titles/server/sharing/visit.entity';
import { In } from 'typeorm';
import { bookingsOf } from '../support/bookings';
import { eachDatabase } from '../support/databases';
import { newDevice, season, shared, stamped } from '../support/sharing';

eachDatabase((database) => {
  const { at, publicist, as, total, reasons } = shared(database);

  test('a crowd at once is looked at by staff, and counts after an appeal', async () => {
    const { server, hand, content } = at;
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

  test('a crowd of self-checks is one as well; neither crowd stands in the way of the other, or of a booking', async () => {
    const { server, content, count } = at;
    const who = await publicist();
    const reader = await server.signIn(`Hall-${count}`);
    const readers = Array.from({ length: 31 }, newDevice);
    const visits = await Promise.all(
      readers.map((device) => server.client.sharing.begin({ body: { token: who.token, content, device } })),
    );
    server.clock.advance(20_000);
    for (const device of readers)
      await server.client.sharing.step({ body: { device, step: 'check', bookingId: null } });
    for (const [place, device] of readers.slice(0, 30).entries())
      await server.client.sharing.read({
        params: { visitId: visits[place]!.visitId! },
        body: { device, visibleSeconds: 20, scrolled: true },
      });
    const resourceId = await bookingsOf(server).session(5);
    const { id: bookingId } = await reader.bookings.hold({ body: { resourceId } });
    await reader.bookings.confirm({ params: { bookingId } });
    await reader.sharing.step({ body: { device: readers[0]!, step: 'booking', bookingId } });
    expect(await total(who)).toEqual({ seen: 31, read: 30, check: 30, booking: 1 });
    expect(await reasons(who)).toEqual(['burst']);
  });

  test('what is read while the application waits counts with its approval, and never after a refusal', async () => {
    const { server, hand, content, count } = at;
    const { client, id } = await hand.apply(`Waits-${count}`);
    const token = await hand.share(client, content);
    await hand.read(server.client, token, content);
    const query = { month: '2026-11' };
    const lines = async () =>
      (await (await server.signIn(`Waits-${count}`)).ledger.mine({ query })).statement.lines[0]!.units;
    expect(await lines()).toBe(0);
    await (await server.signIn(`Waits-${count}`)).publicists.sendForm({ file: stamped });
    await (await hand.staff()).publicists.approve({ params: { publicistId: id }, body: {} });
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

  const endings: [string, (persona: string, publicistId: string) => Promise<unknown>][] = [
    [
      'is refused',
      async (_, publicistId) =>
        (await at.hand.staff()).publicists.refuse({
          params: { publicistId },
          body: { reason: '照片看不清' },
        }),
    ],
    [
      'is taken back',
      async (persona) => (await at.server.signIn(persona)).publicists.leave({ body: { successorId: null } }),
    ],
  ];
  test.each([...endings, ['was approved, and who leaves with nobody to go on', endings[1]![1]] as const])(
    'whose application %s holds no readers back from others',
    async (how, over) => {
      const { server, hand, content, count } = at;
      const persona = `Gone-${count}`;
      const gone = how.startsWith('was approved')
        ? await hand.publicist(persona, { name: '李二' })
        : await hand.apply(persona);
      const old = await hand.share(gone.client, content);
      const who = await publicist();
      const { device } = await hand.read(server.client, old, content, { seconds: 2 });
      await over(persona, gone.id);
      server.clock.advance(86_400_000);
      await hand.read(server.client, who.token, content, { device });
      await server.client.sharing.step({ body: { device, step: 'check', bookingId: null } });
      expect(await reasons(who)).toEqual([]);
      expect(await total(who)).toMatchObject({ read: 1, check: 1 });
    },
  );

  test.each(endings)(
    'whose application %s uses up no readers, and who applies anew goes on with what they shared',
    async (_, over) => {
      const { server, hand, content, count } = at;
      const persona = `Again-${count}`;
      const before = await hand.apply(persona);
      const old = await hand.share(before.client, content);
      const own = () => server.signIn(persona);
      const funnel = async () => (await (await own()).sharing.funnel({ query: { season } })).total;
      const units = async () =>
        (await (await own()).ledger.mine({ query: { month: '2026-11' } })).statement.lines
          .slice(0, 2)
          .map((line) => line.units);
      const check = (device: string) =>
        server.client.sharing.step({ body: { device, step: 'check', bookingId: null } });
      const { device: reader } = await hand.read(server.client, old, content);
      const { device: anothers } = await hand.read(server.client, old, content);
      await check(reader);
      expect(await funnel()).toMatchObject({ read: 2, check: 1 });

      await over(persona, before.id);
      expect(await funnel()).toMatchObject({ read: 0, check: 0 });

      const again = await hand.apply(persona);
      const fresh = await hand.share(again.client, content);
      await hand.read(server.client, fresh, content, { device: reader });
      await hand.read(server.client, old, content);
      await check(reader);
      expect(await funnel()).toMatchObject({ read: 2, check: 1 });
      expect(await units()).toEqual([0, 0]);
      await again.client.publicists.sendForm({ file: stamped });
      await (await hand.staff()).publicists.approve({ params: { publicistId: again.id }, body: {} });
      expect(await units()).toEqual([2, 1]);

      server.clock.advance(8 * 86_400_000);
      const other = await hand.publicist(`Besides-${count}`, { name: '李二' });
      await hand.read(server.client, await hand.share(other.client, content), content, { device: anothers });
      const theirs = await server.signIn(`Besides-${count}`);
      expect((await theirs.sharing.funnel({ query: { season } })).total).toMatchObject({ read: 1 });
      expect((await theirs.sharing.aside({ query: { season } })).aside).toEqual([]);
    },
  );

  test('a booking told before the application was taken back, and again after applying anew, is taken back once it is given back', async () => {
    const { server, hand, content, count } = at;
    const persona = `Gives-${count}`;
    const before = await hand.apply(persona);
    const reader = await server.signIn(`Seat-${count}`);
    const token = await hand.share(before.client, content);
    const { device } = await hand.read(reader, token, content);
    const { id: bookingId } = await reader.bookings.hold({
      body: { resourceId: await bookingsOf(server).session(5) },
    });
    await reader.bookings.confirm({ params: { bookingId } });
    const tell = () => reader.sharing.step({ body: { device, step: 'booking', bookingId } });
    await tell();
    await before.client.publicists.leave({ body: { successorId: null } });
    const again = await hand.publicist(persona);
    const booked = async () => (await again.client.sharing.funnel({ query: { season } })).total.booking;
    const units = async () =>
      (await again.client.ledger.mine({ query: { month: '2026-11' } })).statement.lines.map(
        (line) => line.units,
      );
    const none = await units();
    await tell();
    expect(await booked()).toBe(1);
    expect(await units()).not.toEqual(none);
    await reader.bookings.cancel({ params: { bookingId } });
    expect(await booked()).toBe(0);
    expect(await units()).toEqual(none);
  });

  test('what an older release left of applications that are over is mended', async () => {
    const { server, hand, content, count } = at;
    const persona = `Older-${count}`;
    const { client, id } = await hand.apply(persona);
    const { visitId } = await hand.read(server.client, await hand.share(client, content), content);
    await client.publicists.leave({ body: { successorId: null } });
    const next = await hand.apply(persona);
    const waits = await hand.read(server.client, await hand.share(next.client, content), content);
    const { source } = server.app.get(Database);
    const kept = async () => [
      await source.manager.find(ShareVisit, {
        where: { publicistId: In([id, next.id]) },
        order: { id: 'ASC' },
      }),
      await source.manager.find(Publicist, { where: { id: In([id, next.id]) }, order: { id: 'ASC' } }),
    ];
    const mended = await kept();
    expect(mended).toMatchObject([
      [
        { id: visitId, countedKey: null },
        { id: waits.visitId, countedKey: expect.any(String) as unknown },
      ],
      [{ successorId: next.id }, { successorId: null }],
    ]);
    const since = migrations.length - migrations.indexOf(ReadersToBeHadAgain1700000000048);
    for (let left = since; left > 0; left--) await source.undoLastMigration();
    await source.query(
      "UPDATE share_visits SET reason = NULL, counted_at = told_at, counted_key = 'spent' WHERE id = ?",
      [visitId],
    );
    await source.query('UPDATE publicists SET successor_id = NULL WHERE id = ?', [id]);
    await source.runMigrations();
    expect(await kept()).toEqual(mended);
  });

  test('what is read while the approval is under way counts with it', async () => {
    const { server, hand, content, count } = at;
    const { client, id } = await hand.apply(`Moment-${count}`);
    await client.publicists.sendForm({ file: stamped });
    const token = await hand.share(client, content);
    const device = newDevice();
    const { visitId } = await server.client.sharing.begin({ body: { token, content, device } });
    server.clock.advance(20_000);
    let read: Promise<unknown> = Promise.resolve();
    server.app.get(Publicists, { strict: false }).whenDecided(async (_, approved) => {
      if (approved.id !== id) return;
      const body = { device, visibleSeconds: 20, scrolled: true };
      read = server.client.sharing.read({ params: { visitId: visitId! }, body });
      await pause(300);
    });
    await (await hand.staff()).publicists.approve({ params: { publicistId: id }, body: {} });
    await read;
    const own = await server.signIn(`Moment-${count}`);
    expect((await own.ledger.mine({ query: { month: '2026-11' } })).statement.lines[0]!.units).toBe(1);
  });

  test('who takes over is credited from then on', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const next = await hand.publicist(`Next-${count}`, { name: '王三' });
    await (await as(who)).publicists.leave({ body: { successorId: next.id } });
    await hand.read(server.client, who.token, content);
    const client = await server.signIn(`Next-${count}`);
    expect((await client.sharing.funnel({ query: { season } })).total.read).toBe(1);
  });

  test('what was opened before a hand-over and told after it stands with the successor, and once', async () => {
    const { server, hand, content, count } = at;
    const who = await publicist();
    const next = await hand.publicist(`Next-${count}`, { name: '王三' });
    const device = newDevice();
    const { visitId } = await server.client.sharing.begin({ body: { token: who.token, content, device } });
    await (await as(who)).publicists.leave({ body: { successorId: next.id } });
    server.clock.advance(20_000);
    const body = { device, visibleSeconds: 20, scrolled: true };
    await server.client.sharing.read({ params: { visitId: visitId! }, body });
    const client = await server.signIn(`Next-${count}`);
    expect((await client.sharing.funnel({ query: { season } })).total.read).toBe(1);
    expect((await client.ledger.mine({ query: { month: '2026-11' } })).statement.lines[0]!.units).toBe(1);
    expect(await total(who)).toMatchObject({ read: 0 });
  });

  test('numbers of few are hidden in groups, the own total is not, and nobody who read is named', async () => {
    const { server, hand, content } = at;
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

  test('one who reads five articles is one person, whom no group shows; the own total has the five', async () => {
    const { server, hand, count } = at;
    const who = await publicist();
    const device = newDevice();
    for (let article = 0; article < 5; article++) {
      const content = await hand.article(`of-one-${count}-${article}`);
      await hand.read(server.client, await hand.share(await as(who), content), content, { device });
    }
    const funnel = await (await as(who)).sharing.funnel({ query: { season } });
    expect(funnel.total).toMatchObject({ seen: 5, read: 5 });
    expect(funnel.channels[0]).toEqual({ value: 'chat', seen: null, read: null });
    expect(funnel.contents.map(({ seen, read }) => [seen, read])).toEqual(Array(5).fill([null, null]));
  });
});
