import { createClient } from '@titles/shared/contract/endpoint';
import { api } from '@titles/shared/contract/index';
import { race } from '../support/bookings';
import { type ApiClient, sendTo } from '../support/client';
import { atCounters, daysOf, ofVisit } from '../support/counters';
import { eachDatabase } from '../support/databases';
import { bookVisit, hourOf, servicePoint, tidy } from '../support/service-points';

const refused = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as unknown;
const friday = '2026-11-27';
const monday = '2026-11-30';

eachDatabase((database) => {
  const at = atCounters(database);
  const freeAt = async (servicePointId: string, startsAt: string) =>
    (await daysOf(at.server, servicePointId))
      .flatMap(({ slots }) => slots)
      .find((slot) => slot.startsAt === startsAt)?.free;

  test('free times are within the hours, not over lunch, not on a weekend, and not within half an hour', async () => {
    const id = await servicePoint(at.server, '蓬江', { counters: 2 });
    await at.moveTo('2026-11-27T01:31:00.000Z');
    const days = await daysOf(at.server, id);
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
      await expect(bookVisit(at.li, id, wrong)).rejects.toEqual(refused('bad-input', '不开放'));
    await expect(bookVisit(at.li, id, hourOf(friday, 9))).rejects.toEqual(refused('conflict', '截止'));
    await expect(bookVisit(at.li, id, hourOf('2026-12-28', 10))).rejects.toEqual(
      refused('conflict', '21天以内'),
    );
  });

  test('days of a year whose holidays are not published are said to be so', async () => {
    const id = await servicePoint(at.server, '蓬江');
    await at.moveTo('2026-12-20T08:00:00.000Z');
    const { days, holidaysUnknownFrom } = await at.server.client.servicePoints.slots({
      params: { servicePointId: id },
      query: { purpose: 'consultation' },
    });
    expect(holidaysUnknownFrom).toBe('2027-01-01');
    expect(days.find(({ day }) => day === '2027-01-01')).toMatchObject({ closedBecause: '元旦' });
    expect(days.find(({ day }) => day === '2027-01-04')).toMatchObject({ closedBecause: null });
  });

  test('a visit is booked, seen, moved and cancelled; what the person does not hand over is not there', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const summary = '可以申报 工程师（中级）';
    const visit = await bookVisit(at.li, id, hourOf(friday, 10), 'receipt', {
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
    await expect(bookVisit(at.wang, id, hourOf(friday, 10))).rejects.toEqual(refused('full', '刚刚约满'));
    await expect(bookVisit(at.li, id, hourOf(friday, 11), 'receipt')).rejects.toEqual(
      refused('conflict', '已经约了'),
    );
    const without = await bookVisit(at.li, id, hourOf(friday, 11));
    expect(without).toMatchObject({ summary: null });

    await expect(at.wang.servicePoints.visits.get(ofVisit(visit.bookingId))).rejects.toEqual(
      refused('not-found'),
    );
    const moved = await at.li.servicePoints.visits.move({
      ...ofVisit(visit.bookingId),
      body: { startsAt: hourOf(monday, 9) },
    });
    expect(moved).toMatchObject({ bookingId: visit.bookingId, startsAt: hourOf(monday, 9) });
    expect(await freeAt(id, hourOf(friday, 10))).toBe(1);
    expect((await at.li.servicePoints.visits.list()).visits.map(({ bookingId }) => bookingId)).toEqual([
      visit.bookingId,
      without.bookingId,
    ]);
    expect(await at.li.servicePoints.visits.cancel(ofVisit(visit.bookingId))).toMatchObject({
      state: 'cancelled',
    });
    expect(await freeAt(id, hourOf(monday, 9))).toBe(1);
    await bookVisit(at.li, id, hourOf(friday, 14), 'receipt');
  });

  test('asked for again, as after an answer that was lost, it is the same visit; cancelled or at another time it is not', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const code = at.server.wechat.codeFor('Li');
    const send = sendTo(at.server.origin, (await at.server.client.identity.signIn({ body: { code } })).token);
    // Phones of an older release send a key along.
    const li = createClient(api, (request) => send({ ...request, key: 'a-key-of-one-visit' }));
    const visit = await bookVisit(li, id, hourOf(friday, 10));
    expect(await bookVisit(li, id, hourOf(friday, 10))).toEqual(visit);
    expect((await at.li.servicePoints.visits.list()).visits).toHaveLength(1);
    await bookVisit(at.wang, id, hourOf(friday, 11));
    await expect(bookVisit(li, id, hourOf(friday, 11))).rejects.toEqual(refused('conflict', '已经约了'));
    await at.li.servicePoints.visits.cancel(ofVisit(visit.bookingId));
    expect((await bookVisit(li, id, hourOf(friday, 10))).bookingId).not.toBe(visit.bookingId);
  });

  test('asked for again with another summary or list it is refused, and what goes along stays as it was', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const sent = { summary: '可以申报 工程师（中级）', materials: ['毕业证书', '专利证书'] };
    const book = (more: Partial<typeof sent>) => bookVisit(at.li, id, hourOf(friday, 10), 'receipt', more);
    const visit = await book(sent);
    expect(await book(sent)).toEqual(visit);
    for (const other of [{}, { ...sent, summary: '不能申报' }, { ...sent, materials: ['毕业证书'] }])
      await expect(book(other)).rejects.toEqual(refused('conflict', '已经约了'));
    expect(await at.li.servicePoints.visits.get(ofVisit(visit.bookingId))).toEqual(visit);
  });

  test('twenty people for two counters: two have the time, and one person at once has one', async () => {
    const id = await servicePoint(at.server, '蓬江', { counters: 2 });
    const people = await Promise.all(Array.from({ length: 10 }, (_, index) => at.server.signIn(`P${index}`)));
    const booked = new Set<string>();
    const book = async (who: ApiClient) => {
      const { bookingId } = await bookVisit(who, id, hourOf(friday, 10));
      booked.add(bookingId);
    };
    const { refused: codes } = await race(people.flatMap((who) => [() => book(who), () => book(who)]));
    expect(booked.size).toBe(2);
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
    const id = await servicePoint(at.server, '蓬江', { slotMinutes: 120 });
    const hours = [9, 14];
    const params = { servicePointId: id };
    // Half past eleven does not fit any more: the day has two times.
    await at.moveTo('2026-11-26T08:00:00.000Z');
    const zhao = await at.server.signIn('Zhao');
    const first = await bookVisit(at.li, id, hourOf(friday, hours[0]!));
    await expect(
      at.wang.servicePoints.waitingList.join({ params, body: { purpose: 'consultation', day: friday } }),
    ).rejects.toEqual(refused('conflict', '还有空'));
    await bookVisit(zhao, id, hourOf(friday, hours[1]!));
    const wait = await at.wang.servicePoints.waitingList.join({
      params,
      body: { purpose: 'consultation', day: friday },
    });
    expect(wait).toMatchObject({ day: friday, position: 1 });
    expect(
      await at.wang.servicePoints.waitingList.join({
        params,
        body: { purpose: 'consultation', day: friday },
      }),
    ).toEqual(wait);
    expect((await daysOf(at.server, id)).find(({ day }) => day === friday)).toMatchObject({
      free: 0,
      waiting: 1,
    });

    // Cancelled where the phone lists all bookings: the next who books finds it offered.
    await at.li.bookings.cancel(ofVisit(first.bookingId));
    const late = await at.server.signIn('Late');
    await expect(bookVisit(late, id, hourOf(friday, hours[0]!))).rejects.toEqual(refused('full'));
    const offered = (await at.wang.servicePoints.visits.list()).visits[0]!;
    expect(offered).toMatchObject({ state: 'held', startsAt: hourOf(friday, hours[0]!) });
    expect(offered.heldUntil).toBe('2026-11-26T10:00:00.000Z');
    expect((await at.wang.servicePoints.visits.list()).waiting).toEqual([]);
    expect(await at.wang.servicePoints.visits.accept(ofVisit(offered.bookingId))).toMatchObject({
      state: 'confirmed',
    });
  });

  test('an offer that is let pass goes to the next, with nobody booking', async () => {
    const id = await servicePoint(at.server, '蓬江', { slotMinutes: 120 });
    const params = { servicePointId: id };
    const body = { purpose: 'consultation', day: friday } as const;
    const first = await bookVisit(at.li, id, hourOf(friday, 9));
    const zhao = await at.server.signIn('Zhao');
    await bookVisit(zhao, id, hourOf(friday, 14));
    await at.wang.servicePoints.waitingList.join({ params, body });
    const chen = await at.server.signIn('Chen');
    await chen.servicePoints.waitingList.join({ params, body });
    await at.li.servicePoints.visits.cancel(ofVisit(first.bookingId));
    expect((await at.wang.servicePoints.visits.list()).visits[0]).toMatchObject({ state: 'held' });
    await at.moveTo('2026-11-23T10:00:01.000Z');
    await tidy(at.server);
    expect((await at.wang.servicePoints.visits.list()).visits[0]).toMatchObject({ state: 'expired' });
    const again = await at.server.signIn('Chen');
    expect((await again.servicePoints.visits.list()).visits[0]).toMatchObject({ state: 'held' });
  });
});
