import { Database } from '@titles/server/database/database';
import { ruleSet } from '@titles/shared/policy/rule-set';
import { agreeing } from '../support/consent';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

const answers = { ruleSet: ruleSet.id, record: { employer: { type: '民营企业' as const } } };

eachDatabase((database) => {
  describe('a person keeps self-checks', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ database });
    });
    afterAll(() => server.close());
    const keeper = async (persona: string) => agreeing(await server.signIn(persona), 'self-checks');

    test('only after agreeing to that', async () => {
      const qian = await server.signIn('Qian');
      await expect(qian.eligibility.save({ body: answers })).rejects.toMatchObject({
        code: 'consent-needed',
        status: 409,
      });
      expect((await qian.eligibility.list()).checks).toEqual([]);
    });

    test('and finds them again, newest first', async () => {
      const li = await keeper('Li');
      const first = await li.eligibility.save({ body: answers });
      server.clock.advance(1000);
      const second = await li.eligibility.save({ body: { ...answers, record: {} } });
      expect((await li.eligibility.list()).checks).toEqual([second, first]);
      expect(first).toEqual({ ...answers, id: first.id, savedAt: '2026-11-23T08:00:00.000Z' });
    });

    test('which nobody else sees or deletes', async () => {
      const li = await keeper('Li');
      const wang = await keeper('Wang');
      const { id } = await li.eligibility.save({ body: answers });
      expect((await wang.eligibility.list()).checks).toEqual([]);
      await expect(wang.eligibility.remove({ params: { checkId: id } })).rejects.toMatchObject({
        code: 'not-found',
      });
      expect((await li.eligibility.list()).checks.map((check) => check.id)).toContain(id);
    });

    test('and deletes them for good', async () => {
      const zhao = await keeper('Zhao');
      const { id } = await zhao.eligibility.save({ body: answers });
      await zhao.eligibility.remove({ params: { checkId: id } });
      const { source } = server.app.get(Database);
      expect(await source.query('SELECT id FROM saved_checks WHERE id = ?', [id])).toEqual([]);
    });

    test('at most 20, however many phones save at once', async () => {
      const chen = await keeper('Chen');
      const saved = await Promise.allSettled(
        Array.from({ length: 25 }, () => chen.eligibility.save({ body: answers })),
      );
      expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
      const { checks } = await chen.eligibility.list();
      expect(checks).toHaveLength(20);
      await expect(chen.eligibility.save({ body: answers })).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('20') as string,
      });
      await chen.eligibility.remove({ params: { checkId: checks[3]!.id } });
      await expect(chen.eligibility.save({ body: answers })).resolves.toBeDefined();
    });

    test('only with the name of a rule set that an answer can come from', async () => {
      const li = await keeper('Li');
      const before = await li.eligibility.list();
      await expect(
        li.eligibility.save({ body: { ...answers, ruleSet: 'jiangmen-1926' } }),
      ).rejects.toMatchObject({
        code: 'bad-input',
        fields: [expect.objectContaining({ path: 'body.ruleSet' })],
      });
      expect(await li.eligibility.list()).toEqual(before);
    });

    test('only in the form of the policy facts', async () => {
      const li = await keeper('Li');
      const body = { ruleSet: 'r', record: { employer: { type: '外星企业' }, name: '某人' } };
      await expect(li.eligibility.save({ body: body as never })).rejects.toMatchObject({
        code: 'bad-input',
        fields: [
          expect.objectContaining({ path: 'body.record.employer.type' }),
          expect.objectContaining({ path: 'body.record.name' }),
        ] as unknown,
      });
    });
  });
});
