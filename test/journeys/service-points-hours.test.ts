import { Database } from '@titles/server/database/database';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { ReminderPlanner } from '@titles/server/reminders/planner.service';
import { ReminderSources } from '@titles/server/reminders/reminder-sources.service';
import { atCounters, ofVisit, queueOf } from '../support/counters';
import { eachDatabase } from '../support/databases';
import { bookVisit, hourOf, office, servicePoint } from '../support/service-points';

const refused = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as unknown;
const friday = '2026-11-27';
const monday = '2026-11-30';

eachDatabase((database) => {
  const at = atCounters(database);
  const queued = queueOf(at);
  const outbox = () => at.server.app.get(Database).source.manager;

  /** What is queued for somebody: its kind, and where and what to do as it says them. */
  const told = async (persona: string) =>
    (await queued(persona)).map(({ kind, fields }) => [kind, fields.thing3, fields.thing4]);
  /** What is queued goes out. */
  const sent = () => outbox().update(QueuedMessage, { state: 'queued' }, { state: 'accepted' });
  const plan = () => at.server.app.get(ReminderPlanner, { strict: false }).plan();
  const onFriday = (servicePointId: string) => ({ params: { servicePointId, day: friday } });
  const morning = { opens: '09:00', closes: '12:00', lunch: null };

  test('who booked a time that is closed is told once and why, sees it, and can move', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 14));
    const early = await bookVisit(at.wang, id, hourOf(friday, 9));
    const close = (reason: string) =>
      at.peng.servicePoints.setException({ ...onFriday(id), body: { hours: morning, reason } });
    expect(await close('下午学习')).toEqual({ affected: 1 });
    expect(await told('Li')).toEqual([['change', '不开放，请改期或取消', '下午学习']]);
    expect(await told('Wang')).toEqual([]);
    const [message] = await outbox().find(QueuedMessage);
    expect(message).toMatchObject({
      page: `features/service-points/visit/index?bookingId=${bookingId}`,
      fields: { thing1: '蓬江服务点 1号窗口', time2: '2026年11月27日 14:00' },
    });
    // Closed as before, for another reason: who opens the page reads it, and nobody is disturbed again.
    expect(await close('下午搬家')).toEqual({ affected: 1 });
    expect(await told('Li')).toHaveLength(1);
    const own = (client: typeof at.li, which: string) => client.servicePoints.visits.get(ofVisit(which));
    expect(await own(at.li, bookingId)).toMatchObject({ state: 'confirmed', closedBecause: '下午搬家' });
    expect(await own(at.wang, early.bookingId)).toMatchObject({ closedBecause: null });
    const listed = async (client: typeof at.li) =>
      (await client.bookings.list()).bookings.map(({ closedBecause }) => closedBecause);
    expect(await listed(at.li)).toEqual(['下午搬家']);
    expect(await listed(at.wang)).toEqual([null]);
    const moved = await at.li.servicePoints.visits.move({
      ...ofVisit(bookingId),
      body: { startsAt: hourOf(friday, 10) },
    });
    expect(moved).toMatchObject({ startsAt: hourOf(friday, 10), closedBecause: null });
    expect(await listed(at.li)).toEqual([null]);
  });

  test('new hours of the week tell those outside, and that a time is open again is told as well', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 14));
    await bookVisit(at.wang, id, hourOf(monday, 9));
    const week = (...weekdays: number[]) =>
      at.peng.servicePoints.setHours({
        params: { servicePointId: id },
        body: { hours: weekdays.map((weekday) => ({ weekday, ...office })) },
      });
    expect(await week(1, 2)).toEqual({ affected: 1 });
    const closed = ['change', '不开放，请改期或取消', '不开放'];
    expect(await told('Li')).toEqual([closed]);
    await sent();
    expect(await week(1, 5)).toEqual({ affected: 0 });
    expect(await told('Li')).toEqual([['change', '蓬江服务点', '又开放了，可以照原来的时间来']]);
    await sent();
    expect(await week(1, 2, 3)).toEqual({ affected: 1 });
    expect(await told('Li')).toEqual([closed]);
    await sent();
    await at.peng.servicePoints.setException({
      ...onFriday(id),
      body: { hours: office, reason: '周五加开' },
    });
    expect(await told('Li')).toHaveLength(1);
    await sent();
    await at.peng.servicePoints.removeException(onFriday(id));
    expect(await told('Li')).toEqual([closed]);
    expect(await told('Wang')).toEqual([]);
    expect((await at.li.servicePoints.visits.get(ofVisit(bookingId))).closedBecause).toBe('不开放');
  });

  test('what was never read is not sent once it is true no more: a day closed by mistake says nothing', async () => {
    const id = await servicePoint(at.server, '蓬江');
    await bookVisit(at.li, id, hourOf(friday, 14));
    const close = () =>
      at.peng.servicePoints.setException({ ...onFriday(id), body: { hours: null, reason: '台风' } });
    const open = () => at.peng.servicePoints.removeException(onFriday(id));
    const closed = ['change', '不开放，请改期或取消', '台风'];
    await close();
    await open();
    expect(await told('Li')).toEqual([]);
    await close();
    expect(await told('Li')).toEqual([closed]);
    await sent();
    // They know that it is closed, and nothing else was sent.
    await open();
    await close();
    expect(await told('Li')).toEqual([]);
    await open();
    expect(await told('Li')).toEqual([['change', '蓬江服务点', '又开放了，可以照原来的时间来']]);
  });

  test('a day closed by mistake for a while keeps the reminder that is due soon after', async () => {
    const id = await servicePoint(at.server, '蓬江');
    await bookVisit(at.li, id, hourOf(friday, 10));
    await at.moveTo(hourOf('2026-11-26', 8, 40));
    await at.peng.servicePoints.setException({ ...onFriday(id), body: { hours: null, reason: '台风' } });
    await at.peng.servicePoints.removeException(onFriday(id));
    await at.moveTo(hourOf('2026-11-26', 10, 5));
    await plan();
    expect((await told('Li')).map(([kind]) => kind)).toEqual(['reminder']);
  });

  test('a reminder that a closing took the place of is made up for when the time is open again', async () => {
    const id = await servicePoint(at.server, '蓬江');
    await bookVisit(at.li, id, hourOf(friday, 14));
    await at.moveTo(hourOf('2026-11-26', 14, 5));
    await plan();
    await at.peng.servicePoints.setException({ ...onFriday(id), body: { hours: null, reason: '台风' } });
    await at.peng.servicePoints.removeException(onFriday(id));
    // They never read that it was closed.
    await plan();
    expect(await told('Li')).toEqual([['change', '蓬江服务点', '时间地点不变，请按时来']]);
  });

  test('nobody is reminded of a closed time, and nobody has missed it', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 14));
    await bookVisit(at.wang, id, hourOf(friday, 9));
    await at.peng.servicePoints.setException({
      ...onFriday(id),
      body: { hours: morning, reason: '下午学习' },
    });
    await at.moveTo(hourOf(friday, 13, 5));
    expect((await at.li.reminders.list()).reminders).toEqual([]);
    await at.moveTo(hourOf('2026-11-26', 14, 5));
    await plan();
    expect((await told('Wang')).map(([kind]) => kind)).toEqual(['reminder']);
    expect((await told('Li')).map(([kind]) => kind)).toEqual(['change']);
    await at.moveTo(hourOf(friday, 14, 30));
    await expect(at.peng.servicePoints.visits.missed(ofVisit(bookingId))).rejects.toEqual(
      refused('conflict', '下午学习'),
    );
  });

  test('a reminder that waits when the time is closed is not sent', async () => {
    const id = await servicePoint(at.server, '蓬江');
    await bookVisit(at.li, id, hourOf(friday, 14));
    await at.moveTo(hourOf('2026-11-26', 14, 5));
    await plan();
    expect((await told('Li')).map(([kind]) => kind)).toEqual(['reminder']);
    await at.peng.servicePoints.setException({
      ...onFriday(id),
      body: { hours: null, reason: '台风' },
    });
    expect(await told('Li')).toEqual([['change', '不开放，请改期或取消', '台风']]);
    await plan();
    expect(await told('Li')).toHaveLength(1);
  });

  test('a time that is closed while its reminder is planned is not reminded of', async () => {
    const id = await servicePoint(at.server, '蓬江');
    await bookVisit(at.li, id, hourOf(friday, 14));
    await at.moveTo(hourOf('2026-11-26', 14, 5));
    const sources = at.server.app.get(ReminderSources, { strict: false });
    const due = sources.due.bind(sources);
    const closing = jest.spyOn(sources, 'due').mockImplementationOnce(async (now) => {
      const found = await due(now);
      await at.peng.servicePoints.setException({
        ...onFriday(id),
        body: { hours: null, reason: '台风' },
      });
      return found;
    });
    await plan();
    expect(closing).toHaveBeenCalledTimes(1);
    expect((await told('Li')).map(([kind]) => kind)).toEqual(['change']);
  });

  test('a time that was offered to who waits is not taken once it is closed', async () => {
    const id = await servicePoint(at.server, '蓬江', { slotMinutes: 120 });
    const [early, late] = [await at.server.signIn('Early'), await at.server.signIn('Late')];
    await bookVisit(early, id, hourOf(friday, 9));
    const { bookingId } = await bookVisit(late, id, hourOf(friday, 14));
    await at.li.servicePoints.waitingList.join({
      params: { servicePointId: id },
      body: { purpose: 'consultation', day: friday },
    });
    await late.servicePoints.visits.cancel(ofVisit(bookingId));
    const [offered] = (await at.li.servicePoints.visits.list()).visits;
    expect(offered).toMatchObject({ state: 'held', startsAt: hourOf(friday, 14) });
    await at.peng.servicePoints.setException({
      ...onFriday(id),
      body: { hours: morning, reason: '下午学习' },
    });
    await expect(at.li.servicePoints.visits.accept(ofVisit(offered!.bookingId))).rejects.toEqual(
      refused('conflict', '下午学习'),
    );
  });
});
