import { Database } from '@titles/server/database/database';
import { QueuedMessage } from '@titles/server/outbox/queued-message.entity';
import { ServicePoints } from '@titles/server/service-points/service-points.service';
import { WaitRow } from '@titles/server/service-points/wait.entity';
import { EntityManager } from 'typeorm';
import { type ApiClient } from '../support/client';
import { atCounters, daysOf, ofVisit, queueOf } from '../support/counters';
import { eachDatabase } from '../support/databases';
import { bookVisit, hourOf, servicePoint, tidy } from '../support/service-points';
import { stop } from '../support/stop';

const friday = '2026-11-27';
const monday = '2026-11-30';
const tuesday = '2026-12-01';

eachDatabase((database) => {
  const at = atCounters(database);
  const queued = queueOf(at);
  const manager = () => at.server.app.get(Database).source.manager;
  afterEach(() => jest.restoreAllMocks());

  /** A point with two times a day, and both of one day taken by these. */
  const full = async (day: string, names = ['Early', 'Late']) => {
    const id = await servicePoint(at.server, '蓬江', { slotMinutes: 120 });
    return { id, taken: await takeAll(id, day, names) };
  };
  const takeAll = async (id: string, day: string, names = ['Early', 'Late']) => {
    const taken: (() => Promise<unknown>)[] = [];
    for (const [index, hour] of [9, 14].entries()) {
      const who = await at.server.signIn(names[index]!);
      const { bookingId } = await bookVisit(who, id, hourOf(day, hour));
      taken.push(() => who.servicePoints.visits.cancel(ofVisit(bookingId)));
    }
    return taken;
  };
  const wait = (who: ApiClient, servicePointId: string, day: string) =>
    who.servicePoints.waitingList.join({
      params: { servicePointId },
      body: { purpose: 'consultation', day },
    });
  /** Where somebody stands: what is held, and the place in line with why they are passed over. */
  const standing = async (who: ApiClient) => {
    const { visits, waiting } = await who.servicePoints.visits.list();
    return {
      held: visits.filter(({ state }) => state === 'held').map(({ startsAt }) => startsAt),
      line: waiting.map(({ position, skippedBecause }) => [position, skippedBecause]),
    };
  };
  const told = async (persona: string) =>
    (await queued(persona)).map(({ kind, fields }) => [kind, fields.thing1, fields.thing3, fields.thing4]);
  const onDay = (servicePointId: string, day: string) => ({ params: { servicePointId, day } });
  const close = (id: string, day: string, reason = '台风停办') =>
    at.peng.servicePoints.setException({ ...onDay(id, day), body: { hours: null, reason } });

  test('who booked another day is passed over and reads why; without that visit it is their turn', async () => {
    const { id, taken } = await full(friday);
    expect(await wait(at.li, id, friday)).toMatchObject({ position: 1, skippedBecause: null });
    await wait(at.wang, id, friday);
    const { bookingId } = await bookVisit(at.li, id, hourOf(monday, 9));
    const because = '您在这里已经约了咨询';
    expect(await standing(at.li)).toEqual({ held: [], line: [[1, because]] });
    await taken[0]!();
    expect(await standing(at.wang)).toEqual({ held: [hourOf(friday, 9)], line: [] });
    expect(await standing(at.li)).toEqual({ held: [], line: [[1, because]] });

    await at.li.servicePoints.visits.cancel(ofVisit(bookingId));
    expect((await standing(at.li)).line).toEqual([[1, null]]);
    await taken[1]!();
    expect(await standing(at.li)).toEqual({ held: [hourOf(friday, 14)], line: [] });
  });

  test('whose bookings rest is passed over and reads until when', async () => {
    const id = await servicePoint(at.server, '蓬江', { slotMinutes: 120 });
    for (const day of [friday, monday]) {
      await at.moveTo('2026-11-26T08:00:00.000Z');
      const { bookingId } = await bookVisit(at.wang, id, hourOf(day, 9));
      await at.moveTo(hourOf(day, 9, 30));
      await at.peng.servicePoints.visits.missed(ofVisit(bookingId));
    }
    const taken = await takeAll(id, tuesday);
    const because = '近期有2次预约后没有到场，预约暂停到12月30日 09:00';
    expect(await wait(at.wang, id, tuesday)).toMatchObject({ position: 1, skippedBecause: because });
    await wait(at.li, id, tuesday);
    await taken[0]!();
    expect(await standing(at.wang)).toEqual({ held: [], line: [[1, because]] });
    expect((await standing(at.li)).held).toEqual([hourOf(tuesday, 9)]);
  });

  test('who waits for a day that closes is told once and reads why; when it opens they have their place', async () => {
    const { id, taken } = await full(friday);
    await wait(at.li, id, friday);
    await close(id, friday);
    const closed = ['notice', '候补 蓬江服务点', '不开放，请另选日子', '台风停办'];
    expect(await told('Li')).toEqual([closed]);
    const [message] = await manager().find(QueuedMessage, { where: { kind: 'notice' } });
    expect(message).toMatchObject({
      fields: { time2: '2026年11月27日 09:00' },
      page: 'features/service-points/list/index',
    });
    // Closed as before, for another reason.
    await close(id, friday, '台风未走');
    expect(await told('Li')).toHaveLength(1);
    expect(await standing(at.li)).toEqual({ held: [], line: [[1, '这一天不开放（台风未走）']] });
    await taken[0]!();
    expect((await standing(at.li)).held).toEqual([]);
    await at.peng.servicePoints.removeException(onDay(id, friday));
    expect(await told('Li')).toEqual([]);
    await tidy(at.server);
    expect(await standing(at.li)).toEqual({ held: [hourOf(friday, 9)], line: [] });
  });

  test('who was offered a time of a day that closes is told as well, and who has left is not', async () => {
    const { id, taken } = await full(friday);
    await wait(at.li, id, friday);
    const { id: waitId } = await wait(at.wang, id, friday);
    await taken[0]!();
    expect((await standing(at.li)).held).toHaveLength(1);
    await close(id, friday);
    const closed = ['notice', '候补 蓬江服务点', '不开放，请另选日子', '台风停办'];
    expect([await told('Li'), await told('Wang')]).toEqual([[closed], [closed]]);
    await at.wang.servicePoints.waitingList.leave({ params: { waitId } });
    expect([await told('Li'), await told('Wang')]).toEqual([[closed], []]);
  });

  test('who leaves while a time comes free has left, or has the time and reads that the place in line is gone', async () => {
    const { id, taken } = await full(friday);
    const { id: waitId } = await wait(at.li, id, friday);
    const find = EntityManager.prototype.findOneBy;
    const { pass, reached, go } = stop();
    const finding = jest.spyOn(EntityManager.prototype, 'findOneBy');
    finding.mockImplementation(async function (this: EntityManager, ...which) {
      const found = await find.apply(this, which);
      if (which[0] === WaitRow) await pass();
      return found;
    });
    const leaving = at.li.servicePoints.waitingList.leave({ params: { waitId } }).then(
      () => 'left',
      (error: unknown) => (error as { code: string }).code,
    );
    await reached;
    const offering = taken[0]!();
    // Who leaves has the embedded database for itself; on the other one the offer does not wait.
    if (database === 'mariadb') await offering;
    go();
    const answer = await leaving;
    await offering;
    const { held } = await standing(at.li);
    expect([answer, held]).toEqual(database === 'libsql' ? ['left', []] : ['not-found', [hourOf(friday, 9)]]);
  });

  test('a point without an open counter for it is not full: nobody waits in vain, and who waits reads why', async () => {
    const { id, taken } = await full(friday);
    const { counters } = await at.peng.servicePoints.day({
      params: { servicePointId: id },
      query: { day: friday },
    });
    const setOpen = (open: boolean) =>
      at.peng.servicePoints.setCounter({
        params: { servicePointId: id, counterId: counters[0]!.id },
        body: { open },
      });
    await wait(at.li, id, friday);
    await setOpen(false);
    const because = '暂不接受预约';
    const shown = (await daysOf(at.server, id)).find(({ day }) => day === friday);
    expect(shown).toMatchObject({ closedBecause: because, slots: [], free: 0 });
    const conflict = (words: string): unknown =>
      expect.objectContaining({ code: 'conflict', message: expect.stringContaining(words) as string });
    await expect(wait(at.wang, id, friday)).rejects.toEqual(conflict('不能预约'));
    await expect(bookVisit(at.wang, id, hourOf(monday, 9))).rejects.toEqual(conflict(because));
    expect(await standing(at.li)).toEqual({ held: [], line: [[1, because]] });
    await taken[0]!();
    expect(await standing(at.li)).toEqual({ held: [], line: [[1, because]] });
    await setOpen(true);
    await tidy(at.server);
    expect(await standing(at.li)).toEqual({ held: [hourOf(friday, 9)], line: [] });
  });

  test('a free time is looked for once a purpose and day, and again only after an offer', async () => {
    const { id, taken } = await full(friday);
    for (const name of ['A', 'B', 'C']) await wait(await at.server.signIn(name), id, friday);
    const looking = jest.spyOn(at.server.app.get(ServicePoints, { strict: false }), 'firstToOffer');
    await tidy(at.server);
    expect(looking).toHaveBeenCalledTimes(1);
    looking.mockClear();
    await taken[0]!();
    expect(looking).toHaveBeenCalledTimes(2);
  });
});
