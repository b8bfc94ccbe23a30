import { Database } from '@titles/server/database/database';
import { RuleSetVersion } from '@titles/server/eligibility/rule-set-version.entity';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { agreeing } from '../support/consent';
import { eachDatabase } from '../support/databases';
import { byHand, byLabel, current, publish, publishing, rows } from '../support/published-rule-sets';
import { ruleFile, withAssistantMonths } from '../support/rule-sets';
import { startServer, type TestServer } from '../support/server';

const served = async ({ origin }: TestServer, etag = '"none"') => {
  const answer = await fetch(`${origin}/api/eligibility/rule-set`, { headers: { 'if-none-match': etag } });
  return { status: answer.status, etag: answer.headers.get('etag') ?? '', text: await answer.text() };
};
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
});
