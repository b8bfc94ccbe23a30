import { Database } from '@titles/server/database/database';
import { RuleSetPublishing } from '@titles/server/eligibility/rule-set-publishing.service';
import { MOST_BYTES, sha256Of } from '@titles/server/eligibility/rule-set-content';
import { RuleSetVersion } from '@titles/server/eligibility/rule-set-version.entity';
import { dateFactIds } from '@titles/shared/eligibility/facts';
import { type Cond } from '@titles/shared/eligibility/types';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { agreeing } from '../support/consent';
import { eachDatabase, freshDatabase } from '../support/databases';
import { ruleFile, withAssistantMonths } from '../support/rule-sets';
import { startServer, type TestServer, withServer } from '../support/server';

const publishing = ({ app }: TestServer) => app.get(RuleSetPublishing);
const rows = ({ app }: TestServer) =>
  app.get(Database).source.query<object[]>('SELECT * FROM rule_set_versions ORDER BY id');
const byHand = ({ app }: TestServer, sql: string, values: unknown[]) =>
  app.get(Database).source.query(sql, values);

/** Drafts and approves. */
const publish = async (server: TestServer, file: string) => {
  const { id } = await publishing(server).draft(file, '王一');
  return publishing(server).approve(id, '李二');
};

const served = async ({ origin }: TestServer, etag = '"none"') => {
  const answer = await fetch(`${origin}/api/eligibility/rule-set`, { headers: { 'if-none-match': etag } });
  return { status: answer.status, etag: answer.headers.get('etag') ?? '', text: await answer.text() };
};
const current = async ({ client }: TestServer) => (await client.eligibility.ruleSets.current()).id;
const byLabel = ({ client }: TestServer, ruleSetId: string) =>
  client.eligibility.ruleSets.get({ params: { ruleSetId } });

const withCond = (when: unknown) =>
  ruleFile('next', (set) => {
    set.rules[0] = { ...set.rules[0]!, when: when as Cond };
  });
const nested = (open: string, core: string, close: string) =>
  open.repeat(100_000) + core + close.repeat(100_000);
const withDeep = (when: unknown, depth: string) => withCond(when).replace('"DEEP"', depth);

const badFiles: [what: string, file: string, path: string | undefined, message: RegExp][] = [
  ['no JSON', '{"id": ', '', /不是有效的 JSON/],
  ['a number that is none', ruleFile('next').replace(/"months":\d+/, '"months":NaN'), '', /不是有效的 JSON/],
  ['no object', '[]', '', /整个文件/],
  [
    'a list that is none',
    ruleFile('next', (set) => Object.assign(set, { rules: {} })),
    'rules',
    /规则文件有误，rules：/,
  ],
  [
    'a number in quotes',
    ruleFile('next').replace(/"months":(\d+)/, '"months":"$1"'),
    'parameters.0.months',
    /应为整数月/,
  ],
  ['an unknown fact', withCond({ fact: 'shoeSize', op: 'eq', value: 1 }), 'rules.0.when.fact', /shoeSize/],
  [
    'a circle',
    ruleFile('next', (set) => {
      set.conditions = { a: { ref: 'b' }, b: { not: { ref: 'a' } } };
    }),
    'conditions.b.not.ref',
    /绕回了自己/,
  ],
  [
    'more than 256 boxes',
    withCond({
      all: dateFactIds
        .slice(0, 9)
        .map((since) => ({ any: [{ since, months: 12 }, { not: { since, months: 6 } }] })),
    }),
    'rules.0.when',
    /超过256种情形/,
  ],
  [
    'a depth of 100,000',
    withDeep('DEEP', nested('{"not":', '{"since":"work.since","months":1}', '}')),
    'rules.0.when',
    /嵌套超过32层/,
  ],
  ['lists to a depth of 100,000', withDeep('DEEP', nested('[', '', ']')), 'rules.0.when', /条件应为对象/],
  [
    'a reference to a depth of 100,000',
    withDeep({ ref: 'DEEP' }, nested('[', '', ']')),
    'rules.0.when.ref',
    /应为条件的编号/,
  ],
  [
    'a day that does not exist',
    ruleFile('next', (set) => {
      set.rules[3] = { ...set.rules[3]!, from: '2025-02-30' };
    }),
    'rules.3.from',
    /真实存在的日期/,
  ],
  [
    'an id that is there twice',
    ruleFile('next', (set) => set.gates.push(set.gates[0]!)),
    `gates.${bundled.gates.length}.id`,
    /重复/,
  ],
  ['a file that is too large', 'x'.repeat(MOST_BYTES + 1), undefined, /1000001字节，最多1000000字节/],
  ['a label that no address can hold', ruleFile('nextOne'), 'id', /小写字母/],
  ['a label that is too long', ruleFile('n'.repeat(41)), 'id', /最多40字/],
  [
    'an end',
    ruleFile('next', (set) => {
      set.to = '2040-01-01';
    }),
    'to',
    /不能有结束日/,
  ],
  [
    'a beginning that is too late',
    ruleFile('next', (set) => {
      set.from = '2027-01-01';
    }),
    'from',
    /2026评审年度/,
  ],
];

