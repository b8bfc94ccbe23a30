import { Database } from '@titles/server/database/database';
import { Invitations } from '@titles/server/identity/invitations.service';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { accountIdOf, atConsole, audited, granted } from '../support/staff';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const until = '2027-06-30';
const notAllowed = { code: 'not-allowed' };
const notFound = { code: 'not-found' };

eachDatabase((database) => {
  describe('a role', () => {
    let server: TestServer;
    beforeEach(async () => {
      server = await startServer({ database });
    });
    afterEach(() => server.close());

    const first = (name: string, by = '运维') => server.app.get(Invitations).first(name, by);
    const join = async (persona: string, code: string) =>
      (await server.signIn(persona)).grants.join({ body: { code } });
    const query = <T>(sql: string, values: unknown[] = []) =>
      server.app.get(Database).source.query<T[]>(sql, values);

    test('of the first two administrators comes from the terminal, later ones need two people', async () => {
      const one = await first('王一');
      expect(await join('Wang', one.code)).toMatchObject({ name: '王一', state: 'active' });
      const open = await first('张三');
      await join('Li', (await first('李二')).code);
      await expect(first('赵四')).rejects.toMatchObject({ code: 'conflict' });
      // An invitation of before, taken when two are there, waits as any other one.
      expect(await join('Zhang', open.code)).toMatchObject({ state: 'accepted' });
      await expect((await atConsole(server, 'Zhang')).grants.list({ query: {} })).rejects.toMatchObject(
        notAllowed,
      );
      expect((await (await atConsole(server, 'Wang')).grants.list({ query: {} })).rows).toHaveLength(3);
    });

    test('of the first administrator is given by somebody else', async () => {
      await expect(first('王一', ' 王 一')).rejects.toMatchObject({ code: 'bad-input' });
      await expect(first(' ')).rejects.toMatchObject({ code: 'bad-input' });
      expect(await audited(server)).toEqual([]);
    });

    test('is invited to, taken with a code that works once, and approved by another person', async () => {
      await granted(server, 'Wang', 'administrator');
      await granted(server, 'Li', 'administrator');
      const [wang, li] = [await atConsole(server, 'Wang'), await atConsole(server, 'Li')];
      const { grant, code } = await wang.grants.invite({
        body: { name: '陈五', role: 'district-staff', district: '蓬江', until },
      });
      expect(grant).toMatchObject({ state: 'invited', district: '蓬江', until });
      await expect(li.grants.approve({ params: { grantId: grant.id } })).rejects.toMatchObject({
        code: 'conflict',
      });

      expect(await join('Chen', code)).toMatchObject({ id: grant.id, state: 'accepted' });
      for (const persona of ['Chen', 'Zhao'])
        await expect(join(persona, code)).rejects.toMatchObject(notFound);
      const chen = await atConsole(server, 'Chen');
      await expect(chen.grants.list({ query: {} })).rejects.toMatchObject(notAllowed);

      const approve = { params: { grantId: grant.id } };
      await expect(wang.grants.approve(approve)).rejects.toMatchObject(notAllowed);
      expect(await li.grants.approve(approve)).toMatchObject({ state: 'active' });
      await expect(li.grants.approve(approve)).rejects.toMatchObject({ code: 'conflict' });
      expect((await chen.grants.list({ query: {} })).rows.map(({ id }) => id)).toEqual([grant.id]);
      expect((await chen.grants.mine()).grants).toHaveLength(1);

      const [accountId, wangId, liId] = await Promise.all(
        ['Chen', 'Wang', 'Li'].map((persona) => accountIdOf(server, persona)),
      );
      expect(await audited(server)).toEqual([
        {
          actor: `account:${wangId}`,
          action: 'grant.invited',
          subject: grant.id,
          detail: { role: 'district-staff', organisationId: null, district: '蓬江' },
        },
        {
          actor: `account:${accountId}`,
          action: 'grant.accepted',
          subject: grant.id,
          detail: { role: 'district-staff' },
        },
        {
          actor: `account:${liId}`,
          action: 'grant.approved',
          subject: grant.id,
          detail: { role: 'district-staff', account: accountId },
        },
      ]);
    });

    test('is not approved by whom it is meant for, and by nobody in the database', async () => {
      await granted(server, 'Wang', 'administrator');
      await granted(server, 'Li', 'administrator');
      const wang = await atConsole(server, 'Wang');
      const { grant, code } = await wang.grants.invite({
        body: { name: '李二', role: 'policy-staff', until },
      });
      await join('Li', code);
      const li = await atConsole(server, 'Li');
      await expect(li.grants.approve({ params: { grantId: grant.id } })).rejects.toMatchObject(notAllowed);
      await expect(
        query(`UPDATE grants SET state = 'active', approved_by = granted_by WHERE id = ?`, [grant.id]),
      ).rejects.toThrow(/constraint/i);
      await expect(query(`UPDATE grants SET state = 'active' WHERE id = ?`, [grant.id])).rejects.toThrow(
        /constraint/i,
      );
    });

    test('is taken by one of two who send its code at once', async () => {
      await granted(server, 'Wang', 'administrator');
      const wang = await atConsole(server, 'Wang');
      const { code } = await wang.grants.invite({ body: { name: '陈五', role: 'lecturer', until } });
      const outcomes = await Promise.allSettled(['Chen', 'Zhao', 'Sun'].map((name) => join(name, code)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('cannot be taken after 72 hours, nor once the invitation is withdrawn', async () => {
      await granted(server, 'Wang', 'administrator');
      const wang = await atConsole(server, 'Wang');
      const invite = () => wang.grants.invite({ body: { name: '陈五', role: 'lecturer', until } });
      const withdrawn = await invite();
      await wang.grants.end({ params: { grantId: withdrawn.grant.id } });
      await expect(join('Chen', withdrawn.code)).rejects.toMatchObject(notFound);
      const { code } = await invite();
      const rows = await query('SELECT * FROM grants');
      expect(JSON.stringify(rows)).not.toContain(code);
      server.clock.advance(72 * HOUR);
      await expect(join('Chen', code)).rejects.toMatchObject(notFound);
    });

    test('counts until its last day, and an ended one not for a moment longer', async () => {
      const grant = await granted(server, 'Wang', 'administrator');
      await granted(server, 'Li', 'administrator');
      const li = await atConsole(server, 'Li');
      const wang = await atConsole(server, 'Wang');
      await li.grants.end({ params: { grantId: grant.id } });
      await expect(wang.grants.list({ query: {} })).rejects.toMatchObject(notAllowed);
      server.clock.advance(365 * DAY - 1);
      await (await atConsole(server, 'Li')).grants.list({ query: {} });
      server.clock.advance(1);
      await expect((await atConsole(server, 'Li')).grants.list({ query: {} })).rejects.toMatchObject(
        notAllowed,
      );
    });

    test('of the desk counts at the console and not on the phone', async () => {
      await granted(server, 'Wang', 'administrator');
      await expect((await server.signIn('Wang')).grants.list({ query: {} })).rejects.toMatchObject(
        notAllowed,
      );
      await (await atConsole(server, 'Wang')).grants.list({ query: {} });
    });

    test('is refused with what to change when it names too little, too much or too long', async () => {
      await granted(server, 'Wang', 'administrator');
      const wang = await atConsole(server, 'Wang');
      const school = await wang.organisations.create({
        body: { kind: 'school', name: '示例技工学校', district: '蓬江' },
      });
      const wrong: [object, string][] = [
        [{ role: 'publicist' }, 'body.organisationId'],
        [{ role: 'publicist', organisationId: school.id }, 'body.organisationId'],
        [{ role: 'district-staff' }, 'body.district'],
        [{ role: 'lecturer', district: '蓬江' }, 'body.district'],
        [{ role: 'lecturer', until: '2026-11-22' }, 'body.until'],
        [{ role: 'lecturer', until: '2029-11-24' }, 'body.until'],
        [{ role: 'employee' }, 'body.role'],
      ];
      for (const [part, path] of wrong) {
        const body = { name: '陈五', role: 'lecturer' as const, until, ...part };
        await expect(wang.grants.invite({ body })).rejects.toMatchObject({
          code: 'bad-input',
          fields: [{ path }],
        });
      }
      for (const last of ['2026-11-23', '2029-11-23'])
        await wang.grants.invite({ body: { name: '陈五', role: 'lecturer', until: last } });
    });

    test('and what is not audited does not happen', async () => {
      const grant = await granted(server, 'Wang', 'administrator');
      const wang = await atConsole(server, 'Wang');
      await query('DROP TABLE audit_pending');
      await expect(wang.grants.end({ params: { grantId: grant.id } })).rejects.toMatchObject({ status: 500 });
      await expect(
        wang.grants.invite({ body: { name: '陈五', role: 'lecturer', until } }),
      ).rejects.toMatchObject({ status: 500 });
      expect(await query('SELECT state FROM grants')).toEqual([{ state: 'active' }]);
      expect(await audited(server)).toEqual([]);
    });
  });

  describe('a scope', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ database });
      await granted(server, 'City', 'city-staff');
      await granted(server, 'Peng', 'district-staff', { district: '蓬江' });
    });
    afterAll(() => server.close());

    const add = async (persona: string, name: string, district: '蓬江' | '江海') =>
      (await atConsole(server, persona)).organisations.create({
        body: { kind: 'company', name, district },
      });
    const names = async (persona: string) =>
      (await (await atConsole(server, persona)).organisations.list({ query: {} })).rows.map(
        ({ name }) => name,
      );

    test('shows, adds and grants within it, and nothing beyond', async () => {
      const mine = await add('Peng', '示例公司甲', '蓬江');
      const other = await add('City', '示例公司乙', '江海');
      await expect(add('Peng', '示例公司丙', '江海')).rejects.toMatchObject(notAllowed);
      await expect(add('City', '示例公司乙', '江海')).rejects.toMatchObject({ code: 'conflict' });
      expect(await names('City')).toEqual(['示例公司乙', '示例公司甲']);
      expect(await names('Peng')).toEqual(['示例公司甲']);

      const peng = await atConsole(server, 'Peng');
      const city = await atConsole(server, 'City');
      const get = (organisationId: string) => peng.organisations.get({ params: { organisationId } });
      expect(await get(mine.id)).toEqual(mine);
      await expect(get(other.id)).rejects.toMatchObject(notFound);

      const publicist = (organisationId: string) => ({
        body: { name: '宣传员', role: 'publicist' as const, organisationId, until },
      });
      await expect(peng.grants.invite(publicist(other.id))).rejects.toMatchObject(notFound);
      for (const role of ['lecturer', 'administrator', 'city-staff'] as const)
        await expect(peng.grants.invite({ body: { name: '某人', role, until } })).rejects.toMatchObject(
          notAllowed,
        );
      await expect(
        city.grants.invite({ body: { name: '某人', role: 'administrator', until } }),
      ).rejects.toMatchObject(notAllowed);

      const inReach = await peng.grants.invite(publicist(mine.id));
      const beyond = await city.grants.invite(publicist(other.id));
      const join = async (persona: string, code: string) =>
        (await server.signIn(persona)).grants.join({ body: { code } });
      await join('Pub', inReach.code);
      await join('Other', beyond.code);
      const seen = (await peng.grants.list({ query: {} })).rows.map(({ id }) => id);
      expect(seen).toContain(inReach.grant.id);
      expect(seen).not.toContain(beyond.grant.id);
      for (const step of ['approve', 'end'] as const)
        await expect(peng.grants[step]({ params: { grantId: beyond.grant.id } })).rejects.toMatchObject(
          notFound,
        );
      await city.grants.approve({ params: { grantId: inReach.grant.id } });
      expect(await names('Pub')).toEqual(['示例公司甲']);
      const onPhone = await server.signIn('Pub');
      await expect(onPhone.organisations.get({ params: { organisationId: other.id } })).rejects.toMatchObject(
        notFound,
      );
    });

    test('does not let district staff end what only an administrator gives', async () => {
      const colleague = await granted(server, 'Colleague', 'district-staff', { district: '蓬江' });
      const peng = await atConsole(server, 'Peng');
      await expect(peng.grants.end({ params: { grantId: colleague.id } })).rejects.toMatchObject(notAllowed);
    });
  });
});
