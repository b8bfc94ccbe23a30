import { Database } from '@titles/server/database/database';
import { api } from '@titles/shared/contract/index';
import { createClient } from '@titles/shared/contract/endpoint';
import { type ApiClient, sendTo } from '../support/client';
import { atCounters, ofVisit } from '../support/counters';
import { eachDatabase } from '../support/databases';
import { bookVisit, hourOf, servicePoint } from '../support/service-points';
import { tokenAtConsole } from '../support/staff';

const friday = '2026-11-27';

eachDatabase((database) => {
  const at = atCounters(database);
  const rows = (sql: string): Promise<unknown[]> => at.server.app.get(Database).source.query(sql);

  /** Books an hour of Friday for somebody, who then is there. */
  const present = async (who: ApiClient, servicePointId: string, hour: number) => {
    const { bookingId } = await bookVisit(who, servicePointId, hourOf(friday, hour));
    return ofVisit(bookingId);
  };
  const give = (visit: ReturnType<typeof ofVisit>) =>
    at.peng.servicePoints.visits.giveReceipt({
      ...visit,
      body: { received: ['毕业证书'], missing: ['专利证书'], note: '王先生月底补齐' },
    });

  test('an account that is deleted leaves the number of its receipt alone, and receipts go on', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const chen = await at.server.signIn('Chen');
    const visits = [await present(at.li, id, 9), await present(at.wang, id, 10), await present(chen, id, 11)];
    await at.moveTo(hourOf(friday, 8, 50));
    for (const visit of visits) await at.peng.servicePoints.visits.checkIn(visit);
    expect((await give(visits[0]!)).number).toBe('20261127-1001');
    expect((await give(visits[1]!)).number).toBe('20261127-1002');
    await at.li.privacy.erase({ body: { loginCode: at.server.wechat.codeFor('Li') } });
    expect((await give(visits[2]!)).number).toBe('20261127-1003');
    await expect(give(visits[1]!)).rejects.toMatchObject({
      code: 'conflict',
      message: '这次已经开过回执了。',
    });
    expect(
      await rows('SELECT number, received, missing, note FROM service_point_receipts ORDER BY number'),
    ).toEqual([
      { number: '20261127-1001', received: '[]', missing: '[]', note: null },
      expect.objectContaining({ number: '20261127-1002', note: '王先生月底补齐' }),
      expect.objectContaining({ number: '20261127-1003' }),
    ]);
  });

  test('who had the last receipt deletes the account: nobody else gets its number', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const visits = [await present(at.li, id, 9), await present(at.wang, id, 10)];
    await at.moveTo(hourOf(friday, 8, 50));
    for (const visit of visits) await at.peng.servicePoints.visits.checkIn(visit);
    await give(visits[0]!);
    await at.li.privacy.erase({ body: { loginCode: at.server.wechat.codeFor('Li') } });
    expect((await give(visits[1]!)).number).toBe('20261127-1002');
  });

  test('a counter is added, and the next one called, once when the answer is lost and asked for again', async () => {
    const id = await servicePoint(at.server, '蓬江');
    const params = { servicePointId: id };
    const visits = [await present(at.li, id, 9), await present(at.wang, id, 10)];
    await at.moveTo(hourOf(friday, 8, 50));
    for (const visit of visits) await at.peng.servicePoints.visits.checkIn(visit);
    const send = sendTo(at.server.origin, await tokenAtConsole(at.server, 'Peng'));
    /** Staff whose every request of one round is the same thing done. */
    const again = (round: string) =>
      createClient(api, (request) => send({ ...request, key: `a-key-of-${round}` })).servicePoints;

    const counter = { params, body: { name: '2号窗口', purposes: ['receipt' as const] } };
    const added = await again('adding-it').addCounter(counter);
    expect(await again('adding-it').addCounter(counter)).toEqual(added);
    const { counters } = await at.peng.servicePoints.day({ params, query: { day: friday } });
    expect(counters.map(({ name }) => name)).toEqual(['1号窗口', '2号窗口']);

    const call = { params, body: { counterId: counters[0]!.id } };
    const called = await again('the-first').callNext(call);
    expect(called.called).toMatchObject(visits[0]!.params);
    expect(await again('the-first').callNext(call)).toEqual(called);
    expect((await again('the-second').callNext(call)).called).toMatchObject(visits[1]!.params);
  });
});
