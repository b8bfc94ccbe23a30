import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { december, lectureContent, lecturesOf, timesFrom } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';
import { readPdf } from '../support/pdf';
import { audited, granted, tokenAtConsole } from '../support/staff';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  let li: ApiClient;
  let wang: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
  });
  beforeEach(() => goTo('2026-11-23T08:00:00.000Z'));
  afterAll(() => server.close());
  const goTo = async (time: string) => {
    server.clock.set(time);
    [li, wang] = await Promise.all([server.signIn('Li'), server.signIn('Wang')]);
  };
  const get = (lectureId: string) => server.client.lectures.get({ params: { lectureId } });

  test('a seat is booked, waited for, offered, moved, checked in twice, and told about', async () => {
    const { lectureId, sessionId, venueId } = await hand.session(1, december(9, 14));
    const first = await hand.seat(li, sessionId, '李一');
    expect((await get(lectureId)).sessions[0]).toMatchObject({ seats: 1, left: 0, waiting: 0 });
    await expect(hand.seat(wang, sessionId, '王二')).rejects.toMatchObject({ code: 'full' });
    const entry = await wang.bookings.waitingList.join({ body: { resourceId: sessionId } });
    expect(entry).toMatchObject({ position: 1 });
    expect((await get(lectureId)).sessions[0]).toMatchObject({ left: 0, waiting: 1 });

    await li.bookings.cancel({ params: { bookingId: first } });
    const { waiting, bookings } = await wang.bookings.list();
    expect(waiting.find(({ id }) => id === entry.id)).toMatchObject({ state: 'offered' });
    const bookingId = bookings.find(({ state }) => state === 'held')!.id;
    await wang.lectures.confirm({ params: { bookingId }, body: { name: ' 王二 ', employer: '测试公司' } });
    expect(await hand.ticket(wang, bookingId)).toMatchObject({
      name: '王二',
      employer: '测试公司',
      moved: null,
      changeableUntil: december(9, 12),
      checkIn: { from: december(9, 12), until: december(9, 17) },
      feedback: 'not-yet',
    });

    const staff = await hand.desk();
    const elsewhere = await hand.venue('另一个会场');
    const to = { ...timesFrom(december(10, 9)), venueId: elsewhere.id };
    await staff.sessions.move({ params: { sessionId }, body: to });
    const was = { startsAt: december(9, 14), endsAt: december(9, 16), venue: '测试会场' };
    expect(await hand.ticket(wang, bookingId)).toMatchObject({
      moved: was,
      venue: { name: '另一个会场' },
      changeableUntil: december(10, 7),
    });
    expect((await wang.bookings.list()).bookings.find(({ id }) => id === bookingId)).toMatchObject({
      startsAt: december(10, 9),
    });
    expect((await get(lectureId)).sessions[0]).toMatchObject({ startsAt: december(10, 9), moved: was });
    expect(venueId).not.toBe(elsewhere.id);

    await goTo(december(10, 8, 30));
    const scan = { code: await hand.shows(wang, bookingId), at: december(10, 8, 30) };
    const scanned = async () =>
      (await (await hand.desk()).attendance.scan({ params: { sessionId }, body: { scans: [scan, scan] } }))
        .results;
    expect(await scanned()).toMatchObject([
      { outcome: 'checked-in', name: '王二' },
      { outcome: 'already', name: '王二' },
    ]);
    expect(await scanned()).toMatchObject([{ outcome: 'already' }, { outcome: 'already' }]);

    await goTo(december(10, 11, 30));
    const params = { sessionId };
    expect(await (await hand.desk()).attendance.close({ params })).toEqual({ attended: 1, missed: 0 });
    expect((await (await hand.desk()).attendance.list({ params })).booked).toMatchObject([
      { name: '王二', employer: '测试公司', state: 'attended', checkedInAt: december(10, 8, 30) },
    ]);
    expect(await hand.ticket(wang, bookingId)).toMatchObject({ feedback: 'open' });
    const said = { params: { bookingId }, body: { useful: 5, comment: '讲得清楚' } };
    await wang.lectures.feedback(said);
    await wang.lectures.feedback(said);
    expect(await hand.ticket(wang, bookingId)).toMatchObject({ feedback: 'given' });
    await expect(li.lectures.feedback(said)).rejects.toMatchObject({ code: 'not-found' });
    expect(await (await hand.desk()).sessions.feedback({ params })).toEqual({
      answers: 1,
      useful: null,
      comments: [],
    });
  });

  test('who did not come has missed it, twice means a pause, and an appeal lifts it', async () => {
    const missed: string[] = [];
    for (const day of [14, 15]) {
      const { sessionId } = await hand.session(5, december(day, 9));
      missed.push(await hand.seat(li, sessionId, '李一'));
      await hand.seat(wang, sessionId, '王二');
      const [params, staff] = [{ sessionId }, await hand.desk()];
      await expect(staff.attendance.close({ params })).rejects.toMatchObject({ code: 'conflict' });
      await goTo(december(day, 9, 10));
      const late = await hand.desk();
      const { booked } = await late.attendance.list({ params });
      const came = booked.find(({ name }) => name === '王二')!.bookingId;
      await late.attendance.note({ params: { sessionId, bookingId: came }, body: { came: true } });
      expect(await late.attendance.close({ params })).toEqual({ attended: 1, missed: 1 });
      await goTo('2026-11-23T08:00:00.000Z');
    }
    await goTo(december(16, 9));
    const { sessionId } = await hand.session(5, december(18, 9));
    await expect(hand.seat(li, sessionId, '李一')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('没有到场') as unknown,
    });
    const bookingId = missed[1]!;
    await li.bookings.appeal({ params: { bookingId }, body: { reason: '当天生病' } });
    const { resourceId } = (await li.bookings.list()).bookings.find(({ id }) => id === bookingId)!;
    const excuse = { params: { sessionId: resourceId, bookingId } };
    const staff = await hand.desk();
    const open = async () =>
      (await staff.sessions.appeals()).sessions.map((session) => [session.sessionId, session.appeals]);
    const own = async () => (await li.bookings.list()).bookings.find(({ id }) => id === bookingId);
    expect(await open()).toEqual([[resourceId, 1]]);
    expect(await own()).toMatchObject({ appealed: true });
    await expect(
      li.bookings.appeal({ params: { bookingId }, body: { reason: '别的原因' } }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await granted(server, 'Xinhui', 'district-staff', { district: '新会' });
    expect((await (await hand.desk('Xinhui')).sessions.appeals()).sessions).toEqual([]);
    expect((await staff.attendance.list(excuse)).booked).toContainEqual(
      expect.objectContaining({ appeal: '当天生病', excused: false }),
    );
    for (const wrong of [
      staff.attendance.excuse({ params: { sessionId, bookingId } }),
      staff.attendance.refuse({ params: { sessionId, bookingId }, body: { reason: '没有说明' } }),
    ])
      await expect(wrong).rejects.toMatchObject({ code: 'not-found' });
    // Refused, it counts on, and the person reads why and may appeal again.
    await staff.attendance.refuse({ ...excuse, body: { reason: '请补病历' } });
    expect(await own()).toMatchObject({ excused: false, appealed: false, refusedBecause: '请补病历' });
    expect(await open()).toEqual([]);
    expect((await staff.attendance.list(excuse)).booked).toContainEqual(
      expect.objectContaining({ appeal: '当天生病', excused: false, refusedBecause: '请补病历' }),
    );
    await expect(hand.seat(li, sessionId, '李一')).rejects.toMatchObject({ code: 'conflict' });
    await li.bookings.appeal({ params: { bookingId }, body: { reason: '病历见附件' } });
    expect(await own()).toMatchObject({ appealed: true, refusedBecause: null });
    expect(await open()).toEqual([[resourceId, 1]]);
    await staff.attendance.excuse(excuse);
    expect([await own(), await open()]).toMatchObject([{ appealed: false, excused: true }, []]);
    const late = staff.attendance.refuse({ ...excuse, body: { reason: '请补病历' } });
    await expect(late).rejects.toMatchObject({ code: 'not-found' });
    await hand.seat(li, sessionId, '李一');
  });

  test('opens and closes when staff said, and more seats go to those who wait', async () => {
    const { sessionId } = await hand.session(1, december(20, 9));
    const params = { sessionId };
    const [opensAt, closesAt] = [december(1, 9), december(19, 18)];
    await (
      await hand.desk()
    ).sessions.change({ params, body: { opensAt, closesAt, seats: 1, companySeats: 0 } });
    await expect(hand.seat(li, sessionId, '李一')).rejects.toMatchObject({
      message: expect.stringContaining('还没有开放') as unknown,
    });
    await goTo(opensAt);
    await hand.seat(li, sessionId, '李一');
    const entry = await wang.bookings.waitingList.join({ body: { resourceId: sessionId } });
    const staff = await hand.desk();
    expect((await staff.sessions.waiting({ params })).waiting).toMatchObject([{ company: null, seats: 1 }]);
    await staff.sessions.change({ params, body: { opensAt, closesAt, seats: 2, companySeats: 0 } });
    expect((await wang.bookings.list()).waiting.find(({ id }) => id === entry.id)?.state).toBe('offered');
    await expect(
      staff.sessions.change({ params, body: { opensAt, closesAt, seats: 1, companySeats: 0 } }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await goTo(closesAt);
    await expect(
      server.signIn('Zhao').then((zhao) => hand.seat(zhao, sessionId, '赵三')),
    ).rejects.toMatchObject({ message: expect.stringContaining('已经截止') as unknown });
  });

  test('a draft is shown to staff alone, hours need a source, and each step is audited', async () => {
    const staff = await hand.desk();
    const before = (await audited(server)).length;
    const { id, state } = await staff.create({ body: lectureContent });
    const params = { lectureId: id };
    expect(state).toBe('draft');
    await expect(get(id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(staff.publish({ params })).rejects.toMatchObject({ code: 'conflict' });
    const { id: venueId } = await hand.venue();
    const plan = { ...timesFrom(december(22, 9)), venueId, seats: 9, companySeats: 0 };
    await expect(
      staff.sessions.add({ params, body: { ...plan, endsAt: plan.startsAt, closesAt: december(23, 9) } }),
    ).rejects.toMatchObject({ fields: [{ path: 'body.endsAt' }, { path: 'body.closesAt' }] });
    const session = await staff.sessions.add({ params, body: plan });
    const hours = { count: 2, source: '' };
    await expect(staff.change({ params, body: { ...lectureContent, hours } })).rejects.toMatchObject({
      fields: [{ path: 'body.hours.source' }],
    });
    const counted = { ...lectureContent, title: '新题目', hours: { count: 2, source: '测试依据' } };
    await staff.change({ params, body: counted });
    await staff.publish({ params });
    await staff.publish({ params });
    expect(await get(id)).toMatchObject({ title: '新题目', hours: counted.hours });
    const { bookings } = await li.bookings.list();
    const held = await li.bookings.hold({ body: { resourceId: session.id } });
    expect([bookings.length, held.title]).toEqual([bookings.length, '新题目']);
    expect((await audited(server)).slice(before).map(({ action }) => action)).toEqual([
      'lecture.created',
      'venue.created',
      'lecture.session-added',
      'lecture.changed',
      'lecture.published',
    ]);
    const listed = await server.client.lectures.list({ query: { from: '2026-12-22', to: '2026-12-22' } });
    expect(listed.lectures.map((lecture) => lecture?.id)).toEqual([id]);
    const none = await server.client.lectures.list({ query: { from: '2026-12-23', to: '2026-12-23' } });
    expect(none.lectures).toEqual([]);
  });

  test('has a list to print and files to take home', async () => {
    const { lectureId, sessionId } = await hand.session(5, december(9, 14));
    await hand.seat(li, sessionId, '李一');
    await hand.seat(wang, sessionId, '王二');
    const staff = await hand.desk();
    const read = async (address: string, token?: string) =>
      fetch(`${server.origin}/api${address}`, token ? { headers: { authorization: `Bearer ${token}` } } : {});
    const sheet = await read(
      staff.attendance.sheet({ params: { sessionId } }),
      await tokenAtConsole(server, 'Peng'),
    );
    const { pages, missingGlyphs } = readPdf(new Uint8Array(await sheet.arrayBuffer()));
    const text = pages.join('').replaceAll(/\s/g, '');
    for (const words of [
      '签到表',
      '新一年申报怎么走',
      '2026年12月9日14:00',
      '1李一',
      '2王二',
      '不计继续教育学时',
    ])
      expect(text).toContain(words);
    expect(missingGlyphs).toBe(0);
    const file = { type: 'application/pdf' as const, content: Buffer.from('%PDF-1.7 slides') };
    const material = await staff.materials.add({ params: { lectureId }, query: { title: '讲义' }, file });
    expect((await get(lectureId)).materials).toEqual([material]);
    const params = { materialId: material.id };
    const answer = await read(server.client.lectures.material({ params }));
    expect(await answer.text()).toBe('%PDF-1.7 slides');
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('讲义.pdf'));
    await staff.materials.remove({ params });
    expect((await read(server.client.lectures.material({ params }))).status).toBe(404);
    expect((await audited(server)).slice(-3).map(({ action }) => action)).toEqual([
      'lecture.sheet-printed',
      'lecture.material-added',
      'lecture.material-removed',
    ]);
  });
});
