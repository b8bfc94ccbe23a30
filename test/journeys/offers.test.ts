import { BookingCleaner } from '@titles/server/bookings/cleaner.service';
import { ResourceRow } from '@titles/server/bookings/resource.entity';
import { Database } from '@titles/server/database/database';
import { Attempts } from '@titles/server/outbox/attempts.service';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { WechatGateway } from '@titles/server/wechat/wechat-gateway.service';
import { VisitWaiting } from '@titles/server/service-points/visit-waiting.service';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf } from '../support/lectures';
import { onsiteOn } from '../support/onsite';
import { startServer, type TestServer } from '../support/server';
import { bookVisit, hourOf, servicePoint } from '../support/service-points';

const wednesday = '2026-12-09';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  beforeEach(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
    await server.app.get(OutboxWorker).beforeApplicationShutdown();
  });
  afterEach(() => server.close());

  const at = (time: string) => server.clock.set(time);
  const as = (persona: string) => server.signIn(persona);
  const join = async (persona: string, resourceId: string) =>
    (await as(persona)).bookings.waitingList.join({ body: { resourceId } });
  const cancel = async (persona: string, bookingId: string) =>
    (await as(persona)).bookings.cancel({ params: { bookingId } });
  const own = async (persona: string) => (await as(persona)).bookings.list();
  /** What was said to whom, as far as it is still to be sent. */
  const told = async () =>
    (await hand.messages()).map(({ openid, kind, fields, state, expiresAt, page }) => ({
      who: ['Wang', 'Chen', 'Zhao'].find((persona) => server.wechat.openidOf(persona) === openid),
      ...{ kind, state, page, tip: fields.thing4, place: fields.thing3, until: expiresAt.toISOString() },
    }));
  /** A session that Li filled, for which Wang and then Chen wait. */
  const full = async (startsAt = december(9, 14)) => {
    const { sessionId, lectureId } = await hand.session(1, startsAt);
    const taken = await hand.seat(await as('Li'), sessionId, '李一');
    for (const persona of ['Wang', 'Chen']) await join(persona, sessionId);
    return { sessionId, lectureId, taken };
  };
  const inbox = async () => {
    const { app, clock } = server;
    await new OutboxWorker(app.get(Attempts), app.get(WechatGateway), clock).drain();
    await server.wechat.settled();
    return server.wechat.inbox.map(({ persona, fields }) => `${persona} ${fields.thing4}`);
  };
  const mayTell = async (persona: string) => {
    server.wechat.deliverTo(server.origin);
    server.wechat.choose(persona, 'booking-change', 'accept');
    await server.wechat.settled();
  };

  test('who waits for a lecture is told of the seat, where it is and until when, as soon as it is kept', async () => {
    const { taken } = await full();
    expect(await told()).toEqual([]);
    await cancel('Li', taken);
    const [offer, ...more] = await told();
    expect(more).toEqual([]);
    expect(offer).toEqual({
      who: 'Wang',
      kind: 'change',
      state: 'queued',
      page: 'features/bookings/mine/index',
      tip: '有空位了，11月23日 18:00前确认',
      place: '测试会场，测试地址',
      until: '2026-11-23T10:00:00.000Z',
    });
    await server.app.get(BookingCleaner, { strict: false }).clean();
    expect(await told()).toHaveLength(1);
    // Let pass, it goes to the next, who is told as well.
    at('2026-11-23T10:00:00.000Z');
    await server.app.get(BookingCleaner, { strict: false }).clean();
    expect((await told()).map(({ who }) => who)).toEqual(['Wang', 'Chen']);
  });

  test('who has taken or refused the seat is not told any more that it is kept', async () => {
    const { taken } = await full();
    await cancel('Li', taken);
    const entryId = (await own('Wang')).waiting[0]!.id;
    await (await as('Wang')).bookings.waitingList.leave({ params: { entryId } });
    const second = (await own('Chen')).waiting[0]!.id;
    await (await as('Chen')).bookings.waitingList.accept({ params: { entryId: second } });
    expect((await told()).map(({ who, state }) => `${who} ${state}`)).toEqual(['Wang failed', 'Chen failed']);
  });

  test('a company that waits for seats is told', async () => {
    const onsite = onsiteOn(server);
    for (const persona of ['Li', 'Zhao']) await onsite.company(persona);
    const { sessionId } = await hand.session(5, december(9, 14), 2);
    const params = { sessionId };
    const { bookingId } = await (await as('Li')).lectures.company.hold({ params, body: { seats: 2 } });
    await (await as('Zhao')).lectures.company.wait({ params, body: { seats: 2 } });
    await cancel('Li', bookingId);
    expect(await told()).toMatchObject([{ who: 'Zhao', tip: '有空位了，11月23日 18:00前确认' }]);
  });

  test('a company is not told any more of seats that became everybody’s before it was', async () => {
    const onsite = onsiteOn(server);
    for (const persona of ['Li', 'Zhao']) await onsite.company(persona);
    const { sessionId } = await hand.session(5, december(9, 14), 2);
    const params = { sessionId };
    // An older release offered them beyond the release.
    const { manager } = server.app.get(Database).source;
    await manager.update(ResourceRow, { id: `${sessionId}.company` }, { noticeMinutes: 1440 });
    at(december(8, 12, 50));
    const { bookingId } = await (await as('Li')).lectures.company.hold({ params, body: { seats: 2 } });
    await (await as('Zhao')).lectures.company.wait({ params, body: { seats: 2 } });
    await cancel('Li', bookingId);
    expect(await told()).toMatchObject([
      { who: 'Zhao', state: 'queued', tip: '有空位了，12月8日 14:00前确认' },
    ]);
    at(december(8, 13));
    await hand.keeper.keep();
    expect(await told()).toMatchObject([{ who: 'Zhao', state: 'failed' }]);
    expect((await own('Zhao')).waiting).toMatchObject([{ state: 'left' }]);
  });

  test('more seats are offered to those who wait, and whoever is offered one in a session that moves hears both', async () => {
    const { sessionId, taken, lectureId } = await full();
    const staff = await hand.desk();
    const { opensAt, closesAt } = (await server.client.lectures.get({ params: { lectureId } })).sessions[0]!;
    const body = { opensAt, closesAt, seats: 2, companySeats: 0 };
    await staff.sessions.change({ params: { sessionId }, body });
    expect(await told()).toMatchObject([{ who: 'Wang', state: 'queued' }]);
    const to = { startsAt: december(10, 9), endsAt: december(10, 11), opensAt, closesAt: december(10, 8) };
    const venueId = (await hand.venue('另一个会场')).id;
    await staff.sessions.move({ params: { sessionId }, body: { ...to, venueId } });
    const wang = (await told()).filter(({ who }) => who === 'Wang');
    expect(wang).toMatchObject([
      { state: 'queued', tip: '有空位了，11月23日 18:00前确认' },
      { state: 'queued', tip: '原定12月9日 14:00', place: '另一个会场' },
    ]);
    await cancel('Li', taken);
    expect((await told()).find(({ who, tip }) => who === 'Chen' && tip!.startsWith('有空位'))).toMatchObject({
      place: '另一个会场，测试地址',
    });
  });

  test('a seat that comes free at night is kept until two hours of the morning have passed, and its message reaches in time', async () => {
    const { taken } = await full();
    await mayTell('Wang');
    at('2026-12-08T13:30:00.000Z');
    await cancel('Li', taken);
    expect((await own('Wang')).waiting).toMatchObject([{ state: 'offered', offeredUntil: december(9, 10) }]);
    expect(await inbox()).toEqual([]);
    at(december(9, 8));
    expect(await inbox()).toEqual(['Wang 有空位了，12月9日 10:00前确认']);
    const entryId = (await own('Wang')).waiting[0]!.id;
    at(december(9, 9, 59));
    await (await as('Wang')).bookings.waitingList.accept({ params: { entryId } });
  });

  test('near the limit it is kept until the limit and says so; what is too near is anybody’s at once', async () => {
    const { lectureId, sessionId, taken } = await full();
    at(december(9, 11, 30));
    await cancel('Li', taken);
    expect(await told()).toMatchObject([{ who: 'Wang', tip: '有空位了，12月9日 13:00前确认' }]);
    const entryId = (await own('Wang')).waiting[0]!.id;
    at(december(9, 12, 51));
    await (await as('Wang')).bookings.waitingList.leave({ params: { entryId } });
    expect((await told()).map(({ who }) => who)).toEqual(['Wang']);
    expect((await own('Chen')).waiting).toMatchObject([{ state: 'waiting' }]);
    expect((await server.client.lectures.get({ params: { lectureId } })).sessions).toMatchObject([
      { left: 1, waiting: 1 },
    ]);
    await hand.seat(await as('Chen'), sessionId, '陈一');
    expect((await own('Chen')).waiting).toMatchObject([{ state: 'booked' }]);
  });

  test('a counter’s time that comes free at night is offered until the morning, or when it is too near to nobody', async () => {
    at('2026-12-08T08:00:00.000Z');
    const point = await servicePoint(server, '蓬江', { slotMinutes: 120 });
    const visits = [
      await bookVisit(await as('Li'), point, hourOf(wednesday, 9)),
      await bookVisit(await as('Zhao'), point, hourOf(wednesday, 14)),
    ];
    for (const persona of ['Wang', 'Chen'])
      await (
        await as(persona)
      ).servicePoints.waitingList.join({
        params: { servicePointId: point },
        body: { purpose: 'consultation', day: wednesday },
      });
    await mayTell('Wang');
    at('2026-12-08T13:30:00.000Z');
    await (await as('Zhao')).servicePoints.visits.cancel({ params: { bookingId: visits[1]!.bookingId } });
    const [held] = (await (await as('Wang')).servicePoints.visits.list()).visits;
    expect(held).toMatchObject({ state: 'held', heldUntil: hourOf(wednesday, 10) });
    at(hourOf(wednesday, 8, 21));
    expect(await inbox()).toEqual(['Wang 有空位了，12月9日 10:00前确认']);
    // Nine minutes are left to book the time at nine: nobody who waits loses the place in the queue for it.
    await (await as('Li')).servicePoints.visits.cancel({ params: { bookingId: visits[0]!.bookingId } });
    await server.app.get(VisitWaiting, { strict: false }).tidy();
    expect((await (await as('Chen')).servicePoints.visits.list()).waiting).toMatchObject([{ position: 1 }]);
    await bookVisit(await as('Late'), point, hourOf(wednesday, 9));
    // What is accepted needs no message any more.
    const params = { bookingId: held!.bookingId };
    await (await as('Wang')).servicePoints.visits.accept({ params });
    await (await as('Wang')).servicePoints.visits.cancel({ params });
    const [next] = (await (await as('Chen')).servicePoints.visits.list()).visits;
    expect((await told()).at(-1)).toMatchObject({ who: 'Chen', state: 'queued' });
    await (await as('Chen')).servicePoints.visits.accept({ params: { bookingId: next!.bookingId } });
    expect((await told()).at(-1)).toMatchObject({ who: 'Chen', state: 'failed' });
  });
});
