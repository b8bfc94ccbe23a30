import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@titles/server/database/database';
import { OutboxService } from '@titles/server/outbox/outbox.service';
import { ServicePoints } from '@titles/server/service-points/service-points.service';
import { VisitBooking } from '@titles/server/service-points/visit-booking.service';
import { VisitNews } from '@titles/server/service-points/visit-news.service';
import { VisitRow } from '@titles/server/service-points/visit.entity';
import { type ApiClient } from '../support/client';
import { atCounters, ofVisit, queueOf } from '../support/counters';
import { eachDatabase } from '../support/databases';
import { bookVisit, hourOf, servicePoint } from '../support/service-points';
import { stop } from '../support/stop';

const refused = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as unknown;
const friday = '2026-11-27';
const reason = '下午学习';

eachDatabase((database) => {
  const at = atCounters(database);
  const queued = queueOf(at);
  const manager = () => at.server.app.get(Database).source.manager;
  afterEach(() => jest.restoreAllMocks());

  /** What to do, as what is queued for somebody says it. */
  const told = async (persona: string) => (await queued(persona)).map(({ fields }) => fields.thing4);
  const closeAfternoon = (servicePointId: string) =>
    at.peng.servicePoints.setException({
      params: { servicePointId, day: friday },
      body: { hours: { opens: '09:00', closes: '12:00', lunch: null }, reason },
    });
  const wait = (who: ApiClient, servicePointId: string) =>
    who.servicePoints.waitingList.join({
      params: { servicePointId },
      body: { purpose: 'consultation', day: friday },
    });
  /** Friday at two is held for Li, who waited. */
  const offeredToLi = async () => {
    const id = await servicePoint(at.server, '蓬江', { slotMinutes: 120 });
    await bookVisit(await at.server.signIn('Early'), id, hourOf(friday, 9));
    const late = await at.server.signIn('Late');
    const { bookingId } = await bookVisit(late, id, hourOf(friday, 14));
    await wait(at.li, id);
    await late.servicePoints.visits.cancel(ofVisit(bookingId));
    const [offer] = (await at.li.servicePoints.visits.list()).visits;
    expect(offer).toMatchObject({ state: 'held', startsAt: hourOf(friday, 14) });
    return { id, offered: ofVisit(offer!.bookingId) };
  };
  /** Closes the afternoon while somebody's transaction has done its work and is not over. */
  const closeMeanwhile = async <T>(id: string, { reached, go }: ReturnType<typeof stop>, act: Promise<T>) => {
    await reached;
    const closing = closeAfternoon(id);
    await pause(300);
    go();
    const done = await act;
    return { done, ...(await closing) };
  };
  /** Stops the first who has looked for a time, in a transaction or before. */
  const stopAtSlot = (inTransaction: boolean) => {
    const points = at.server.app.get(ServicePoints, { strict: false });
    const slotAt = points.slotAt.bind(points);
    const { pass, ...stopped } = stop();
    jest.spyOn(points, 'slotAt').mockImplementation(async (...asked) => {
      const slot = await slotAt(...asked);
      if ((asked.length === 3) === inTransaction) await pass();
      return slot;
    });
    return { pass, ...stopped };
  };
  /** Stops the first who withdraws messages: that is the last thing they do. */
  const stopAtWithdrawal = () => {
    const outbox = at.server.app.get(OutboxService);
    const withdraw = outbox.withdraw.bind(outbox);
    const stopped = stop();
    jest.spyOn(outbox, 'withdraw').mockImplementationOnce(async (...what) => {
      await stopped.pass();
      return withdraw(...what);
    });
    return stopped;
  };

  test('a time that closes after somebody has seen it is not booked', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { reached, go } = stopAtSlot(false);
    const booking = bookVisit(at.li, id, hourOf(friday, 14));
    await reached;
    expect(await closeAfternoon(id)).toEqual({ affected: 0 });
    go();
    await expect(booking).rejects.toEqual(refused('bad-input', '不开放'));
    expect((await at.li.servicePoints.visits.list()).visits).toEqual([]);
  });

  test('who books while hours change is told', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const stopped = stopAtSlot(true);
    const { affected } = await closeMeanwhile(id, stopped, bookVisit(at.li, id, hourOf(friday, 14)));
    expect(affected).toBe(1);
    expect(await told('Li')).toEqual([reason]);
  });

  test('who moves while hours change is told', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 9));
    const move = { ...ofVisit(bookingId), body: { startsAt: hourOf(friday, 14) } };
    const news = at.server.app.get(VisitNews, { strict: false });
    const moved = news.moved.bind(news);
    const moving = stop();
    jest.spyOn(news, 'moved').mockImplementationOnce(async (...what) => {
      await moving.pass();
      return moved(...what);
    });
    const { affected } = await closeMeanwhile(id, moving, at.li.servicePoints.visits.move(move));
    expect(affected).toBe(1);
    expect(await told('Li')).toEqual([reason]);
  });

  test('who moves to a time that closed after they have seen it is refused, and keeps theirs', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 9));
    const { reached, go } = stopAtSlot(false);
    const moving = at.li.servicePoints.visits.move({
      ...ofVisit(bookingId),
      body: { startsAt: hourOf(friday, 14) },
    });
    await reached;
    await closeAfternoon(id);
    go();
    await expect(moving).rejects.toMatchObject({ code: 'bad-input' });
    const visit = await at.li.servicePoints.visits.get(ofVisit(bookingId));
    expect(visit).toMatchObject({ startsAt: hourOf(friday, 9), state: 'confirmed' });
  });

  test('who cancels while hours change is not told', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const { bookingId } = await bookVisit(at.li, id, hourOf(friday, 14));
    const cancelling = stopAtWithdrawal();
    const cancel = at.li.servicePoints.visits.cancel(ofVisit(bookingId));
    expect((await closeMeanwhile(id, cancelling, cancel)).affected).toBe(0);
    expect(await told('Li')).toEqual([]);
  });

  test('an offer that closes after somebody has seen it is not accepted, and they read why', async () => {
    const { id, offered } = await offeredToLi();
    const booking = at.server.app.get(VisitBooking, { strict: false });
    const accept = booking.accept.bind(booking);
    const { pass, reached, go } = stop();
    jest.spyOn(booking, 'accept').mockImplementationOnce(async (...which) => {
      await pass();
      return accept(...which);
    });
    const accepting = at.li.servicePoints.visits.accept(offered);
    await reached;
    expect(await closeAfternoon(id)).toEqual({ affected: 0 });
    go();
    await expect(accepting).rejects.toEqual(refused('conflict', reason));
  });

  test('who accepts while hours change is told', async () => {
    const { id, offered } = await offeredToLi();
    const accepting = stopAtWithdrawal();
    const accept = at.li.servicePoints.visits.accept(offered);
    const { done, affected } = await closeMeanwhile(id, accepting, accept);
    expect(done).toMatchObject({ state: 'confirmed' });
    expect(affected).toBe(1);
    expect(await told('Li')).toEqual([reason]);
  });

  test('who was offered a time that closes waits on, before everybody else, and is not sent the offer', async () => {
    await at.moveTo(hourOf('2026-11-26', 21));
    const id = await servicePoint(at.server, '蓬江', { counters: 2, slotMinutes: 120 });
    const others = await Promise.all(['A', 'B', 'C', 'D'].map((name) => at.server.signIn(name)));
    const booked: string[] = [];
    for (const [index, hour] of [9, 9, 14, 14].entries())
      booked.push((await bookVisit(others[index]!, id, hourOf(friday, hour))).bookingId);
    const chen = await at.server.signIn('Chen');
    for (const [minute, who] of [at.li, at.wang, chen].entries()) {
      at.server.clock.set(hourOf('2026-11-26', 21, minute));
      await wait(who, id);
    }
    const cancel = (index: number) => others[index]!.servicePoints.visits.cancel(ofVisit(booked[index]!));
    for (const index of [2, 3]) await cancel(index);
    const listOf = async (who: ApiClient) => {
      const { visits, waiting } = await who.servicePoints.visits.list();
      return {
        visits: visits.map(({ state, startsAt }) => [state, startsAt]),
        line: waiting.map((each) => each.position),
      };
    };
    const afternoon = hourOf(friday, 14);
    for (const who of [at.li, at.wang])
      expect(await listOf(who)).toEqual({ visits: [['held', afternoon]], line: [] });
    expect(await told('Li')).toHaveLength(1);

    await closeAfternoon(id);
    expect([...(await told('Li')), ...(await told('Wang'))]).toEqual([]);
    expect(await listOf(at.li)).toEqual({ visits: [['cancelled', afternoon]], line: [1] });
    expect(await listOf(at.wang)).toEqual({ visits: [['cancelled', afternoon]], line: [2] });
    expect(await listOf(chen)).toEqual({ visits: [], line: [3] });
    const keys = await manager().find(VisitRow, { select: { bookingId: true, openKey: true } });
    expect(
      keys
        .filter(({ openKey }) => openKey !== null)
        .map(({ bookingId }) => bookingId)
        .sort(),
    ).toEqual([...booked].sort());

    await cancel(0);
    expect((await listOf(at.li)).visits).toContainEqual(['held', hourOf(friday, 9)]);
    expect((await listOf(at.wang)).line).toEqual([1]);
  });
});
