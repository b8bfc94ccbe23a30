import { Retention } from '@titles/server/retention/retention.service';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { codeOf, december, lecturesOf, timesFrom } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';
import { atConsole, audited } from '../support/staff';

const MINUTE = 60_000;
const notFound = { code: 'not-found' };

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  let li: ApiClient;
  let helper: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
  });
  beforeEach(() => goTo('2026-11-23T08:00:00.000Z'));
  afterAll(() => server.close());
  const goTo = async (time: string) => {
    server.clock.set(time);
    [li, helper] = await Promise.all([server.signIn('Li'), server.signIn('Helper')]);
  };
  const scan = async (who: ApiClient, sessionId: string, ...scans: { code: string; at: string }[]) =>
    (await who.lectureDesk.attendance.scan({ params: { sessionId }, body: { scans } })).results;
  const pass = async (sessionId: string) => {
    const { code } = await (await hand.desk()).doors.create({ params: { sessionId } });
    await helper.lectureDesk.doors.open({ body: { code } });
    return code;
  };

  test('a phone checks in with a code of this door that works for one account, and for no other session', async () => {
    const [here, there] = [await hand.session(5, december(9, 14)), await hand.session(5, december(9, 14))];
    const { sessionId } = here;
    const params = { sessionId };
    await expect(helper.lectureDesk.attendance.list({ params })).rejects.toMatchObject(notFound);
    const code = await pass(sessionId);
    await helper.lectureDesk.doors.open({ body: { code } });
    await expect(li.lectureDesk.doors.open({ body: { code } })).rejects.toMatchObject(notFound);
    expect((await helper.lectureDesk.doors.mine()).doors).toMatchObject([{ sessionId, venue: '测试会场' }]);
    await hand.seat(li, sessionId, '李一');
    expect((await helper.lectureDesk.attendance.list({ params })).booked).toMatchObject([{ name: '李一' }]);
    for (const who of [li, await server.signIn('Wang')])
      await expect(who.lectureDesk.attendance.list({ params })).rejects.toMatchObject(notFound);
    await expect(
      helper.lectureDesk.attendance.list({ params: { sessionId: there.sessionId } }),
    ).rejects.toMatchObject(notFound);
    await goTo(december(10, 16));
    await expect(helper.lectureDesk.attendance.list({ params })).rejects.toMatchObject(notFound);
    expect((await audited(server)).filter(({ action }) => action === 'lecture.door-made')).toHaveLength(1);
  });

  test('a code turns: clocks may be a minute off, a picture of yesterday opens nothing', async () => {
    const { sessionId } = await hand.session(5, december(9, 14));
    await pass(sessionId);
    const bookingId = await hand.seat(li, sessionId, '李一');
    const { key } = (await hand.ticket(li, bookingId)).checkIn!;
    await goTo(december(9, 13, 30));
    const now = server.clock.now().getTime();
    const at = server.clock.now().toISOString();
    const codeAt = (offset: number) => codeOf(bookingId, key, new Date(now + offset));
    const outcome = async (code: string) => (await scan(helper, sessionId, { code, at }))[0]!.outcome;
    expect(await outcome(codeAt(-24 * 60 * MINUTE))).toBe('stale');
    expect(await outcome(codeAt(-2 * MINUTE))).toBe('stale');
    expect(await outcome(codeAt(2 * MINUTE))).toBe('stale');
    expect(await outcome('https://example.com')).toBe('unreadable');
    const other = codeAt(0).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await outcome(other)).toBe('unreadable');
    expect(await outcome(codeAt(-MINUTE))).toBe('checked-in');
    expect(await outcome(codeAt(MINUTE))).toBe('already');
  });

  test('scans of a phone without a network come later, in any order and twice, and count when they were made', async () => {
    const { sessionId } = await hand.session(5, december(9, 14));
    await pass(sessionId);
    const bookingId = await hand.seat(li, sessionId, '李一');
    const other = await hand.seat(await server.signIn('Wang'), sessionId, '王二');
    const keys = [await hand.ticket(li, bookingId), await hand.ticket(await server.signIn('Wang'), other)];
    const scans = keys.map(({ bookingId: id, checkIn }, index) => {
      const at = new Date(december(9, 13, 50 + index));
      return { code: codeOf(id, checkIn!.key, at), at: at.toISOString() };
    });
    await goTo(december(9, 16, 30));
    await (await hand.desk()).attendance.close({ params: { sessionId } });
    expect((await hand.ticket(li, bookingId)).checkedInAt).toBeNull();
    await goTo(december(10, 9));
    const late = await scan(helper, sessionId, scans[1]!, scans[0]!, scans[0]!);
    expect(late.map(({ outcome }) => outcome)).toEqual(['checked-in', 'checked-in', 'already']);
    const states = (await (await hand.desk()).attendance.list({ params: { sessionId } })).booked;
    expect(states).toMatchObject([
      { state: 'attended', checkedInAt: december(9, 13, 50) },
      { state: 'attended', checkedInAt: december(9, 13, 51) },
    ]);
    // A scan that claims to come from tomorrow, or from before the door was open, is none.
    for (const at of [december(11, 14), december(9, 9)])
      expect((await scan(helper, sessionId, { ...scans[0]!, at }))[0]!.outcome).toBe('not-now');
  });

  test('a phone that was away for days brings its scans for a week, and gets no list any more', async () => {
    const { sessionId } = await hand.session(5, december(9, 14));
    const params = { sessionId };
    await pass(sessionId);
    const bookingId = await hand.seat(li, sessionId, '李一');
    const { key } = (await hand.ticket(li, bookingId)).checkIn!;
    const at = december(9, 13, 50);
    const one = { code: codeOf(bookingId, key, new Date(at)), at };
    await goTo(december(9, 17));
    expect(await (await hand.desk()).attendance.close({ params })).toEqual({ attended: 0, missed: 1 });
    await goTo(december(16, 13));
    await server.app.get(Retention).run();
    for (const ask of [
      helper.lectureDesk.attendance.list({ params }),
      helper.lectureDesk.attendance.note({ params: { sessionId, bookingId }, body: { came: true } }),
      scan(li, sessionId, one),
    ])
      await expect(ask).rejects.toMatchObject(notFound);
    expect(await scan(helper, sessionId, one)).toMatchObject([{ outcome: 'checked-in', name: '李一' }]);
    await goTo(december(17, 16, 1));
    await expect(scan(helper, sessionId, one)).rejects.toMatchObject(notFound);
  });

  test('nobody is noted as there before the door is open, so the session can still be moved', async () => {
    const { sessionId } = await hand.session(5, december(9, 14));
    const bookingId = await hand.seat(li, sessionId, '李一');
    await pass(sessionId);
    const note = { params: { sessionId, bookingId }, body: { came: true } };
    await goTo(december(9, 11, 59));
    for (const who of [helper, await atConsole(server, 'Peng')])
      await expect(who.lectureDesk.attendance.note(note)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('两小时') as unknown,
      });
    await goTo(december(9, 12));
    await helper.lectureDesk.attendance.note(note);
    const { booked } = await helper.lectureDesk.attendance.list({ params: { sessionId } });
    expect(booked).toMatchObject([{ state: 'attended', checkedInAt: december(9, 12) }]);
  });

  test('the same code at two doors at once checks in once', async () => {
    const { sessionId } = await hand.session(5, december(9, 14));
    await pass(sessionId);
    const bookingId = await hand.seat(li, sessionId, '李一');
    await goTo(december(9, 13, 30));
    const one = { code: await hand.shows(li, bookingId), at: server.clock.now().toISOString() };
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => scan(helper, sessionId, one)));
    expect(
      outcomes
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual([...Array.from({ length: 5 }, () => 'already'), 'checked-in']);
  });

  test('says what is wrong: moved, another session, cancelled, not yet', async () => {
    const [mine, other] = [await hand.session(5, december(9, 14)), await hand.session(5, december(9, 14))];
    const bookingId = await hand.seat(li, mine.sessionId, '李一');
    await pass(mine.sessionId);
    await pass(other.sessionId);
    const at = december(9, 13, 45);
    const { key } = (await hand.ticket(li, bookingId)).checkIn!;
    const code = codeOf(bookingId, key, new Date(at));
    await goTo(at);
    expect((await scan(helper, other.sessionId, { code, at }))[0]).toMatchObject({
      outcome: 'other-session',
    });
    await goTo('2026-11-23T08:00:00.000Z');
    // What only ends at another time is when and where it was.
    const longer = { ...timesFrom(december(9, 14)), endsAt: december(9, 17), venueId: mine.venueId };
    await (await hand.desk()).sessions.move({ params: { sessionId: mine.sessionId }, body: longer });
    await goTo(at);
    expect((await scan(helper, other.sessionId, { code, at }))[0]).toMatchObject({
      outcome: 'other-session',
    });
    await goTo('2026-11-23T08:00:00.000Z');
    const to = { ...timesFrom(december(11, 9)), venueId: (await hand.venue('另一个会场')).id };
    await (await hand.desk()).sessions.move({ params: { sessionId: mine.sessionId }, body: to });
    await goTo(at);
    for (const door of [mine, other])
      expect((await scan(helper, door.sessionId, { code, at }))[0]).toMatchObject({
        outcome: 'moved',
        sentence:
          '《新一年申报怎么走》已从2026年12月9日 14:00改到2026年12月11日 09:00，另一个会场，请按新的时间和地点来。',
      });
    await goTo(december(11, 8));
    await li.bookings.list();
    const there = codeOf(bookingId, key, server.clock.now());
    const early = { code: there, at: december(11, 8) };
    expect((await scan(helper, mine.sessionId, early))[0]).toMatchObject({ outcome: 'checked-in' });
    await expect(
      (await hand.desk()).sessions.move({
        params: { sessionId: mine.sessionId },
        body: { ...to, ...timesFrom(december(12, 9)) },
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('已经有人签到') as unknown });
  });

  test('a booking that was given back does not open the door', async () => {
    const { sessionId } = await hand.session(5, december(9, 14));
    await pass(sessionId);
    const bookingId = await hand.seat(li, sessionId, '李一');
    const { key } = (await hand.ticket(li, bookingId)).checkIn!;
    await li.bookings.cancel({ params: { bookingId } });
    expect((await hand.ticket(li, bookingId)).checkIn).toBeNull();
    await goTo(december(9, 13, 30));
    const at = server.clock.now();
    const [found] = await scan(helper, sessionId, { code: codeOf(bookingId, key, at), at: at.toISOString() });
    expect(found).toMatchObject({ outcome: 'not-booked' });
  });
});