eachDatabase((database) => {
  describe('a rule set comes into force', () => {
    let server: TestServer;
    beforeEach(async () => {
      server = await startServer({ database });
    });
    afterEach(() => server.close());

    test('as a draft that a second person approves, and phones get it by a new ETag', async () => {
      const before = await served(server);
      expect(JSON.parse(before.text)).toEqual(JSON.parse(JSON.stringify(bundled)));
      expect(await served(server, before.etag)).toMatchObject({ status: 304, text: '' });

      const file = withAssistantMonths('2026-12', 600);
      const draft = await publishing(server).draft(file, ' 王一 ');
      expect(draft).toMatchObject({ label: '2026-12', state: 'draft', author: '王一', basedOn: bundled.id });
      expect(draft.report?.cases.failing.length).toBeGreaterThan(0);
      expect(await served(server, before.etag)).toMatchObject({ status: 304 });
      await expect(byLabel(server, '2026-12')).rejects.toMatchObject({ code: 'not-found' });

      server.clock.advance(60_000);
      const approved = await publishing(server).approve(draft.id, '李二');
      expect(approved).toMatchObject({ state: 'published', number: 1, approver: '李二' });
      const after = await served(server, before.etag);
      expect(after.status).toBe(200);
      expect(after.etag).not.toBe(before.etag);
      expect(JSON.parse(after.text)).toEqual(JSON.parse(file));
      expect(await served(server, after.etag)).toMatchObject({ status: 304 });
      expect(await byLabel(server, '2026-12')).toEqual(JSON.parse(file));
      expect(await byLabel(server, bundled.id)).toEqual(JSON.parse(before.text));
      expect((await publishing(server).list())[0]).toEqual(approved);
    });

    test('never by its author alone, however the name is written', async () => {
      const { id } = await publishing(server).draft(ruleFile('2026-12'), 'Wang Yi');
      for (const name of ['Wang Yi', '  wang  yi', 'ＷＡＮＧ　ＹＩ'])
        await expect(publishing(server).approve(id, name)).rejects.toMatchObject({
          code: 'not-allowed',
          message: '起草人不能批准自己起草的规则版本，请换一位同事批准。',
        });
      await expect(publishing(server).approve(id, ' ')).rejects.toMatchObject({ code: 'bad-input' });
      const refused = byHand(
        server,
        `UPDATE rule_set_versions SET state = 'published', number = 1, published_at = created_at, approver = author WHERE id = ?`,
        [id],
      );
      await expect(refused).rejects.toThrow(/constraint/i);
      expect(await current(server)).toBe(bundled.id);
    });

    test('of two drafts that are approved at once, one', async () => {
      for (const round of [1, 2, 3]) {
        const drafts = await Promise.all(
          ['a', 'b', 'c'].map((name) => publishing(server).draft(ruleFile(`${name}${round}`), '王一')),
        );
        const outcomes = await Promise.allSettled(
          drafts.map(({ id }) => publishing(server).approve(id, '李二')),
        );
        const won = outcomes.filter(({ status }) => status === 'fulfilled');
        const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
        expect([won.length, lost.length]).toEqual([1, 2]);
        for (const reason of lost) expect(reason).toMatchObject({ code: 'conflict' });
        const { label } = (won[0] as PromiseFulfilledResult<RuleSetVersion>).value;
        expect(await current(server)).toBe(label);
        expect((lost[0] as Error).message).toContain(`现行版本已是「${label}」`);
      }
    });

    test('a draft is approved once', async () => {
      const { id } = await publishing(server).draft(ruleFile('2026-12'), '王一');
      const outcomes = await Promise.allSettled(
        ['李二', '张三', '赵四'].map((name) => publishing(server).approve(id, name)),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(publishing(server).withdraw(id, '王一')).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('已经发布') as string,
      });
    });

    test('unless it is withdrawn', async () => {
      const { id } = await publishing(server).draft(ruleFile('2026-12'), '王一');
      const withdrawn = await publishing(server).withdraw(id, '王一');
      expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnBy: '王一' });
      await expect(publishing(server).approve(id, '李二')).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('已经撤回') as string,
      });
      await expect(publishing(server).approve('none', '李二')).rejects.toMatchObject({ code: 'not-found' });
      expect(await current(server)).toBe(bundled.id);
    });

    test('and goes back to what an older version said, as a version of its own', async () => {
      await publish(server, withAssistantMonths('2026-12', 600));
      const draft = await publishing(server).rollBack(bundled.id, '张三');
      expect(draft).toMatchObject({ state: 'draft', label: `${bundled.id}-r2`, basedOn: '2026-12' });
      expect(await current(server)).toBe('2026-12');
      await expect(publishing(server).approve(draft.id, '张三')).rejects.toMatchObject({
        code: 'not-allowed',
      });
      await publishing(server).approve(draft.id, '李二');
      expect(await server.client.eligibility.ruleSets.current()).toEqual(
        JSON.parse(ruleFile(`${bundled.id}-r2`)),
      );
      const again = await publishing(server).rollBack('2026-12', '张三');
      expect(again.label).toBe('2026-12-r2');
      for (const [label, code] of [
        [`${bundled.id}-r2`, 'conflict'],
        ['2026-12-r2', 'not-found'],
        ['none', 'not-found'],
      ] as const)
        await expect(publishing(server).rollBack(label, '张三')).rejects.toMatchObject({ code });
    });

    test('and what it says is never written again', async () => {
      const { id } = await publish(server, ruleFile('2026-12'));
      const before = await rows(server);
      await expect(publishing(server).draft(ruleFile('2026-12'), '王一')).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('已经用过') as string,
      });
      const change = { content: '{}', label: 'x', sha256: 'x', report: null, author: 'x', basedOn: 'x' };
      const { manager } = server.app.get(Database).source;
      await manager.update(RuleSetVersion, { id }, change).catch(() => undefined);
      await manager.save(RuleSetVersion, { id, ...change });
      expect(await rows(server)).toEqual(before);
    });

    test('and answers keep its name', async () => {
      const li = await agreeing(await server.signIn('Li'), 'self-checks');
      const save = (ruleSet: string) => li.eligibility.save({ body: { ruleSet, record: {} } });
      const { id } = await publishing(server).draft(ruleFile('2026-12'), '王一');
      await expect(save('2026-12')).rejects.toMatchObject({ code: 'bad-input' });
      await publishing(server).approve(id, '李二');
      expect((await save('2026-12')).ruleSet).toBe('2026-12');
      await publish(server, ruleFile('2027-01'));
      expect((await save('2026-12')).ruleSet).toBe('2026-12');
      expect((await save(bundled.id)).ruleSet).toBe(bundled.id);
      const labels = (await li.eligibility.list()).checks.map(({ ruleSet }) => ruleSet);
      for (const label of labels) expect((await byLabel(server, label)).id).toBe(label);
    });
  });

  describe('a rule file is refused with one sentence, and nothing is kept', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ database });
    });
    afterAll(() => server.close());

    test.each(badFiles)('%s', async (_, file, path, message) => {
      const before = await rows(server);
      const refusal: unknown = await publishing(server)
        .draft(file, '王一')
        .catch((error: unknown) => error);
      expect(refusal).toMatchObject({
        name: 'DomainError',
        message: expect.stringMatching(message) as string,
        ...(path !== undefined && { code: 'bad-input', fields: [{ path }] }),
      });
      expect((refusal as Error).message).not.toContain('\n');
      expect((refusal as Error).message.length).toBeLessThan(300);
      expect(await rows(server)).toEqual(before);
      expect(await current(server)).toBe(bundled.id);
    });
  });

  describe('a version that is broken', () => {
    let log: jest.SpiedFunction<typeof process.stderr.write>;
    beforeEach(() => {
      log = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    });
    afterEach(() => log.mockRestore());

    /** Two published versions, the newer one broken by hand, as a process sees it that starts then. */
    const afterDamage = async (
      damage: { content: string; sha256?: string },
      work: (server: TestServer) => Promise<void>,
    ) => {
      const config = { database: await freshDatabase(database) };
      await withServer({ database, config }, async (server) => {
        await publish(server, ruleFile('2026-12'));
        const { id } = await publish(server, ruleFile('2027-01'));
        await byHand(server, 'UPDATE rule_set_versions SET content = ? WHERE id = ?', [damage.content, id]);
        if (damage.sha256)
          await byHand(server, 'UPDATE rule_set_versions SET sha256 = ? WHERE id = ?', [damage.sha256, id]);
      });
      await withServer({ database, config }, work);
    };
    const unsound = ruleFile('2027-01', (set) => {
      set.rules[0] = { ...set.rules[0]!, when: { ref: 'nowhere' } };
    });
    const other = ruleFile('2028-01');

    test.each<[string, { content: string; sha256?: string }]>([
      ['cut', { content: ruleFile('2027-01').slice(0, 500) }],
      ['changed into another sound one', { content: withAssistantMonths('2027-01', 1) }],
      ['made unsound, its fingerprint too', { content: unsound, sha256: sha256Of(unsound) }],
      ['called by another name, its fingerprint too', { content: other, sha256: sha256Of(other) }],
      ['empty', { content: '', sha256: sha256Of('') }],
    ])('%s is not served: the newest sound one is, and the log says so', (_, damage) =>
      afterDamage(damage, async (server) => {
        expect(await current(server)).toBe('2026-12');
        await expect(byLabel(server, '2027-01')).rejects.toMatchObject({ code: 'not-found' });
        expect(await current(server)).toBe('2026-12');
        const told = log.mock.calls.map(([text]) => String(text)).filter((text) => text.includes('2027-01'));
        expect(told).toHaveLength(1);
        expect(told[0]).toContain('is broken and is not served');
        await expect(publishing(server).rollBack('2027-01', '张三')).rejects.toMatchObject({
          code: 'conflict',
        });
        await publish(server, ruleFile('2027-02'));
        expect(await current(server)).toBe('2027-02');
        await expect(publishing(server).rollBack('2027-01', '张三')).rejects.toMatchObject({
          code: 'not-found',
        });
      }),
    );

    test('as a draft does not come into force', () =>
      withServer({ database }, async (server) => {
        const { id } = await publishing(server).draft(ruleFile('2026-12'), '王一');
        await byHand(server, `UPDATE rule_set_versions SET content = '{}' WHERE id = ?`, [id]);
        await expect(publishing(server).approve(id, '李二')).rejects.toMatchObject({
          code: 'conflict',
          message: expect.stringContaining('已损坏') as string,
        });
        expect(await current(server)).toBe(bundled.id);
      }));

    test('gives way to the rules of the release when no other is sound', async () => {
      const config = { database: await freshDatabase(database) };
      await withServer({ database, config }, async (server) => {
        await publish(server, ruleFile('2026-12'));
        await byHand(server, `UPDATE rule_set_versions SET content = '{}'`, []);
      });
      await withServer({ database, config }, async (server) => {
        expect(await server.client.eligibility.ruleSets.current()).toEqual(JSON.parse(ruleFile(bundled.id)));
      });
    });
  });

  test('rules of a release that have changed under their name leave those that answers were given with', async () => {
    const log = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const config = { database: await freshDatabase(database) };
    const former = withAssistantMonths(bundled.id, 12);
    await withServer({ database, config }, (server) =>
      byHand(server, 'UPDATE rule_set_versions SET content = ?, sha256 = ?', [former, sha256Of(former)]),
    );
    await withServer({ database, config }, async (server) => {
      expect(await byLabel(server, bundled.id)).toEqual(JSON.parse(former));
      expect(await current(server)).toBe(bundled.id);
    });
    expect(String(log.mock.calls[0]?.[0])).toContain('give the rule set a new id');
    log.mockRestore();
  });
});
