import { sha256Of } from '@titles/server/eligibility/rule-set-content';
import { ruleSet as bundled } from '@titles/shared/policy/rule-set';
import { eachDatabase, freshDatabase } from '../support/databases';
import { byHand, byLabel, current, publish, publishing } from '../support/published-rule-sets';
import { ruleFile, withAssistantMonths } from '../support/rule-sets';
import { type TestServer, withServer } from '../support/server';

eachDatabase((database) => {
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
