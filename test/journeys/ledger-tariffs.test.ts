import { setTimeout as pause } from 'node:timers/promises';
import { Audit } from '@titles/server/audit/audit.service';
import { Statements } from '@titles/server/ledger/statements.service';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { newDevice, shared } from '../support/sharing';
import { stop } from '../support/stop';

eachDatabase((database) => {
  const { at, publicist, as } = shared(database);
  type Who = Awaited<ReturnType<typeof publicist>>;
  const of = <T>(type: new (...args: never[]) => T) => at.server.app.get<T>(type, { strict: false });
  afterEach(() => jest.restoreAllMocks());

  const setTariff = (city: ApiClient, fromDay: string, fen: number) =>
    city.ledger.setTariff({ body: { step: 'read', fromDay, fen, source: '示例：测试用标准' } });
  const close = (city: ApiClient, month: string) => city.ledger.close({ body: { month } });
  const mine = async (who: Who, month: string) => (await as(who)).ledger.mine({ query: { month } });

  test('what counts after an appeal has the worth of the day on which it came about', async () => {
    const { server, hand, content } = at;
    const who = await publicist();
    const city = await hand.city();
    await setTariff(city, '2026-11-01', 50);
    await setTariff(city, '2026-12-01', 200);
    const device = newDevice();
    const begun = await server.client.sharing.begin({ body: { token: who.token, content, device } });
    const params = { visitId: begun.visitId! };
    await server.client.sharing.read({ params, body: { device, visibleSeconds: 30, scrolled: true } });
    await (await as(who)).sharing.appeal({ params, body: { words: '在单位会上一起看的' } });
    server.clock.set('2026-12-02T08:00:00.000Z');
    await (await hand.staff()).sharing.decide({ params, body: { granted: true, answer: '已与单位核实。' } });
    expect((await mine(who, '2026-11')).statement.lines[0]).toMatchObject({ units: 0 });
    expect((await mine(who, '2026-12')).statement.lines[0]).toMatchObject({ units: 1, fen: 50 });
  });

  test('a tariff that comes while its month is being closed is refused', async () => {
    const { server, hand, content } = at;
    server.clock.set('2027-01-20T08:00:00.000Z');
    const who = await publicist();
    await setTariff(await hand.city(), '2027-01-01', 50);
    await hand.read(server.client, who.token, content);
    server.clock.set('2027-02-02T08:00:00.000Z');
    const statements = of(Statements);
    const lines = statements.lines.bind(statements);
    const { pass, reached, go } = stop();
    jest.spyOn(statements, 'lines').mockImplementationOnce(async (...which) => {
      const frozen = await lines(...which);
      await pass();
      return frozen;
    });
    const city = await hand.city();
    const closing = close(city, '2027-01');
    await reached;
    const setting = expect(setTariff(city, '2027-01-15', 200)).rejects.toMatchObject({ code: 'conflict' });
    await pause(300);
    go();
    await closing;
    await setting;
    expect((await mine(who, '2027-01')).statement).toMatchObject({ fen: 50 });
    const { tariffs } = await city.ledger.tariffs();
    expect(tariffs.filter(({ fromDay }) => fromDay === '2027-01-15')).toEqual([]);
  });

  test('a month that closes while its tariff is being set is frozen with it', async () => {
    const { server, hand, content } = at;
    server.clock.set('2027-02-20T08:00:00.000Z');
    const who = await publicist();
    await hand.read(server.client, who.token, content);
    server.clock.set('2027-03-02T08:00:00.000Z');
    const city = await hand.city();
    const audit = of(Audit);
    const append = audit.append.bind(audit);
    const { pass, reached, go } = stop();
    jest.spyOn(audit, 'append').mockImplementationOnce(async (...what) => {
      await pass();
      return append(...what);
    });
    const setting = setTariff(city, '2027-02-01', 70);
    await reached;
    const closing = close(city, '2027-02');
    await pause(300);
    go();
    await setting;
    await closing;
    expect(await mine(who, '2027-02')).toMatchObject({ closed: true, statement: { fen: 70 } });
  });
});
