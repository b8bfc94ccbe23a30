import { Database } from '@titles/server/database/database';
import { FrozenLine } from '@titles/server/ledger/statement.entity';
import { sheetsOfXlsx } from '@titles/miniapp/features/rosters/reading/xlsx';
import { eachDatabase } from '../support/databases';
import { readPdf } from '../support/pdf';
import { startServer, type TestServer } from '../support/server';
import { sharingOn, stamped } from '../support/sharing';
import { tokenAtConsole } from '../support/staff';

const january = { query: { month: '2027-01' } };

eachDatabase((database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(() => server.close());

  test('what counted before the tariff leaves the amounts of the month in which it is taken back or approved', async () => {
    const hand = sharingOn(server);
    server.clock.set('2026-12-20T08:00:00.000Z');
    const content = await hand.article('before-tariff');
    await hand.publicist('Chen');
    const late = await hand.apply('Li', { name: '李二' });
    await late.client.publicists.sendForm({ file: stamped });
    const readBy = async (persona: string) =>
      hand.read(server.client, await hand.share(await server.signIn(persona), content), content);
    await readBy('Chen');
    await readBy('Li');

    server.clock.set('2027-01-02T08:00:00.000Z');
    await (await hand.city()).ledger.close({ body: { month: '2026-12' } });
    const tariff = { step: 'read' as const, fromDay: '2027-01-01', fen: 50, source: '示例：测试用标准' };
    await (await hand.city()).ledger.setTariff({ body: tariff });
    for (const persona of ['Chen', 'Chen', 'Li']) await readBy(persona);
    const staff = await hand.staff();
    const { rows } = await staff.sharing.counted({ query: { month: '2026-12' } });
    const counted = rows.find(({ publicist }) => publicist === '陈一');
    await staff.sharing.reverse({ params: { visitId: counted!.id }, body: { reason: '核实为代读' } });
    await staff.publicists.approve({ params: { publicistId: late.id }, body: {} });

    const mine = async (persona: string) => (await server.signIn(persona)).ledger.mine(january);
    const amounts = async () => [(await mine('Chen')).statement, (await mine('Li')).statement];
    const expected = [
      { fen: 100, unpriced: 0, lines: [{ units: 1, reversed: 1, fen: 100, unpriced: 0 }, {}, {}] },
      { fen: 50, unpriced: 1, lines: [{ units: 2, reversed: 0, fen: 50, unpriced: 1 }, {}, {}] },
    ];
    expect(await amounts()).toMatchObject(expected);
    server.clock.set('2027-02-02T08:00:00.000Z');
    await (await hand.city()).ledger.close({ body: { month: '2027-01' } });
    expect(await mine('Li')).toMatchObject({ closed: true });
    expect(await amounts()).toMatchObject(expected);

    const download = async (format: 'xlsx' | 'pdf') => {
      const bearer = await tokenAtConsole(server, 'City');
      const address = (await hand.city()).ledger.sheet({ query: { ...january.query, format } });
      const answer = await fetch(`${server.origin}/api${address}`, {
        headers: { authorization: `Bearer ${bearer}` },
      });
      return answer.arrayBuffer();
    };
    const [sheet] = await sheetsOfXlsx(await download('xlsx'));
    expect(sheet!.name).toBe('对账单 2027-01');
    expect(sheet!.rows.filter((row) => row[3] === '合计').map((row) => row.slice(4))).toEqual([
      [1, 1, 1, null],
      [2, 0, 0.5, '另有 1 次当时未定标准'],
      [3, 1, 1.5, '另有 1 次当时未定标准'],
    ]);
    const text = readPdf(new Uint8Array(await download('pdf')))
      .pages.join('')
      .replace(/\s/g, '');
    expect(text).toContain('另有1次当时未定标准');

    // An older release froze no amount for a line of which one unit had no tariff.
    const { manager } = server.app.get(Database).source;
    await manager.update(FrozenLine, { month: '2027-01', publicistId: late.id, step: 'read' }, { fen: null });
    expect((await mine('Li')).statement).toMatchObject({
      unpriced: 2,
      lines: [{ fen: null, unpriced: 2 }, {}, {}],
    });
  });
});
