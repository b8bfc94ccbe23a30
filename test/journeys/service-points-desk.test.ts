import { atCounters, daysOf, ofVisit } from '../support/counters';
import { eachDatabase } from '../support/databases';
import { readPdf } from '../support/pdf';
import { bookVisit, hourOf, office, servicePoint } from '../support/service-points';
import { audited, tokenAtConsole } from '../support/staff';

const refused = (code: string, message = '') =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as unknown;
const friday = '2026-11-27';
const monday = '2026-11-30';

eachDatabase((database) => {
  const at = atCounters(database);

  test('staff open their own district’s service point, enter what is true of it, and no other', async () => {
    const wish = {
      name: '蓬江服务点',
      address: '示例路1号',
      phone: '0750-0000000',
      place: { latitude: 22.6, longitude: 113.08 },
      note: null,
      slotMinutes: 30,
    };
    await expect(at.kai.servicePoints.create({ body: { district: '蓬江', ...wish } })).rejects.toEqual(
      refused('not-allowed'),
    );
    const { id } = await at.peng.servicePoints.create({ body: { district: '蓬江', ...wish } });
    await expect(at.peng.servicePoints.create({ body: { district: '蓬江', ...wish } })).rejects.toEqual(
      refused('conflict', '已经有服务点'),
    );
    const params = { servicePointId: id };
    const hours = [{ weekday: 1, ...office }];
    await expect(at.kai.servicePoints.setHours({ params, body: { hours } })).rejects.toEqual(
      refused('not-found'),
    );
    await at.peng.servicePoints.setHours({ params, body: { hours } });
    const closed = { hours: null, reason: '集中培训' };
    await at.peng.servicePoints.setException({ params: { ...params, day: monday }, body: closed });
    await expect(
      at.peng.servicePoints.setHours({
        params,
        body: { hours: [{ weekday: 1, ...office, closes: '08:00' }] },
      }),
    ).rejects.toEqual(refused('bad-input'));
    const shown = await at.server.client.servicePoints.get({ params });
    expect(shown).toMatchObject({
      district: '蓬江',
      address: '示例路1号',
      place: { latitude: 22.6, longitude: 113.08 },
      demo: false,
      hours,
      exceptions: [{ day: monday, ...closed }],
    });
    expect(shown.bring.receipt.map(({ name }) => name)).toContain('毕业证书');
    expect((await at.server.client.servicePoints.list()).servicePoints).toHaveLength(1);
    await at.peng.servicePoints.removeException({ params: { ...params, day: monday } });
    const actions = (await audited(at.server)).map(({ action }) => action);
    for (const action of ['created', 'hours-set', 'exception-set', 'exception-removed'])
      expect(actions).toContain(`service-point.${action}`);
  });

  test('at the counter: checked in, called by booked time, given a receipt that the person sees', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const params = { servicePointId: id };
    const later = await bookVisit(at.li, id, hourOf(friday, 10), 'receipt', {
      materials: ['毕业证书', '专利证书'],
    });
    const sooner = await bookVisit(at.wang, id, hourOf(friday, 9));
    await expect(at.peng.servicePoints.visits.checkIn(ofVisit(later.bookingId))).rejects.toEqual(
      refused('conflict', '不在今天'),
    );
    await at.moveTo(hourOf(friday, 8, 50));
    await expect(at.kai.servicePoints.visits.checkIn(ofVisit(later.bookingId))).rejects.toEqual(
      refused('not-found'),
    );
    const receipt = { received: ['毕业证书'], missing: ['专利证书'], note: '请在12月底前补齐' };
    await expect(
      at.peng.servicePoints.visits.giveReceipt({ ...ofVisit(later.bookingId), body: receipt }),
    ).rejects.toEqual(refused('conflict', '签到'));
    expect(await at.peng.servicePoints.visits.checkIn(ofVisit(later.bookingId))).toMatchObject({
      queueNumber: 1,
    });
    expect(await at.peng.servicePoints.visits.checkIn(ofVisit(later.bookingId))).toMatchObject({
      queueNumber: 1,
    });
    await at.peng.servicePoints.visits.checkIn(ofVisit(sooner.bookingId));
    const { counters, visits } = await at.peng.servicePoints.day({ params, query: { day: friday } });
    expect(visits.map(({ queueNumber, state }) => [queueNumber, state])).toEqual([
      [2, 'attended'],
      [1, 'attended'],
    ]);
    await expect(at.kai.servicePoints.day({ params, query: { day: friday } })).rejects.toEqual(
      refused('not-found'),
    );
    const call = () => at.peng.servicePoints.callNext({ params, body: { counterId: counters[0]!.id } });
    expect((await call()).called).toMatchObject({ bookingId: sooner.bookingId, calledTo: '1号窗口' });
    expect((await call()).called).toMatchObject({ bookingId: later.bookingId });
    expect((await call()).called).toBeNull();

    for (const both of [
      { received: ['毕业证书'], missing: ['专利证书', '毕业证书 '] },
      { received: ['毕业证书', '毕业证书'], missing: [] },
    ])
      await expect(
        at.peng.servicePoints.visits.giveReceipt({
          ...ofVisit(later.bookingId),
          body: { ...both, note: null },
        }),
      ).rejects.toEqual(refused('bad-input', '「毕业证书」写了两次'));
    const given = await at.peng.servicePoints.visits.giveReceipt({
      ...ofVisit(later.bookingId),
      body: receipt,
    });
    expect(given).toMatchObject({ number: '20261127-1001', ...receipt, seenAt: null });
    await expect(
      at.peng.servicePoints.visits.giveReceipt({ ...ofVisit(later.bookingId), body: receipt }),
    ).rejects.toEqual(refused('conflict', '已经开过'));
    expect((await at.li.servicePoints.visits.get(ofVisit(later.bookingId))).receipt).toEqual(given);
    const code = at.server.wechat.codeFor('Li');
    const { token } = await at.server.client.identity.signIn({ body: { code } });
    const file = await fetch(
      `${at.server.origin}/api${at.li.servicePoints.visits.receiptFile(ofVisit(later.bookingId))}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const { pages, missingGlyphs } = readPdf(new Uint8Array(await file.arrayBuffer()));
    expect(missingGlyphs).toBe(0);
    for (const words of ['收件回执', '20261127-1001', '毕业证书', '还缺']) expect(pages[0]).toContain(words);
    const printed = async (persona: string) => {
      const address = at.peng.servicePoints.visits.printReceipt(ofVisit(later.bookingId));
      const authorization = `Bearer ${await tokenAtConsole(at.server, persona)}`;
      return fetch(`${at.server.origin}/api${address}`, { headers: { authorization } });
    };
    const paper = await printed('Peng');
    expect(paper.headers.get('content-disposition')).toContain('20261127-1001.pdf');
    expect(readPdf(new Uint8Array(await paper.arrayBuffer())).pages[0]).toContain('收件人');
    expect((await printed('Kai')).status).toBe(404);
    const seen = await at.li.servicePoints.visits.receiptSeen(ofVisit(later.bookingId));
    expect(seen.receipt?.seenAt).toBe(hourOf(friday, 8, 50));
    const actions = (await audited(at.server)).map(({ action }) => action);
    for (const action of ['checked-in', 'called', 'receipt-given', 'receipt-printed'])
      expect(actions).toContain(`visit.${action}`);
  });

  test('who does not come is noted, and twice lets bookings rest', async () => {
    const id = await servicePoint(at.server, '蓬江');
    for (const day of [friday, monday]) {
      await at.moveTo('2026-11-26T08:00:00.000Z');
      const { bookingId } = await bookVisit(at.wang, id, hourOf(day, 9));
      await at.moveTo(hourOf(day, 8));
      await expect(at.peng.servicePoints.visits.missed(ofVisit(bookingId))).rejects.toEqual(
        refused('conflict', '已经开始'),
      );
      await at.moveTo(hourOf(day, 9, 30));
      expect(await at.peng.servicePoints.visits.missed(ofVisit(bookingId))).toMatchObject({
        state: 'no-show',
      });
    }
    await expect(bookVisit(at.wang, id, hourOf(monday, 14))).rejects.toEqual(
      refused('conflict', '2次预约后没有到场'),
    );
    // Late is not missed.
    const { visits } = await at.peng.servicePoints.day({
      params: { servicePointId: id },
      query: { day: monday },
    });
    expect(await at.peng.servicePoints.visits.checkIn(ofVisit(visits[0]!.bookingId))).toMatchObject({
      ...{ state: 'attended', queueNumber: 1 },
    });
    await bookVisit(at.wang, id, hourOf(monday, 14));
  });

  test('who missed a visit appeals, is found by the staff of the point, and is excused', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const point = { params: { servicePointId: id } };
    const missed: string[] = [];
    for (const day of [friday, monday]) {
      await at.moveTo('2026-11-26T08:00:00.000Z');
      const { bookingId } = await bookVisit(at.wang, id, hourOf(day, 9));
      await at.moveTo(hourOf(day, 9, 30));
      await at.peng.servicePoints.visits.missed(ofVisit(bookingId));
      missed.push(bookingId);
    }
    const [bookingId = ''] = missed;
    await expect(at.peng.servicePoints.visits.excuse(ofVisit(bookingId))).rejects.toEqual(
      refused('not-found'),
    );
    const answer = { ...ofVisit(bookingId), body: { reason: '请补病历' } };
    await expect(at.peng.servicePoints.visits.refuse(answer)).rejects.toEqual(refused('not-found'));
    expect(await at.peng.servicePoints.appeals(point)).toEqual({ days: [] });
    await at.wang.bookings.appeal({ ...ofVisit(bookingId), body: { reason: '头疼' } });
    await expect(at.kai.servicePoints.visits.refuse(answer)).rejects.toEqual(refused('not-found'));
    expect(await at.peng.servicePoints.visits.refuse(answer)).toMatchObject({
      ...{ state: 'no-show', appeal: '头疼', excused: false, refusedBecause: '请补病历' },
    });
    expect(await at.peng.servicePoints.appeals(point)).toEqual({ days: [] });
    expect(
      (await at.wang.bookings.list()).bookings.find((booking) => booking.id === bookingId),
    ).toMatchObject({ excused: false, refusedBecause: '请补病历' });
    await expect(bookVisit(at.wang, id, hourOf(monday, 14))).rejects.toEqual(refused('conflict'));
    await at.wang.bookings.appeal({ ...ofVisit(bookingId), body: { reason: '当天急诊' } });
    expect(await at.peng.servicePoints.appeals(point)).toEqual({ days: [friday] });
    const [row] = (await at.peng.servicePoints.day({ ...point, query: { day: friday } })).visits;
    expect(row).toMatchObject({ appeal: '当天急诊', excused: false, refusedBecause: null });
    await expect(at.kai.servicePoints.visits.excuse(ofVisit(bookingId))).rejects.toEqual(
      refused('not-found'),
    );
    expect(await at.peng.servicePoints.visits.excuse(ofVisit(bookingId))).toMatchObject({
      state: 'no-show',
      excused: true,
    });
    expect(await at.peng.servicePoints.appeals(point)).toEqual({ days: [] });
    expect(
      (await at.wang.bookings.list()).bookings.find((booking) => booking.id === bookingId),
    ).toMatchObject({ excused: true });
    // One of two no longer counts, so the bookings no longer rest.
    await bookVisit(at.wang, id, hourOf(monday, 14));
    expect(await audited(at.server)).toContainEqual(
      expect.objectContaining({
        action: 'visit.excused',
        detail: expect.objectContaining({ booking: bookingId }) as unknown,
      }),
    );
  });

  test('staff see who waits for which day in order, without names, and who is passed over why', async () => {
    const id = await servicePoint(at.server, '蓬江', { slotMinutes: 120 });
    for (const [index, hour] of [9, 14].entries())
      await bookVisit(await at.server.signIn(`Early ${index}`), id, hourOf(friday, hour));
    const params = { servicePointId: id };
    const wait = { params, body: { purpose: 'consultation', day: friday } } as const;
    await at.li.servicePoints.waitingList.join(wait);
    await at.moveTo('2026-11-23T08:05:00.000Z');
    await at.wang.servicePoints.waitingList.join(wait);
    await at.wang.servicePoints.waitingList.join({ params, body: { ...wait.body, purpose: 'receipt' } });
    const { waiting } = await at.peng.servicePoints.waitingList.list({ params });
    const common = { day: friday, purpose: 'consultation', skippedBecause: null };
    expect(waiting).toEqual([
      { ...common, position: 1, joinedAt: '2026-11-23T08:00:00.000Z' },
      { ...common, position: 2, joinedAt: '2026-11-23T08:05:00.000Z' },
      { ...common, purpose: 'receipt', position: 1, joinedAt: '2026-11-23T08:05:00.000Z' },
    ]);
    await bookVisit(at.li, id, hourOf(monday, 9));
    const later = await at.peng.servicePoints.waitingList.list({ params });
    expect(later.waiting.map(({ skippedBecause }) => skippedBecause)).toEqual([
      '您在这里已经约了咨询',
      null,
      null,
    ]);
    await expect(at.kai.servicePoints.waitingList.list({ params })).rejects.toEqual(refused('not-found'));
  });

  test('closing a day tells staff how many bookings lie outside, and keeps them', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 14));
    const body = { hours: { opens: '09:00', closes: '12:00', lunch: null }, reason: '下午学习' };
    const params = { servicePointId: id, day: friday };
    expect(await at.peng.servicePoints.setException({ params, body })).toEqual({ affected: 1 });
    expect((await daysOf(at.server, id)).find(({ day }) => day === friday)?.slots).toHaveLength(3);
    expect(await at.li.servicePoints.visits.get(ofVisit(bookingId))).toMatchObject({ state: 'confirmed' });
  });
});
