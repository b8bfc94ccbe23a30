import { createHash } from 'node:crypto';
import { Database } from '@titles/server/database/database';
import { ruleSet } from '@titles/shared/policy/rule-set';
import { type Purpose } from '@titles/shared/contract/privacy';
import { agreeing } from '../support/consent';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { accountIdOf, atConsole, audited, granted } from '../support/staff';

const check = { ruleSet: ruleSet.id, record: {} };
const document = '11010519491231002X';

eachDatabase((database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(() => server.close());
  const query = <T = unknown>(sql: string, values: unknown[] = []): Promise<T[]> =>
    server.app.get(Database).source.query(sql, values);
  const stateOf = async (persona: string) => {
    const { consents } = await (await server.signIn(persona)).privacy.consents.list();
    return Object.fromEntries(consents.map(({ purpose, state }) => [purpose, state])) as Record<
      string,
      string
    >;
  };

  describe('consent', () => {
    test('is given to each purpose by itself, and kept with its version and time', async () => {
      const li = await server.signIn('Li');
      expect(await stateOf('Li')).toEqual({
        'self-checks': 'none',
        phone: 'none',
        document: 'none',
        publicist: 'none',
      });
      await agreeing(li, 'self-checks');
      expect(await stateOf('Li')).toEqual({
        'self-checks': 'given',
        phone: 'none',
        document: 'none',
        publicist: 'none',
      });
      const { consents } = await li.privacy.consents.list();
      expect(consents[0]).toMatchObject({ version: '2026-11', decidedAt: '2026-11-23T08:00:00.000Z' });
      await expect(li.privacy.numbers.bindDocument({ body: { number: document } })).rejects.toMatchObject({
        code: 'consent-needed',
      });
    });

    test('to older words does not count: a new version asks again', async () => {
      const wang = await agreeing(await server.signIn('Wang'), 'self-checks');
      await query(`UPDATE consents SET version = '2025-01' WHERE account_id = ?`, [
        await accountIdOf(server, 'Wang'),
      ]);
      expect((await stateOf('Wang'))['self-checks']).toBe('outdated');
      await expect(wang.eligibility.save({ body: check })).rejects.toMatchObject({ code: 'consent-needed' });
      const give = (version: string) =>
        wang.privacy.consents.give({ body: { purpose: 'self-checks', version } });
      await expect(give('2025-01')).rejects.toMatchObject({ code: 'conflict' });
      await agreeing(wang, 'self-checks');
      await expect(wang.eligibility.save({ body: check })).resolves.toBeDefined();
    });

    test('that is withdrawn deletes what rests on it, and nothing else', async () => {
      const zhao = await agreeing(await server.signIn('Zhao'), 'self-checks', 'document');
      await zhao.eligibility.save({ body: check });
      await zhao.privacy.numbers.bindDocument({ body: { number: document } });
      const withdraw = (purpose: Purpose) => zhao.privacy.consents.withdraw({ body: { purpose } });
      expect(await withdraw('self-checks')).toMatchObject({ state: 'withdrawn' });
      expect((await zhao.eligibility.list()).checks).toEqual([]);
      expect((await zhao.privacy.numbers.list()).numbers).toHaveLength(1);
      await withdraw('document');
      expect((await zhao.privacy.numbers.list()).numbers).toEqual([]);
      const ledger = await query('SELECT decision FROM consents WHERE account_id = ? ORDER BY id', [
        await accountIdOf(server, 'Zhao'),
      ]);
      expect(ledger).toHaveLength(4);
    });
  });

  describe('a number', () => {
    const phone = '13800001234';
    const bind = async (persona: string, number = phone) => {
      const client = await agreeing(await server.signIn(persona), 'phone', 'document');
      const phoneCode = server.wechat.phoneCodeFor(persona, number);
      await client.privacy.numbers.bindPhone({ body: { phoneCode } });
      return client;
    };
    afterEach(() => query('DELETE FROM personal_numbers'));

    test('is bound as WeChat verified it, shown masked, replaced and deleted', async () => {
      const li = await bind('Li');
      await li.privacy.numbers.bindDocument({ body: { number: '11010519491231002x' } });
      const shown = async () => (await li.privacy.numbers.list()).numbers.map(({ masked }) => masked);
      expect(await shown()).toEqual(['138****1234', '110***********002X']);
      await bind('Li', '13911115678');
      expect(await shown()).toEqual(['139****5678', '110***********002X']);
      await li.privacy.numbers.remove({ body: { kind: 'phone' } });
      expect(await shown()).toEqual(['110***********002X']);
    });

    test('of somebody else, or one that is none, is refused with what to do, and nothing is kept', async () => {
      const li = await agreeing(await server.signIn('Li'), 'phone', 'document');
      const phoneCode = server.wechat.phoneCodeFor('Wang', phone);
      await expect(li.privacy.numbers.bindPhone({ body: { phoneCode } })).rejects.toMatchObject({
        code: 'conflict',
      });
      await expect(
        li.privacy.numbers.bindDocument({ body: { number: '110105194912310021' } }),
      ).rejects.toMatchObject({ code: 'bad-input', fields: [{ path: 'body.number' }] });
      expect(await query('SELECT id FROM personal_numbers')).toEqual([]);
    });

    test('stands in the database sealed: neither in plain text nor under a hash that can be guessed', async () => {
      await bind('Li');
      await bind('Wang');
      const rows = await query<{ sealed: string; blind_index: string }>('SELECT * FROM personal_numbers');
      expect(JSON.stringify(rows)).not.toContain(phone);
      expect(rows[0]!.sealed).not.toBe(rows[1]!.sealed);
      const plain = createHash('sha256').update(phone).digest('hex');
      expect(rows[0]!.blind_index).not.toBe(plain);
    });

    test('is found and revealed by staff with a reason, and each look is audited without the number', async () => {
      await bind('Li');
      const liId = await accountIdOf(server, 'Li');
      await granted(server, 'City', 'city-staff');
      const [staff, staffId] = [await atConsole(server, 'City'), await accountIdOf(server, 'City')];
      const reason = '本人到窗口请求更正';
      const before = (await audited(server)).length;
      const find = (number: string) =>
        staff.privacy.numbers.find({ body: { kind: 'phone', number, reason } });
      expect((await find('138 0000 1234')).people).toEqual([{ accountId: liId, masked: '138****1234' }]);
      expect((await find('13800001235')).people).toEqual([]);
      const reveal = (why: string, accountId = liId) =>
        staff.privacy.numbers.reveal({ body: { accountId, kind: 'phone', reason: why } });
      expect(await reveal(reason)).toEqual({ number: phone });
      await expect(reveal('看看')).rejects.toMatchObject({ fields: [{ path: 'body.reason' }] });
      await expect(reveal(reason, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
      const seen = (await audited(server)).slice(before);
      expect(seen).toEqual([
        {
          actor: `account:${staffId}`,
          action: 'number.found',
          subject: 'phone',
          detail: { reason, found: liId },
        },
        {
          actor: `account:${staffId}`,
          action: 'number.found',
          subject: 'phone',
          detail: { reason, found: '' },
        },
        {
          actor: `account:${staffId}`,
          action: 'number.revealed',
          subject: liId,
          detail: { kind: 'phone', reason },
        },
      ]);
      expect(JSON.stringify(seen)).not.toContain(phone);
    });
  });
});
