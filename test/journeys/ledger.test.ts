import fc from 'fast-check';
import { Database } from '@titles/server/database/database';
import { Ledger } from '@titles/server/ledger/ledger.service';
import { LedgerEntry } from '@titles/server/ledger/entry.entity';
import { Statements } from '@titles/server/ledger/statements.service';
import { sheetsOfXlsx } from '@titles/miniapp/features/rosters/reading/xlsx';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { eachDatabase } from '../support/databases';
import { readPdf } from '../support/pdf';
import { startServer, type TestServer } from '../support/server';
import { sharingOn } from '../support/sharing';
import { audited, granted, tokenAtConsole } from '../support/staff';

const november = { query: { month: '2026-11' } };
const december = { query: { month: '2026-12' } };

eachDatabase((database) => {
  let server: TestServer;
  let hand: ReturnType<typeof sharingOn>;
  let content: SharedContent;
  let publicistId: string;
  let token: string;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = sharingOn(server);
    content = await hand.article('in-november');
    const { client, id } = await hand.publicist('Chen');
    publicistId = id;
    token = await hand.share(client, content);
  });
  afterAll(() => server.close());

  const mine = async (when: typeof november) => (await server.signIn('Chen')).ledger.mine(when);
  const download = async (address: string, persona = 'Staff-蓬江') => {
    const bearer = await tokenAtConsole(server, persona);
    return fetch(`${server.origin}/api${address}`, { headers: { authorization: `Bearer ${bearer}` } });
  };

  test('what counts stands in the statement, without an amount as long as no tariff is set', async () => {
    for (let reader = 0; reader < 3; reader++) await hand.read(server.client, token, content);
    await hand.read(server.client, token, content, { seconds: 2 });
    const { statement, closed } = await mine(november);
    expect(closed).toBe(false);
    expect(statement).toMatchObject({
      name: '陈一',
      company: '示例电子有限公司',
      district: '蓬江',
      fen: null,
    });
    expect(statement.lines.map(({ units }) => units)).toEqual([3, 0, 0]);
    expect((await (await server.signIn('Chen')).ledger.tariffs()).tariffs).toEqual([]);
  });

  test('a tariff is dated, told with its source, and set once a day', async () => {
    const city = await hand.city();
    const body = { step: 'read' as const, fromDay: '2026-11-01', fen: 50, source: '示例：测试用标准' };
    await city.ledger.setTariff({ body });
    await expect(city.ledger.setTariff({ body })).rejects.toMatchObject({ code: 'conflict' });
    expect((await mine(november)).statement).toMatchObject({ fen: 150 });
  });

  test('a tariff that was mistyped is corrected while its month is open, and that is audited', async () => {
    const city = await hand.city();
    const body = { step: 'read' as const, fromDay: '2026-11-01', fen: 5000, source: '示例：测试用标准' };
    await city.ledger.setTariff({ body });
    expect((await mine(november)).statement).toMatchObject({ fen: 15_000 });
    await city.ledger.setTariff({ body: { ...body, fen: 50 } });
    expect((await city.ledger.tariffs()).tariffs).toMatchObject([{ fen: 50 }]);
    const corrected = (await audited(server)).filter(({ action }) => action === 'ledger.tariff-corrected');
    expect(corrected).toMatchObject([{ detail: { fen: 5000, was: 50 } }, { detail: { fen: 50, was: 5000 } }]);
  });

  test('a month in which nothing counted comes to nothing where a tariff is set', async () => {
    expect((await mine({ query: { month: '2026-10' } })).statement).toMatchObject({ fen: null });
    expect((await mine(december)).statement).toMatchObject({
      fen: 0,
      lines: [{ fen: 0 }, { fen: null }, { fen: null }],
    });
  });

  test('staff have the statements of their district as XLSX and PDF', async () => {
    const staff = await hand.staff();
    expect((await staff.ledger.statements(november)).statements).toMatchObject([{ publicistId, fen: 150 }]);
    expect((await (await hand.staff('台山')).ledger.statements(november)).statements).toEqual([]);
    const pdf = await download(staff.ledger.sheet({ query: { month: '2026-11', format: 'pdf' } }));
    const text = readPdf(new Uint8Array(await pdf.arrayBuffer())).pages.join('');
    for (const words of ['职称宣传员对账单', '未关账', '示例电子有限公司', '核实的阅读', '1.50'])
      expect(text).toContain(words);
    const xlsx = await download(staff.ledger.sheet({ query: { month: '2026-11', format: 'xlsx' } }));
    const bytes = await xlsx.arrayBuffer();
    expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK');
    expect(await sheetsOfXlsx(bytes)).toEqual([
      {
        name: '对账单 2026-11 未关账',
        rows: [
          ['市（区）', '单位', '姓名', '项目', '数量', '其中撤销', '金额（元）', '说明'],
          ['蓬江', '示例电子有限公司', '陈一', '核实的阅读', 3, 0, 1.5, null],
          ['蓬江', '示例电子有限公司', '陈一', '合计', 3, 0, 1.5, null],
          ['蓬江', '全部单位', null, '合计', 3, 0, 1.5, null],
        ],
      },
    ]);
  });

  test('city staff choose a district, of the list and of the files', async () => {
    const city = await hand.city();
    const query = { month: '2026-11', district: '台山' as const };
    expect((await city.ledger.statements({ query })).statements).toEqual([]);
    expect(
      (await city.ledger.statements({ query: { ...query, district: '蓬江' } })).statements,
    ).toMatchObject([{ publicistId }]);
    const answer = await download(city.ledger.sheet({ query: { ...query, format: 'xlsx' } }), 'City');
    const [sheet] = await sheetsOfXlsx(await answer.arrayBuffer());
    expect(sheet!.rows).toHaveLength(1);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      '2026-11-台山（未关账）.xlsx',
    );
    // A district is no way round the reach.
    const near = await hand.staff('台山');
    expect((await near.ledger.statements({ query: { ...query, district: '蓬江' } })).statements).toEqual([]);
  });

  test('a month closes when it is over, once, and what is taken back later stands in the next', async () => {
    const body = { month: '2026-11' };
    server.clock.set('2026-12-01T08:00:00.000Z');
    const city = await hand.city();
    await expect(city.ledger.close({ body })).rejects.toMatchObject({ code: 'conflict' });
    server.clock.set('2026-12-02T08:00:00.000Z');
    const again = await hand.city();
    await again.ledger.close({ body });
    await expect(again.ledger.close({ body })).rejects.toMatchObject({
      code: 'conflict',
      message: '这个月已经关账了。',
    });
    const before = await mine(november);
    expect(before).toMatchObject({ closed: true, statement: { fen: 150 } });
    await expect(
      again.ledger.setTariff({ body: { step: 'read', fromDay: '2026-11-15', fen: 90, source: '示例标准' } }),
    ).rejects.toMatchObject({ code: 'conflict' });

    const staff = await hand.staff();
    const [counted] = (await staff.sharing.counted({ query: { month: '2026-11' } })).rows;
    const reversal = { params: { visitId: counted!.id }, body: { reason: '核实为同一人代读' } };
    await staff.sharing.reverse(reversal);
    await expect(staff.sharing.reverse(reversal)).rejects.toMatchObject({ code: 'conflict' });

    expect(await mine(november)).toEqual(before);
    expect(await mine(december)).toMatchObject({
      closed: false,
      statement: { lines: [{ step: 'read', units: -1, reversed: 1, fen: -50 }, {}, {}], fen: -50 },
      corrections: [{ step: 'read', of: '2026-11', reason: '核实为同一人代读' }],
    });
    const actions = (await audited(server)).map(({ action }) => action);
    for (const action of ['ledger.tariff-set', 'ledger.month-closed', 'share.reversed'])
      expect(actions.filter((each) => each === action)).toHaveLength(1);
  });

  test('rows are only added, and debits and credits are the same', async () => {
    const rows = await server.app.get(Database).source.manager.find(LedgerEntry);
    const own = `publicist:${publicistId}`;
    expect(rows.filter(({ credit }) => credit === own)).toHaveLength(3);
    expect(rows.filter(({ debit }) => debit === own)).toHaveLength(1);
    const change = server.app
      .get(Database)
      .source.manager.update(LedgerEntry, { debit: own }, { month: '2026-11' });
    await expect(change).rejects.toThrow('update values are not defined');
  });

  test('however events come and repeat, the ledger is the plain recount', async () => {
    await granted(server, 'City', 'city-staff');
    const ledger = server.app.get(Ledger, { strict: false });
    const statements = server.app.get(Statements, { strict: false });
    let run = 0;
    const event = fc.record({
      id: fc.nat(5),
      step: fc.constantFrom('read' as const, 'check' as const),
      back: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 20 }), async (events) => {
        const whose = `made-up-${(run += 1)}`;
        const seen = new Set<string>();
        const taken = new Set<string>();
        for (const { id, step, back } of events) {
          const told = { id: `${whose}-${id}`, step };
          await server.app
            .get(Database)
            .write((manager) =>
              back
                ? ledger.reverse(manager, told, '核实')
                : ledger.post(manager, { ...told, publicistId: whose, day: '2026-12-02' }, '蓬江'),
            );
          const name = `${step} ${id}`;
          if (!back) seen.add(name);
          else if (seen.has(name)) taken.add(name);
        }
        const { statements: own } = await statements.own('2026-12', [whose]);
        for (const { step, units } of own[0]!.lines) {
          const of = (names: Set<string>) => [...names].filter((name) => name.startsWith(`${step} `)).length;
          expect(units).toBe(of(seen) - of(taken));
        }
      }),
      { numRuns: 12 },
    );
  });
});
