import { Database } from '@titles/server/database/database';
import { race } from '../support/bookings';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { readPdf } from '../support/pdf';
import { startServer, type TestServer } from '../support/server';
import { bookVisit, hourOf, office, servicePoint, tidy } from '../support/service-points';
import { atConsole, audited, granted } from '../support/staff';

const refused = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as unknown;
const TABLES = [
  'service_point_receipts',
  'service_point_waits',
  'service_point_visits',
  'service_point_exceptions',
  'service_point_hours',
  'service_point_counters',
  'service_points',
  'booking_ticks',
  'bookings',
  'booking_resources',
];
const friday = '2026-11-27';
const monday = '2026-11-30';

eachDatabase((database) => {
  let server: TestServer;
  let li: ApiClient;
  let wang: ApiClient;
  let peng: ApiClient;
  let other: ApiClient;
  const moveTo = async (time: string) => {
    server.clock.set(time);
    [li, wang] = await Promise.all([server.signIn('Li'), server.signIn('Wang')]);
    [peng, other] = await Promise.all([atConsole(server, 'Peng'), atConsole(server, 'Kai')]);
  };
  beforeAll(async () => {
    server = await startServer({ database });
    await granted(server, 'Peng', 'district-staff', { district: '蓬江' });
    await granted(server, 'Kai', 'district-staff', { district: '开平' });
    await moveTo('2026-11-23T08:00:00.000Z');
  }, 60_000);
  afterEach(async () => {
    const { source } = server.app.get(Database);
    for (const table of TABLES) await source.query(`DELETE FROM ${table}`);
    await moveTo('2026-11-23T08:00:00.000Z');
  });
  afterAll(() => server.close());

  const daysOf = async (servicePointId: string, purpose: 'consultation' | 'receipt' = 'consultation') =>
    (await server.client.servicePoints.slots({ params: { servicePointId }, query: { purpose } })).days;
  const freeAt = async (servicePointId: string, startsAt: string) =>
    (await daysOf(servicePointId)).flatMap(({ slots }) => slots).find((slot) => slot.startsAt === startsAt)
      ?.free;
  const ofVisit = (bookingId: string) => ({ params: { bookingId } });

  test('staff open their own district’s service point, enter what is true of it, and no other', async () => {
    const wish = {
      name: '蓬江服务点',
      address: '示例路1号',
      phone: '0750-0000000',
      place: { latitude: 22.6, longitude: 113.08 },
      note: null,
      slotMinutes: 30,
    };
    await expect(other.servicePoints.create({ body: { district: '蓬江', ...wish } })).rejects.toEqual(
      refused('not-allowed'),
    );
    const { id } = await peng.servicePoints.create({ body: { district: '蓬江', ...wish } });
    await expect(peng.servicePoints.create({ body: { district: '蓬江', ...wish } })).rejects.toEqual(
      refused('conflict', '已经有服务点'),
    );
    const params = { servicePointId: id };
    const hours = [{ weekday: 1, ...office }];
    await expect(other.servicePoints.setHours({ params, body: { hours } })).rejects.toEqual(
      refused('not-found'),
    );
    await peng.servicePoints.setHours({ params, body: { hours } });
    const closed = { hours: null, reason: '集中培训' };
    await peng.servicePoints.setException({ params: { ...params, day: monday }, body: closed });
    await expect(
      peng.servicePoints.setHours({ params, body: { hours: [{ weekday: 1, ...office, closes: '08:00' }] } }),
    ).rejects.toEqual(refused('bad-input'));
    const shown = await server.client.servicePoints.get({ params });
    expect(shown).toMatchObject({
      district: '蓬江',
      address: '示例路1号',
      place: { latitude: 22.6, longitude: 113.08 },
      demo: false,
      hours,
      exceptions: [{ day: monday, ...closed }],
    });
    expect(shown.bring.receipt.map(({ name }) => name)).toContain('毕业证书');
    expect((await server.client.servicePoints.list()).servicePoints).toHaveLength(1);
    await peng.servicePoints.removeException({ params: { ...params, day: monday } });
    const actions = (await audited(server)).map(({ action }) => action);
    for (const action of ['created', 'hours-set', 'exception-set', 'exception-removed'])
      expect(actions).toContain(`service-point.${action}`);
  });

  test('free times are within the hours, not over lunch, not on a weekend, and not within half an hour', async () => {
    const id = await servicePoint(server, '蓬江', { counters: 2 });
    await moveTo('2026-11-27T01:31:00.000Z');
    const days = await daysOf(id);
    expect(days).toHaveLength(21);
    expect(days[0]!.slots.map(({ startsAt, free }) => [startsAt, free])).toEqual(
      [11, 14, 15, 16].map((hour) => [hourOf(friday, hour), 2]),
    );
    expect(days[1]).toMatchObject({ day: '2026-11-28', closedBecause: '周末', slots: [], free: 0 });
    expect(days[3]).toMatchObject({ day: monday, closedBecause: null, free: 12 });
    for (const wrong of [
      hourOf(friday, 12),
      hourOf(friday, 8),
      hourOf('2026-11-28', 10),
      hourOf(friday, 11, 15),
    ])
      await expect(bookVisit(li, id, wrong)).rejects.toEqual(refused('bad-input', '不开放'));
    await expect(bookVisit(li, id, hourOf(friday, 9))).rejects.toEqual(refused('conflict', '截止'));
    await expect(bookVisit(li, id, hourOf('2026-12-28', 10))).rejects.toEqual(
      refused('conflict', '21天以内'),
    );
  });

  test('days of a year whose holidays are not published are said to be so', async () => {
    const id = await servicePoint(server, '蓬江');
    await moveTo('2026-12-20T08:00:00.000Z');
    const { days, holidaysUnknownFrom } = await server.client.servicePoints.slots({
      params: { servicePointId: id },
      query: { purpose: 'consultation' },
    });
    expect(holidaysUnknownFrom).toBe('2027-01-01');
    expect(days.find(({ day }) => day === '2027-01-01')).toMatchObject({ closedBecause: '元旦' });
    expect(days.find(({ day }) => day === '2027-01-04')).toMatchObject({ closedBecause: null });
  });

  test('a visit is booked, seen, moved and cancelled; what the person does not hand over is not there', async () => {
    const id = await servicePoint(server, '蓬江');
    const summary = '可以申报 工程师（中级）';
    const visit = await bookVisit(li, id, hourOf(friday, 10), 'receipt', {
      summary,
      materials: ['毕业证书', '专利证书'],
    });
    expect(visit).toMatchObject({
      purpose: 'receipt',
      counter: '1号窗口',
      state: 'confirmed',
      summary,
      bring: [
        { name: '毕业证书', note: null },
        { name: '专利证书', note: null },
      ],
      changeableUntil: hourOf(friday, 9, 45),
      receipt: null,
    });
    expect(await freeAt(id, hourOf(friday, 10))).toBe(0);
    await expect(bookVisit(wang, id, hourOf(friday, 10))).rejects.toEqual(refused('full', '刚刚约满'));
    await expect(bookVisit(li, id, hourOf(friday, 11), 'receipt')).rejects.toEqual(
      refused('conflict', '已经约了'),
    );
    const without = await bookVisit(li, id, hourOf(friday, 11));
    expect(without).toMatchObject({ summary: null });

    await expect(wang.servicePoints.visits.get(ofVisit(visit.bookingId))).rejects.toEqual(
      refused('not-found'),
    );
    const moved = await li.servicePoints.visits.move({
      ...ofVisit(visit.bookingId),
      body: { startsAt: hourOf(monday, 9) },
    });
    expect(moved).toMatchObject({ bookingId: visit.bookingId, startsAt: hourOf(monday, 9) });
    expect(await freeAt(id, hourOf(friday, 10))).toBe(1);
    expect((await li.servicePoints.visits.list()).visits.map(({ bookingId }) => bookingId)).toEqual([
      visit.bookingId,
      without.bookingId,
    ]);
    expect(await li.servicePoints.visits.cancel(ofVisit(visit.bookingId))).toMatchObject({
      state: 'cancelled',
    });
    expect(await freeAt(id, hourOf(monday, 9))).toBe(1);
    await bookVisit(li, id, hourOf(friday, 14), 'receipt');
  });

  test('twenty people for two counters: two have the time, and one person at once has one', async () => {
    const id = await servicePoint(server, '蓬江', { counters: 2 });
    const people = await Promise.all(Array.from({ length: 10 }, (_, index) => server.signIn(`P${index}`)));
    const crowd = people.flatMap((who) => [
      () => bookVisit(who, id, hourOf(friday, 10)),
      () => bookVisit(who, id, hourOf(friday, 10)),
    ]);
    const { through, refused: codes } = await race(crowd);
    expect(through).toBe(2);
    expect(Object.keys(codes).filter((code) => code !== 'full' && code !== 'conflict')).toEqual([]);
    const visits = await Promise.all(people.map((who) => who.servicePoints.visits.list()));
    expect(
      visits
        .map((of) => of.visits.length)
        .sort()
        .slice(-3),
    ).toEqual([0, 1, 1]);
  });

  test('who waits for a full day is offered what comes free, before anybody else', async () => {
    const id = await servicePoint(server, '蓬江', { slotMinutes: 120 });
    const hours = [9, 14];
    const params = { servicePointId: id };
    // Half past eleven does not fit any more: the day has two times.
    await moveTo('2026-11-26T08:00:00.000Z');
    const zhao = await server.signIn('Zhao');
    const first = await bookVisit(li, id, hourOf(friday, hours[0]!));
    await expect(
      wang.servicePoints.waitingList.join({ params, body: { purpose: 'consultation', day: friday } }),
    ).rejects.toEqual(refused('conflict', '还有空'));
    await bookVisit(zhao, id, hourOf(friday, hours[1]!));
    const wait = await wang.servicePoints.waitingList.join({
      params,
      body: { purpose: 'consultation', day: friday },
    });
    expect(wait).toMatchObject({ day: friday, position: 1 });
    expect(
      await wang.servicePoints.waitingList.join({ params, body: { purpose: 'consultation', day: friday } }),
    ).toEqual(wait);
    expect((await daysOf(id)).find(({ day }) => day === friday)).toMatchObject({ free: 0, waiting: 1 });

    // Cancelled where the phone lists all bookings: the next who books finds it offered.
    await li.bookings.cancel(ofVisit(first.bookingId));
    const late = await server.signIn('Late');
    await expect(bookVisit(late, id, hourOf(friday, hours[0]!))).rejects.toEqual(refused('full'));
    const offered = (await wang.servicePoints.visits.list()).visits[0]!;
    expect(offered).toMatchObject({ state: 'held', startsAt: hourOf(friday, hours[0]!) });
    expect(offered.heldUntil).toBe('2026-11-26T10:00:00.000Z');
    expect((await wang.servicePoints.visits.list()).waiting).toEqual([]);
    expect(await wang.servicePoints.visits.accept(ofVisit(offered.bookingId))).toMatchObject({
      state: 'confirmed',
    });
  });

  test('an offer that is let pass goes to the next, with nobody booking', async () => {
    const id = await servicePoint(server, '蓬江', { slotMinutes: 120 });
    const params = { servicePointId: id };
    const body = { purpose: 'consultation', day: friday } as const;
    const first = await bookVisit(li, id, hourOf(friday, 9));
    const zhao = await server.signIn('Zhao');
    await bookVisit(zhao, id, hourOf(friday, 14));
    await wang.servicePoints.waitingList.join({ params, body });
    const chen = await server.signIn('Chen');
    await chen.servicePoints.waitingList.join({ params, body });
    await li.servicePoints.visits.cancel(ofVisit(first.bookingId));
    expect((await wang.servicePoints.visits.list()).visits[0]).toMatchObject({ state: 'held' });
    await moveTo('2026-11-23T10:00:01.000Z');
    await tidy(server);
    expect((await wang.servicePoints.visits.list()).visits[0]).toMatchObject({ state: 'expired' });
    const again = await server.signIn('Chen');
    expect((await again.servicePoints.visits.list()).visits[0]).toMatchObject({ state: 'held' });
  });

  test('at the counter: checked in, called by booked time, given a receipt that the person sees', async () => {
    const id = await servicePoint(server, '蓬江');
    const params = { servicePointId: id };
    const later = await bookVisit(li, id, hourOf(friday, 10), 'receipt', {
      materials: ['毕业证书', '专利证书'],
    });
    const sooner = await bookVisit(wang, id, hourOf(friday, 9));
    await expect(peng.servicePoints.visits.checkIn(ofVisit(later.bookingId))).rejects.toEqual(
      refused('conflict', '不在今天'),
    );
    await moveTo(hourOf(friday, 8, 50));
    await expect(other.servicePoints.visits.checkIn(ofVisit(later.bookingId))).rejects.toEqual(
      refused('not-found'),
    );
    const receipt = { received: ['毕业证书'], missing: ['专利证书'], note: '请在12月底前补齐' };
    await expect(
      peng.servicePoints.visits.giveReceipt({ ...ofVisit(later.bookingId), body: receipt }),
    ).rejects.toEqual(refused('conflict', '签到'));
    expect(await peng.servicePoints.visits.checkIn(ofVisit(later.bookingId))).toMatchObject({
      queueNumber: 1,
    });
    expect(await peng.servicePoints.visits.checkIn(ofVisit(later.bookingId))).toMatchObject({
      queueNumber: 1,
    });
    await peng.servicePoints.visits.checkIn(ofVisit(sooner.bookingId));
    const { counters, visits } = await peng.servicePoints.day({ params, query: { day: friday } });
    expect(visits.map(({ queueNumber, state }) => [queueNumber, state])).toEqual([
      [2, 'attended'],
      [1, 'attended'],
    ]);
    await expect(other.servicePoints.day({ params, query: { day: friday } })).rejects.toEqual(
      refused('not-found'),
    );
    const call = () => peng.servicePoints.callNext({ params, body: { counterId: counters[0]!.id } });
    expect((await call()).called).toMatchObject({ bookingId: sooner.bookingId, calledTo: '1号窗口' });
    expect((await call()).called).toMatchObject({ bookingId: later.bookingId });
    expect((await call()).called).toBeNull();

    const given = await peng.servicePoints.visits.giveReceipt({ ...ofVisit(later.bookingId), body: receipt });
    expect(given).toMatchObject({ number: '20261127-1001', ...receipt, seenAt: null });
    await expect(
      peng.servicePoints.visits.giveReceipt({ ...ofVisit(later.bookingId), body: receipt }),
    ).rejects.toEqual(refused('conflict', '已经开过'));
    expect((await li.servicePoints.visits.get(ofVisit(later.bookingId))).receipt).toEqual(given);
    const code = server.wechat.codeFor('Li');
    const { token } = await server.client.identity.signIn({ body: { code } });
    const file = await fetch(
      `${server.origin}/api${li.servicePoints.visits.receiptFile(ofVisit(later.bookingId))}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const { pages, missingGlyphs } = readPdf(new Uint8Array(await file.arrayBuffer()));
    expect(missingGlyphs).toBe(0);
    for (const words of ['收件回执', '20261127-1001', '毕业证书', '还缺']) expect(pages[0]).toContain(words);
    const seen = await li.servicePoints.visits.receiptSeen(ofVisit(later.bookingId));
    expect(seen.receipt?.seenAt).toBe(hourOf(friday, 8, 50));
    const actions = (await audited(server)).map(({ action }) => action);
    for (const action of ['checked-in', 'called', 'receipt-given'])
      expect(actions).toContain(`visit.${action}`);
  });

  test('who does not come is noted, and twice lets bookings rest', async () => {
    const id = await servicePoint(server, '蓬江');
    for (const day of [friday, monday]) {
      await moveTo('2026-11-26T08:00:00.000Z');
      const { bookingId } = await bookVisit(wang, id, hourOf(day, 9));
      await moveTo(hourOf(day, 8));
      await expect(peng.servicePoints.visits.missed(ofVisit(bookingId))).rejects.toEqual(
        refused('conflict', '已经开始'),
      );
      await moveTo(hourOf(day, 9, 30));
      expect(await peng.servicePoints.visits.missed(ofVisit(bookingId))).toMatchObject({ state: 'no-show' });
    }
    await expect(bookVisit(wang, id, hourOf(monday, 14))).rejects.toEqual(
      refused('conflict', '2次预约后没有到场'),
    );
  });

  test('closing a day tells staff how many bookings lie outside, and keeps them', async () => {
    const id = await servicePoint(server, '蓬江');
    const { bookingId } = await bookVisit(li, id, hourOf(friday, 14));
    const body = { hours: { opens: '09:00', closes: '12:00', lunch: null }, reason: '下午学习' };
    const params = { servicePointId: id, day: friday };
    expect(await peng.servicePoints.setException({ params, body })).toEqual({ affected: 1 });
    expect((await daysOf(id)).find(({ day }) => day === friday)?.slots).toHaveLength(3);
    expect(await li.servicePoints.visits.get(ofVisit(bookingId))).toMatchObject({ state: 'confirmed' });
  });
});
