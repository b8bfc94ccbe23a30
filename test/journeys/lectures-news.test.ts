import { BookingRow } from '@titles/server/bookings/booking.entity';
import { Database } from '@titles/server/database/database';
import { MoveRow } from '@titles/server/lectures/move.entity';
import { Attempts } from '@titles/server/outbox/attempts.service';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { WechatGateway } from '@titles/server/wechat/wechat-gateway.service';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf, timesFrom, venueContent } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  beforeEach(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
    // Here the tests look at what is queued before anybody sends it.
    await server.app.get(OutboxWorker).beforeApplicationShutdown();
  });
  afterEach(() => server.close());

  /** Three who booked, two who wait, and one who holds. */
  const crowd = async (sessionId: string) => {
    for (const name of ['甲', '乙', '丙']) await hand.seat(await server.signIn(name), sessionId, name);
    await (await server.signIn('丁')).bookings.hold({ body: { resourceId: sessionId } });
    for (const name of ['戊', '己'])
      await (await server.signIn(name)).bookings.waitingList.join({ body: { resourceId: sessionId } });
    const everybody = ['甲', '乙', '丙', '丁', '戊', '己'];
    return new Map(everybody.map((name) => [server.wechat.openidOf(name), name]));
  };

  const bookingOf = (id: string) =>
    server.app.get(Database).source.manager.findOneByOrFail(BookingRow, { id });

  test('a moved session tells everybody once: what was, what is, and where', async () => {
    const { sessionId } = await hand.session(4, december(9, 14));
    const people = await crowd(sessionId);
    const elsewhere = await hand.venue('另一个会场');
    const staff = await hand.desk();
    const move = {
      params: { sessionId },
      body: { ...timesFrom(december(10, 9, 30)), venueId: elsewhere.id },
    };
    await Promise.allSettled([staff.sessions.move(move), staff.sessions.move(move)]);
    await expect(staff.sessions.move(move)).rejects.toMatchObject({ code: 'conflict' });
    const told = await hand.messages();
    expect(told.map(({ openid }) => people.get(openid)).sort()).toEqual([...people.values()].sort());
    for (const { kind, fields, templateId, openid } of told) {
      expect(templateId).toBe('booking-change');
      expect(fields).toEqual({
        thing1: '新一年申报怎么走',
        time2: '2026年12月10日 09:30',
        thing3: '另一个会场',
        thing4: '原定12月9日 14:00',
      });
      expect(kind).toBe(['戊', '己'].includes(people.get(openid)!) ? 'notice' : 'change');
    }
  });

  test('what changes again before a message goes out is told once, by the plan that each person knows of', async () => {
    const { lectureId, sessionId, venueId } = await hand.session(4, december(9, 14));
    const people = await crowd(sessionId);
    const move = async (startsAt: string, to: string) => {
      server.clock.advance(1000);
      const body = { ...timesFrom(startsAt), venueId: to };
      await (await hand.desk()).sessions.move({ params: { sessionId }, body });
      server.clock.advance(1000);
    };
    const queued = async () =>
      (await hand.messages())
        .filter(({ state }) => state === 'queued')
        .map(({ openid, fields: { time2, thing3, thing4 } }) => [people.get(openid), time2, thing3, thing4])
        .sort();
    const [ninth, tenth] = ['2026年12月9日 14:00', '2026年12月10日 09:30'];
    await move(december(10, 9, 30), (await hand.venue('另一个会场')).id);
    // One of them reads of it, and another's place is offered to the first who waits.
    await server.app
      .get(Database)
      .source.manager.update(
        QueuedMessage,
        { openid: server.wechat.openidOf('乙') },
        { state: 'delivered', settledAt: server.clock.now() },
      );
    const ding = await server.signIn('丁');
    const bookingId = (await ding.bookings.list()).bookings[0]!.id;
    await ding.bookings.cancel({ params: { bookingId } });

    await move(december(10, 9, 30), (await hand.venue('第三处')).id);
    const moved = (name: string) => [name, tenth, '第三处', '原定12月9日 14:00'];
    const offer = ['戊', tenth, '另一个会场，测试地址', expect.stringMatching(/^有空位了/) as string];
    expect(await queued()).toEqual(
      [...['甲', '丙', '戊', '己'].map(moved), offer, ['乙', tenth, '第三处', '时间不变，换了会场']].sort(),
    );
    const former = async (name: string) => {
      const who = await server.signIn(name);
      return (await hand.ticket(who, (await who.bookings.list()).bookings[0]!.id)).moved;
    };
    const first = { startsAt: december(9, 14), endsAt: december(9, 16), venue: '测试会场' };
    expect(await former('甲')).toEqual(first);
    expect(await former('戊')).toMatchObject({ startsAt: december(10, 9, 30), venue: '另一个会场' });
    const session = async () => (await server.client.lectures.get({ params: { lectureId } })).sessions[0];
    expect(await session()).toMatchObject({ startsAt: december(10, 9, 30), moved: first });

    await move(december(9, 14), venueId);
    expect(await queued()).toEqual(
      [
        ...['甲', '丙', '戊', '己'].map((name) => [name, ninth, '测试地址', '又改回原来的时间和会场']),
        ['乙', ninth, '测试会场', '原定12月10日 09:30'],
        offer,
      ].sort(),
    );
    expect([await former('甲'), (await session())!.moved]).toEqual([null, null]);
    // Also where an older release noted a venue by its name alone.
    await server.app
      .get(Database)
      .source.manager.update(MoveRow, { sessionId }, { venueId: '', venueAddress: '' });
    expect([await former('甲'), (await session())!.moved]).toEqual([null, null]);

    await (await hand.desk()).sessions.cancel({ params: { sessionId }, body: { reason: '台风停课' } });
    const cancelled = (name: string, time = ninth) => [name, time, '已取消', '台风停课'];
    expect(await queued()).toEqual(
      [...['甲', '丙', '戊', '己'].map((name) => cancelled(name)), cancelled('乙', tenth)].sort(),
    );
  });

  test('who has not read of a move is told that it is called off, also when what they booked would be over', async () => {
    const { sessionId } = await hand.session(4, december(9, 14));
    await hand.seat(await server.signIn('甲'), sessionId, '甲');
    const body = { ...timesFrom(december(20, 14)), venueId: (await hand.venue()).id };
    await (await hand.desk()).sessions.move({ params: { sessionId }, body });
    server.clock.set(december(12, 9));
    await (await hand.desk()).sessions.cancel({ params: { sessionId }, body: { reason: '台风停课' } });
    const queued = (await hand.messages()).filter(({ state }) => state === 'queued');
    expect(queued).toMatchObject([
      { fields: { time2: '2026年12月20日 14:00', thing3: '已取消' }, expiresAt: new Date(december(20, 14)) },
    ]);
  });

  test('a session that only ends at another time says until when, and shows what it was', async () => {
    const { lectureId, sessionId, venueId } = await hand.session(4, december(9, 14));
    await crowd(sessionId);
    const body = { ...timesFrom(december(9, 14)), endsAt: december(9, 18), venueId };
    await (await hand.desk()).sessions.move({ params: { sessionId }, body });
    expect((await hand.messages()).map(({ fields }) => fields.thing4)).toEqual(
      Array.from({ length: 6 }, () => '结束时间改为18:00'),
    );
    const { sessions } = await server.client.lectures.get({ params: { lectureId } });
    const former = { moved: null, formerEnd: december(9, 16) };
    expect(sessions).toMatchObject([former]);
    const jia = await server.signIn('甲');
    expect(await hand.ticket(jia, (await jia.bookings.list()).bookings[0]!.id)).toMatchObject(former);
  });

  test('another name or address of the venue tells once whoever booked what is to come', async () => {
    const past = await hand.session(4, december(8, 14));
    await hand.seat(await server.signIn('庚'), past.sessionId, '庚');
    const draft = await hand.draft(4, december(9, 14));
    server.clock.set(december(8, 15));
    const { sessionId } = await hand.session(4, december(9, 14));
    const { venueId } = past;
    const to = { ...timesFrom(december(9, 14)), venueId };
    for (const id of [draft.sessionId, sessionId])
      await (await hand.desk()).sessions.move({ params: { sessionId: id }, body: to });
    server.clock.advance(1000);
    const people = await crowd(sessionId);
    const change = async (more: Partial<typeof venueContent>) =>
      (await hand.desk()).venues.change({ params: { venueId }, body: { ...venueContent, ...more } });
    await change({ gettingThere: '地铁一号线', latitude: 22.58 });
    expect(await hand.messages()).toEqual([]);
    await Promise.all([change({ address: '新址8号' }), change({ address: '新址8号' })]);
    const told = await hand.messages();
    expect(told.map(({ openid }) => people.get(openid)).sort()).toEqual([...people.values()].sort());
    for (const { fields } of told)
      expect(fields).toEqual({
        thing1: '新一年申报怎么走',
        time2: '2026年12月9日 14:00',
        thing3: '新址8号',
        thing4: '时间不变，会场名称或地址有变',
      });
    const jia = await server.signIn('甲');
    const [booking] = (await jia.bookings.list()).bookings;
    // It is where and when it was: what it says of a former time stays that of a real move.
    expect(await hand.ticket(jia, booking!.id)).toMatchObject({ moved: null, venue: { address: '新址8号' } });
    expect(await bookingOf(booking!.id)).toMatchObject({ sequence: 1 });
    await change({ address: '新址8号', name: '大礼堂' });
    const again = (await hand.messages()).slice(told.length);
    expect(again.map(({ fields }) => fields)).toEqual(
      told.map(() => expect.objectContaining({ thing3: '大礼堂' }) as unknown),
    );
    // Nobody knew of the draft, and who was at the one that is over is not told.
    await (await hand.desk()).publish({ params: { lectureId: draft.lectureId } });
    const { sessions } = await server.client.lectures.get({ params: { lectureId: draft.lectureId } });
    expect(sessions).toMatchObject([{ moved: null, venue: { name: '大礼堂' } }]);
  });

  test('what is told reaches a person who let it come, in words that WeChat takes', async () => {
    const { sessionId } = await hand.session(4, december(9, 14));
    const li = await server.signIn('Li');
    await hand.seat(li, sessionId, '李一');
    server.wechat.deliverTo(server.origin);
    server.wechat.choose('Li', 'booking-change', 'accept');
    await server.wechat.settled();
    const staff = await hand.desk();
    await staff.sessions.cancel({
      params: { sessionId },
      body: { reason: '讲师临时有事，另行通知，给您添麻烦了' },
    });
    const { app, clock } = server;
    await new OutboxWorker(app.get(Attempts), app.get(WechatGateway), clock).drain();
    expect(server.wechat.inbox).toMatchObject([{ openid: server.wechat.openidOf('Li') }]);
    await server.wechat.settled();
    expect((await hand.messages()).map(({ state }) => state)).toEqual(['delivered']);
  });

  test('a cancelled session tells everybody once, gives every place back, and says why', async () => {
    const { lectureId, sessionId } = await hand.session(4, december(9, 14));
    const people = await crowd(sessionId);
    const staff = await hand.desk();
    const cancel = { params: { sessionId }, body: { reason: '台风停课' } };
    await Promise.all([staff.sessions.cancel(cancel), staff.sessions.cancel(cancel)]);
    const told = await hand.messages();
    expect(told.map(({ openid }) => people.get(openid)).sort()).toEqual([...people.values()].sort());
    expect(told[0]!.fields).toMatchObject({ thing3: '已取消', thing4: '台风停课' });
    const jia = await server.signIn('甲');
    const { bookings } = await jia.bookings.list();
    expect(bookings).toMatchObject([{ state: 'cancelled' }]);
    expect(await hand.ticket(jia, bookings[0]!.id)).toMatchObject({
      cancelledBecause: '台风停课',
      checkIn: null,
    });
    expect((await (await server.signIn('戊')).bookings.list()).waiting).toMatchObject([{ state: 'lapsed' }]);
    expect((await server.client.lectures.get({ params: { lectureId } })).sessions).toMatchObject([
      { state: 'cancelled', cancelledBecause: '台风停课', waiting: 0 },
    ]);
    await expect(hand.seat(await server.signIn('庚'), sessionId, '庚')).rejects.toMatchObject({
      code: 'conflict',
    });
    const to = { ...timesFrom(december(10, 9)), venueId: (await hand.venue()).id };
    await expect(staff.sessions.move({ params: { sessionId }, body: to })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('whoever had a place before it was moved is told, and nobody who booked the new time', async () => {
    const { sessionId } = await hand.session(20, december(9, 14));
    const staff = await hand.desk();
    const venueId = (await hand.venue('另一个会场')).id;
    const names = Array.from({ length: 12 }, (_, index) => `P${index}`);
    const clients = await Promise.all(names.map((name) => server.signIn(name)));
    // Half of them hold already, and confirm while it is moved.
    for (const client of clients.slice(0, 6)) await client.bookings.hold({ body: { resourceId: sessionId } });
    await Promise.all([
      ...clients.map((client, index) => hand.seat(client, sessionId, names[index]!)),
      staff.sessions.move({ params: { sessionId }, body: { ...timesFrom(december(10, 9)), venueId } }),
    ]);
    const told = new Set((await hand.messages()).map(({ openid }) => openid));
    for (const [index, client] of clients.entries()) {
      const [booking] = (await client.bookings.list()).bookings;
      expect(booking).toMatchObject({ state: 'confirmed', startsAt: december(10, 9) });
      const { moved } = await hand.ticket(client, booking!.id);
      const isTold = told.has(server.wechat.openidOf(names[index]!));
      // A move raises the sequence of what was booked before it.
      const { sequence } = await bookingOf(booking!.id);
      expect({ index, isTold }).toEqual({ index, isTold: sequence === 1 });
      if (index < 6) expect(isTold).toBe(true);
      if (isTold) expect(moved).not.toBeNull();
    }
  });
});
