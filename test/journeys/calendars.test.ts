import { Database } from '@titles/server/database/database';
import { Grant } from '@titles/server/identity/grant.entity';
import { newId } from '@titles/server/ids';
import ICAL from 'ical.js';
import { between, type BookingsInHand, bookingsOf } from '../support/bookings';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { december, lecturesOf, timesFrom, venueContent } from '../support/lectures';
import { onsiteOn, profile, span } from '../support/onsite';
import { startServer, type TestServer } from '../support/server';
import { bookVisit, hourOf, servicePoint } from '../support/service-points';
import { accountIdOf, atConsole, granted } from '../support/staff';

const notFound = expect.objectContaining({ code: 'not-found' }) as unknown;
const friday = '2026-11-27';

/** What an independent reader of calendars sees, by uid. */
function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      title: event.summary,
      note: event.description,
      rings: component.getFirstSubcomponent('valarm') !== null,
      where: event.location,
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
    };
  });
  return { method: calendar.getFirstPropertyValue('method'), events };
}

eachDatabase((database) => {
  let server: TestServer;
  let hand: BookingsInHand;
  let li: ApiClient;
  let liId: string;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = bookingsOf(server);
    li = await server.signIn('Li');
    liId = await accountIdOf(server, 'Li');
  });
  afterAll(() => server.close());

  const addressOf = async (
    kind: 'person' | 'lecturer' | 'company' = 'person',
    organisationId: string | null = null,
  ) => (await li.calendars.create({ body: { kind, organisationId } })).path;
  const fetchOf = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.origin}/api${path}`, { headers });
  const read = async (path: string) => readCalendar(await (await fetchOf(path)).text());

  test('a visit stands in it at the same time; moved, the same event has another; cancelled, it says so', async () => {
    const id = await servicePoint(server, '蓬江');
    const { bookingId } = await bookVisit(li, id, hourOf(friday, 10));
    const path = await addressOf();
    const uid = `booking-${bookingId}@jiangmen-titles`;
    const { method, events } = await read(path);
    expect(method).toBe('PUBLISH');
    expect(events).toEqual([
      {
        uid,
        sequence: 0,
        status: 'CONFIRMED',
        title: '蓬江服务点 1号窗口',
        note: expect.stringContaining('以服务通知为准') as string,
        rings: true,
        where: '蓬江服务点',
        startsAt: hourOf(friday, 10),
        endsAt: hourOf(friday, 11),
      },
    ]);
    await li.servicePoints.visits.move({ params: { bookingId }, body: { startsAt: hourOf(friday, 16) } });
    expect((await read(path)).events).toMatchObject([{ uid, sequence: 1, startsAt: hourOf(friday, 16) }]);
    await li.servicePoints.visits.cancel({ params: { bookingId } });
    expect((await read(path)).events).toMatchObject([
      { uid, sequence: 2, status: 'CANCELLED', title: '已取消：蓬江服务点 1号窗口' },
    ]);
  });

  test('a visit at a time that closes says so and why and rings no more, as a change; open again it is as before', async () => {
    const id = await servicePoint(server, '新会');
    const guest = await server.signIn('Guest');
    await bookVisit(guest, id, hourOf(friday, 10));
    await granted(server, 'City', 'city-staff');
    const staff = (await atConsole(server, 'City')).servicePoints;
    const { path } = await guest.calendars.create({ body: { kind: 'person', organisationId: null } });
    const seen = async () => {
      const { events } = await read(path);
      return events.map(({ sequence, title, note, rings }) => [sequence, title, note.split('。')[0], rings]);
    };
    const open = [
      '新会服务点 1号窗口',
      '时间和地点以服务通知为准；手机日历可能晚几小时更新，请以「我的预约」为准',
    ];
    expect(await seen()).toEqual([[0, ...open, true]]);
    const params = { servicePointId: id, day: friday };
    const close = (reason: string) => staff.setException({ params, body: { hours: null, reason } });
    const closed = (reason: string) => [
      '不开放：新会服务点 1号窗口',
      `这个时间不开放（${reason}），怎么办请看「我的预约」里的详情`,
    ];
    await close('台风');
    expect(await seen()).toEqual([[1, ...closed('台风'), false]]);
    await close('台风停办');
    expect(await seen()).toEqual([[2, ...closed('台风停办'), false]]);
    await close('台风停办');
    expect(await seen()).toEqual([[2, ...closed('台风停办'), false]]);
    await staff.removeException({ params });
    expect(await seen()).toEqual([[3, ...open, true]]);
  });

  test('it is answered with an ETag, and not again to who has it; what is only held is not in it', async () => {
    const path = await addressOf();
    const first = await fetchOf(path);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const etag = first.headers.get('etag')!;
    const before = await first.text();
    server.clock.advance(60_000);
    const again = await fetchOf(path, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await hand.holdSeat(await hand.session(1), liId);
    expect(await (await fetchOf(path)).text()).toBe(before);
    await hand.seat(await hand.session(1), liId);
    const changed = await fetchOf(path, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(readCalendar(await changed.text()).events.map(({ title }) => title)).toContain('集中宣讲');
  });

  test('over midnight and the new year the reader sees the very instants, in whatever zone it lives', async () => {
    const counter = await hand.byTime('counter');
    server.clock.set('2026-12-20T08:00:00.000Z');
    li = await server.signIn('Li');
    const midnight = new Date('2026-12-31T16:00:00.000Z');
    const { id } = await hand.holdTime(counter, liId, between(new Date(midnight.getTime() - 1_800_000), 60));
    await hand.bookings.confirm(liId, id);
    const { events } = await read(await addressOf());
    expect(events.find(({ uid }) => uid.includes(id))).toMatchObject({
      startsAt: '2026-12-31T15:30:00.000Z',
      endsAt: '2026-12-31T16:30:00.000Z',
    });
  });

  test('an address is secret, is kept nowhere, works until it is revoked, and a new one ends the old', async () => {
    const first = await addressOf();
    const second = await addressOf();
    expect(second).not.toBe(first);
    expect((await fetchOf(first)).status).toBe(404);
    expect((await fetchOf(second)).status).toBe(200);
    const rows: object[] = await server.app.get(Database).source.query('SELECT * FROM calendar_feeds');
    const secret = /feed\/([\w-]+)\.ics/.exec(second)![1]!;
    expect(JSON.stringify(rows)).not.toContain(secret);
    const { feeds } = await li.calendars.list();
    expect(feeds).toHaveLength(1);
    const wang = await server.signIn('Wang');
    await expect(wang.calendars.revoke({ params: { feedId: feeds[0]!.id } })).rejects.toEqual(notFound);
    await li.calendars.revoke({ params: { feedId: feeds[0]!.id } });
    expect((await fetchOf(second)).status).toBe(404);
    expect((await li.calendars.list()).feeds).toEqual([]);
    expect((await fetchOf(`/calendars/feed/${'A'.repeat(43)}.ics`)).status).toBe(404);
    expect((await fetchOf('/calendars/feed/short.ics')).status).toBe(400);
  });

  test('a seat at a lecture says where the lecture is, and follows the venue', async () => {
    const lectures = lecturesOf(server);
    await lectures.staffed();
    const { sessionId, venueId } = await lectures.session(3, december(26, 14));
    const wang = await server.signIn('Wang');
    await lectures.seat(wang, sessionId, '王二');
    const { path } = await wang.calendars.create({ body: { kind: 'person', organisationId: null } });
    const seen = async () => (await read(path)).events.map(({ where, sequence }) => [where, sequence]);
    expect(await seen()).toEqual([['测试会场，测试地址', 0]]);
    const address = '西门入口';
    await (await lectures.desk()).venues.change({ params: { venueId }, body: { ...venueContent, address } });
    expect(await seen()).toEqual([['测试会场，西门入口', 1]]);
    const elsewhere = await lectures.venue('另一个会场');
    const body = { ...timesFrom(december(26, 14)), venueId: elsewhere.id };
    await (await lectures.desk()).sessions.move({ params: { sessionId }, body });
    expect(await seen()).toEqual([['另一个会场，测试地址', 2]]);
  });

  test('a lecturer’s calendar holds what others booked of their time, and ends with the grant', async () => {
    await expect(addressOf('lecturer')).rejects.toMatchObject({ code: 'not-allowed' });
    const grant = await granted(server, 'Li', 'lecturer');
    await li.lecturers.save({ body: { ...profile, name: '李老师' } });
    const onsite = onsiteOn(server);
    await onsite.company('Gong');
    const { id } = await onsite.ask('Gong', { times: [span(24, 10, 12)], district: '台山' });
    await onsite.accept('Li');
    const path = await addressOf('lecturer');
    const session = {
      title: '上门培训：职称申报怎么准备',
      note: expect.stringContaining('单位：示例公司Gong；讲师：李老师。') as string,
      where: '台山市 示例路1号3楼会议室',
      ...span(24, 10, 12),
    };
    expect((await read(path)).events).toMatchObject([{ ...session, status: 'CONFIRMED' }]);
    const gong = await onsite.as('Gong');
    const own = await gong.calendars.create({ body: { kind: 'person', organisationId: null } });
    expect((await read(own.path)).events).toMatchObject([session]);
    // Taken back, it still says what it was.
    await gong.onsite.cancel({ params: { requestId: id }, body: { reason: null } });
    const gone = { ...session, title: `已取消：${session.title}`, status: 'CANCELLED' };
    expect((await read(path)).events).toMatchObject([gone]);
    await server.app
      .get(Database)
      .write((manager) => manager.update(Grant, { id: grant.id }, { state: 'ended' }));
    expect((await fetchOf(path)).status).toBe(404);
  });

  test('a company’s calendar holds what was booked in its name, not what its people booked for themselves', async () => {
    const organisationId = newId();
    await server.app
      .get(Database)
      .source.query(
        'INSERT INTO organisations (id, kind, name, district, created_at) VALUES (?, ?, ?, ?, ?)',
        [organisationId, 'company', '示例公司', '蓬江', '2026-11-23 08:00:00.000'],
      );
    await granted(server, 'Li', 'publicist', { organisationId });
    await expect(addressOf('company')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(addressOf('company', 'another')).rejects.toMatchObject({ code: 'not-allowed' });
    const session = await hand.session(20, new Date('2026-12-28T06:00:00.000Z'));
    const alone = await hand.session(20, new Date('2026-12-29T06:00:00.000Z'));
    const party = { accountId: liId, company: '示例公司', seats: 5 };
    const own = await hand.bookings.hold({ resourceId: session, time: null }, party);
    await hand.bookings.confirm(liId, own.booking.id);
    await hand.seat(alone, liId);
    const stranger = { accountId: 'stranger', company: '示例公司', seats: 1 };
    const other = await hand.bookings.hold({ resourceId: session, time: null }, stranger);
    await hand.bookings.confirm('stranger', other.booking.id);
    const { events } = await read(await addressOf('company', organisationId));
    expect(events.map(({ uid }) => uid)).toEqual([`booking-${own.booking.id}@jiangmen-titles`]);
  });
});
