import { eachDatabase } from '../support/databases';
import { december, lecturesOf } from '../support/lectures';
import { startServer, type TestServer } from '../support/server';

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof lecturesOf>;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = lecturesOf(server);
    await hand.staffed();
  });
  afterAll(() => server.close());

  test('a helper at the door reads nothing of why people did not come, and says so of nobody', async () => {
    const { sessionId } = await hand.session(5, december(9, 14));
    const params = { sessionId };
    const helper = () => server.signIn('Helper');
    const { code } = await (await hand.desk()).doors.create({ params });
    await (await helper()).lectureDesk.doors.open({ body: { code } });
    const bookingIds = [];
    for (const name of ['李一', '王二'])
      bookingIds.push(await hand.seat(await server.signIn(name), sessionId, name));
    const [refused = '', excused = ''] = bookingIds;
    server.clock.set(december(9, 17));
    await (await hand.desk()).attendance.close({ params });
    for (const [index, name] of ['李一', '王二'].entries())
      await (
        await server.signIn(name)
      ).bookings.appeal({ params: { bookingId: bookingIds[index]! }, body: { reason: '当天住院' } });
    const staff = await hand.desk();
    const body = { reason: '请补病历' };
    await staff.attendance.refuse({ params: { sessionId, bookingId: refused }, body });
    await staff.attendance.excuse({ params: { sessionId, bookingId: excused } });
    const told = { appeal: '当天住院' };
    expect((await staff.attendance.list({ params })).booked).toMatchObject([
      { ...told, refusedBecause: '请补病历', excused: false },
      { ...told, refusedBecause: null, excused: true },
    ]);
    const door = (await helper()).lectureDesk.attendance;
    const { booked } = await door.list({ params });
    expect(booked.map(({ name }) => name)).toEqual(['李一', '王二']);
    for (const row of booked)
      expect(row).toMatchObject({ appeal: null, refusedBecause: null, excused: false, state: 'no-show' });
    const note = (came: boolean) => ({ params: { sessionId, bookingId: refused }, body: { came } });
    await door.note(note(true));
    await expect(door.note(note(false))).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await door.list({ params })).booked).toMatchObject([{ state: 'attended' }, { state: 'no-show' }]);
    await staff.attendance.note(note(false));
    expect((await door.list({ params })).booked).toMatchObject([{ state: 'no-show' }, { state: 'no-show' }]);
  });
});
