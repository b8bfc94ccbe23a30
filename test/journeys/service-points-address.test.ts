import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@titles/server/database/database';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { ReminderPlanner } from '@titles/server/reminders/planner.service';
import { ServicePoints } from '@titles/server/service-points/service-points.service';
import { atCounters, ofVisit, queueOf } from '../support/counters';
import { eachDatabase } from '../support/databases';
import { bookVisit, hourOf, servicePoint } from '../support/service-points';
import { stop } from '../support/stop';

const friday = '2026-11-27';
const MOVED = '时间不变，服务点名称或地址有变';

eachDatabase((database) => {
  const at = atCounters(database);
  const queued = queueOf(at);
  const manager = () => at.server.app.get(Database).source.manager;
  afterEach(() => jest.restoreAllMocks());

  const told = async (persona: string) =>
    (await queued(persona)).map(({ kind, fields }) => [kind, fields.thing3, fields.thing4]);
  const edit = (servicePointId: string, news: { name?: string; address?: string; phone?: string }) =>
    at.peng.servicePoints.edit({
      params: { servicePointId },
      body: { name: '蓬江服务点', address: null, phone: null, place: null, note: null, ...news },
    });
  const sequenceOf = async (id: string) => {
    const rows: { sequence: number }[] = await manager().query('SELECT sequence FROM bookings WHERE id = ?', [
      id,
    ]);
    return rows[0]?.sequence;
  };
  const morning = { opens: '09:00', closes: '12:00', lunch: null };
  const closeAfternoon = (servicePointId: string) =>
    at.peng.servicePoints.setException({
      params: { servicePointId, day: friday },
      body: { hours: morning, reason: '下午学习' },
    });
  const reopen = (servicePointId: string) =>
    at.peng.servicePoints.removeException({ params: { servicePointId, day: friday } });

  test('who booked is told the new address once, in place of a reminder with the old one, and calendars show it', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 14));
    const gone = await bookVisit(at.wang, id, hourOf(friday, 9));
    await at.wang.servicePoints.visits.cancel(ofVisit(gone.bookingId));
    await at.moveTo(hourOf('2026-11-26', 14, 5));
    const plan = () => at.server.app.get(ReminderPlanner, { strict: false }).plan();
    await plan();
    expect((await told('Li')).map(([kind]) => kind)).toEqual(['reminder']);

    await edit(id, { address: '示例路9号' });
    const news = ['change', '示例路9号', MOVED];
    expect(await told('Li')).toEqual([news]);
    expect(await told('Wang')).toEqual([]);
    expect(await sequenceOf(bookingId)).toBe(1);
    expect((await at.li.servicePoints.visits.get(ofVisit(bookingId))).servicePoint.address).toBe('示例路9号');
    await plan();
    await edit(id, { address: '示例路9号', phone: '0750-0000000' });
    expect(await told('Li')).toEqual([news]);
    expect(await sequenceOf(bookingId)).toBe(1);
    await edit(id, { address: '示例路10号' });
    expect(await told('Li')).toEqual([['change', '示例路10号', MOVED]]);
    await edit(id, { name: '蓬江政务中心', address: '示例路10号' });
    const [message] = await manager().find(QueuedMessage, { where: { state: 'queued' } });
    expect(message).toMatchObject({
      fields: { thing1: '蓬江政务中心 1号窗口', thing3: '示例路10号', thing4: MOVED },
      page: `features/service-points/visit/index?bookingId=${bookingId}`,
    });
  });

  test('who is offered a time hears of the offer and of the new address, of which also when they take it first', async () => {
    const id = await servicePoint(at.server, '蓬江', { slotMinutes: 120 });
    await bookVisit(await at.server.signIn('Early'), id, hourOf(friday, 9));
    const late = await at.server.signIn('Late');
    const { bookingId } = await bookVisit(late, id, hourOf(friday, 14));
    await at.li.servicePoints.waitingList.join({
      params: { servicePointId: id },
      body: { purpose: 'consultation', day: friday },
    });
    await late.servicePoints.visits.cancel(ofVisit(bookingId));
    await edit(id, { address: '示例路9号' });
    expect((await told('Li')).map(([, , todo]) => todo)).toEqual([
      expect.stringContaining('有空位了'),
      MOVED,
    ]);
    const [offered] = (await at.li.servicePoints.visits.list()).visits;
    await at.li.servicePoints.visits.accept(ofVisit(offered!.bookingId));
    expect(await told('Li')).toEqual([['change', '示例路9号', MOVED]]);
  });

  test('who moves before they are told the new address is told it by the new time, and nothing of the old one', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 14));
    const move = (hour: number) =>
      at.li.servicePoints.visits.move({ ...ofVisit(bookingId), body: { startsAt: hourOf(friday, hour) } });
    const news = ['change', '示例路9号', '服务点名称或地址有变'];
    await edit(id, { address: '示例路9号' });
    await move(15);
    expect(await told('Li')).toEqual([news]);
    const [message] = await manager().find(QueuedMessage, { where: { state: 'queued' } });
    expect(message!.fields).toMatchObject({ thing1: '蓬江服务点 1号窗口', time2: '2026年11月27日 15:00' });
    await closeAfternoon(id);
    expect(await told('Li')).toEqual([['change', '不开放，请改期或取消', '下午学习']]);
    await move(10);
    expect(await told('Li')).toEqual([news]);
    await move(11);
    await move(10);
    expect(await told('Li')).toEqual([news]);
    await manager().update(QueuedMessage, { state: 'queued' }, { state: 'accepted' });
    await move(9);
    expect(await told('Li')).toEqual([]);
  });

  test('an address that changes while a closing waits is told when the time is open again, and not before', async () => {
    const id = await servicePoint(at.server, '蓬江');
    await bookVisit(at.li, id, hourOf(friday, 14));
    const closed = ['change', '不开放，请改期或取消', '下午学习'];
    await closeAfternoon(id);
    await edit(id, { address: '示例路9号' });
    expect(await told('Li')).toEqual([closed]);
    await reopen(id);
    expect(await told('Li')).toEqual([['change', '示例路9号', MOVED]]);
    await closeAfternoon(id);
    expect(await told('Li')).toEqual([closed]);
    await manager().update(QueuedMessage, { state: 'queued' }, { state: 'accepted' });
    await edit(id, { address: '示例路10号' });
    expect(await told('Li')).toEqual([]);
    await reopen(id);
    expect(await told('Li')).toEqual([['change', '蓬江服务点，示例路10号', '又开放了，可以照原来的时间来']]);
  });

  test('who books while the address changes is told', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const points = at.server.app.get(ServicePoints, { strict: false });
    const slotAt = points.slotAt.bind(points);
    const { pass, reached, go } = stop();
    jest.spyOn(points, 'slotAt').mockImplementation(async (...asked) => {
      const slot = await slotAt(...asked);
      // In the transaction, under the lock of the counter.
      if (asked.length === 3) await pass();
      return slot;
    });
    const booking = bookVisit(at.li, id, hourOf(friday, 14));
    await reached;
    const editing = edit(id, { address: '示例路9号' });
    await pause(300);
    go();
    await Promise.all([booking, editing]);
    expect(await told('Li')).toEqual([['change', '示例路9号', MOVED]]);
  });
});
