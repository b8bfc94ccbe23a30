import { Database } from '@titles/server/database/database';
import { SessionsService } from '@titles/server/identity/sessions.service';
import { stepAt, totpOf } from '@titles/server/staff/totp';
import { clientOf } from '../support/client';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { accountIdOf, atConsole, audited, granted } from '../support/staff';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const password = 'a long enough sentence';
const refused = { code: 'sign-in-failed', status: 401 };
const wait = { code: 'too-many-attempts', status: 429 };

eachDatabase((database) => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startServer({ database });
  });
  afterEach(() => server.close());

  /** The code that the authenticator app shows now, or so many steps from now. */
  const codeNow = (secret: string, drift = 0) => totpOf(secret, stepAt(server.clock.now()) + drift);
  const rows = (table: string) => server.app.get(Database).source.query<object[]>(`SELECT * FROM ${table}`);

  const invited = async () => {
    await granted(server, 'Wang', 'administrator');
    await granted(server, 'Li', 'administrator');
    return (await atConsole(server, 'Wang')).grants.invite({
      body: { name: '陈五', role: 'policy-staff', until: '2027-06-30' },
    });
  };
  /** Enrols without WeChat and is approved; gives the secret of the authenticator app. */
  const enrolled = async () => {
    const { grant, code } = await invited();
    const { totpSecret } = await server.client.staff.invitation({ body: { code } });
    await server.client.staff.enrol({
      body: { code, login: 'chen', password, totpSecret, totp: codeNow(totpSecret) },
    });
    await (await atConsole(server, 'Li')).grants.approve({ params: { grantId: grant.id } });
    server.clock.advance(MINUTE);
    return { totpSecret, grant };
  };
  const signIn = (totp: string, more: { login?: string; password?: string } = {}) =>
    server.client.staff.signIn({ body: { login: 'chen', password, totp, ...more } });

  describe('with password and authenticator app', () => {
    test('somebody who was invited enrols, is approved, and signs in', async () => {
      const { grant, code } = await invited();
      const shown = await server.client.staff.invitation({ body: { code } });
      expect(shown).toMatchObject({ name: '陈五', role: 'policy-staff', until: '2027-06-30' });
      const { totpSecret } = shown;
      const body = { code, login: 'chen', password, totpSecret, totp: codeNow(totpSecret) };
      expect(await server.client.staff.enrol({ body })).toEqual({ state: 'accepted' });
      await expect(server.client.staff.enrol({ body: { ...body, login: 'other' } })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(signIn(codeNow(totpSecret, 1))).rejects.toMatchObject({ code: 'not-allowed' });

      await (await atConsole(server, 'Li')).grants.approve({ params: { grantId: grant.id } });
      server.clock.advance(MINUTE);
      const { token, expiresAt } = await signIn(codeNow(totpSecret));
      expect(expiresAt).toBe('2026-11-23T20:01:00.000Z');
      const chen = clientOf(server.origin, token);
      expect((await chen.grants.mine()).grants).toMatchObject([{ role: 'policy-staff', state: 'active' }]);
      expect((await chen.sessions.list()).sessions).toMatchObject([{ kind: 'console', current: true }]);
      const { id } = await chen.identity.me();
      expect((await audited(server)).slice(-1)).toEqual([
        { actor: `account:${id}`, action: 'staff.signed-in', subject: id, detail: { way: 'password' } },
      ]);
    });

    test('nothing of an enrolment is kept unless all of it is right', async () => {
      const { code } = await invited();
      const { totpSecret } = await server.client.staff.invitation({ body: { code } });
      const right = { code, login: 'chen', password, totpSecret, totp: codeNow(totpSecret) };
      const accounts = await rows('accounts');
      const wrong: [object, object][] = [
        [{ totp: codeNow(totpSecret, 5) }, { fields: [{ path: 'body.totp' }] }],
        [{ totpSecret: 'A'.repeat(32) }, { fields: [{ path: 'body.totp' }] }],
        [{ password: 'my name is CHEN, hello' }, { fields: [{ path: 'body.password' }] }],
        [{ password: 'elevensigns' }, { fields: [{ path: 'body.password' }] }],
        [{ login: 'Chen' }, { fields: [{ path: 'body.login' }] }],
        [{ code: 'invented' }, { code: 'not-found' }],
      ];
      for (const [part, refusal] of wrong)
        await expect(server.client.staff.enrol({ body: { ...right, ...part } })).rejects.toMatchObject(
          refusal,
        );
      expect(await rows('staff_credentials')).toEqual([]);
      expect(await rows('accounts')).toEqual(accounts);
      await server.client.staff.enrol({ body: right });
    });

    test('a login is one person’s', async () => {
      await enrolled();
      const { code } = await (
        await atConsole(server, 'Wang')
      ).grants.invite({ body: { name: '赵四', role: 'lecturer', until: '2027-06-30' } });
      const { totpSecret } = await server.client.staff.invitation({ body: { code } });
      const body = { code, login: 'chen', password, totpSecret, totp: codeNow(totpSecret) };
      await expect(server.client.staff.enrol({ body })).rejects.toMatchObject({ code: 'conflict' });
      await server.client.staff.enrol({ body: { ...body, login: 'zhao' } });
    });

    test('a wrong login, password or code is refused in the same words, and audited', async () => {
      const { totpSecret } = await enrolled();
      const wrong: [string, object][] = [
        [codeNow(totpSecret), { login: 'nobody' }],
        [codeNow(totpSecret), { password: 'another long sentence' }],
        [codeNow(totpSecret, 4), {}],
      ];
      const sentences = new Set<string>();
      for (const [totp, part] of wrong) {
        const error: unknown = await signIn(totp, part).catch((reason: unknown) => reason);
        expect(error).toMatchObject(refused);
        sentences.add((error as Error).message);
      }
      expect([...sentences]).toEqual(['登录名、密码或动态口令不对，请核对后再试。']);
      const [credential] = (await rows('staff_credentials')) as { account_id: string }[];
      const seen = (await audited(server)).filter(({ action }) => action === 'staff.sign-in-refused');
      expect(seen.map(({ actor, subject }) => `${actor} ${subject}`).sort()).toEqual(
        ['unknown unknown', ...Array<string>(2).fill(`unknown ${credential!.account_id}`)].sort(),
      );
    });

    test('a code is taken once', async () => {
      const { totpSecret } = await enrolled();
      const code = codeNow(totpSecret);
      await signIn(code);
      await expect(signIn(code)).rejects.toMatchObject(refused);
      await expect(signIn(codeNow(totpSecret, -1))).rejects.toMatchObject(refused);
      await signIn(codeNow(totpSecret, 1));
      server.clock.advance(MINUTE);
      const both = await Promise.allSettled([1, 2].map(() => signIn(codeNow(totpSecret))));
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    test('who guesses waits longer each time, with the right password too, until they succeed', async () => {
      const { totpSecret } = await enrolled();
      const guess = () => signIn('000000', { password: 'another long sentence' });
      for (const delay of [0, 0, 2, 4, 8]) {
        await expect(guess()).rejects.toMatchObject(refused);
        if (delay === 0) continue;
        await expect(guess()).rejects.toMatchObject({
          ...wait,
          message: `尝试次数有点多，请过${delay}秒再试。`,
        });
        server.clock.advance(delay * SECOND - 1);
        await expect(signIn(codeNow(totpSecret))).rejects.toMatchObject(wait);
        server.clock.advance(1);
      }
      await signIn(codeNow(totpSecret));
      await expect(guess()).rejects.toMatchObject(refused);
      await expect(guess()).rejects.toMatchObject(refused);
      server.clock.advance(MINUTE);
      await signIn(codeNow(totpSecret));
    });

    test('of many guesses at once three are looked at, also for a login that nobody has', async () => {
      await enrolled();
      for (const login of ['chen', 'nobody']) {
        const guesses = await Promise.allSettled(
          Array.from({ length: 12 }, () => signIn('000000', { login, password: 'another long sentence' })),
        );
        const codes = guesses.map(
          (each) => each.status === 'rejected' && (each.reason as { code: string }).code,
        );
        const lookedAt = codes.filter((code) => code === 'sign-in-failed').length;
        expect(lookedAt).toBeGreaterThanOrEqual(1);
        expect(lookedAt).toBeLessThanOrEqual(3);
        expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(12 - lookedAt);
      }
    });

    test('no other way to write a login escapes the waiting', async () => {
      await enrolled();
      for (const login of ['chen ', ' chen', 'Chen', 'CHEN', 'chen\u0000', 'ｃｈｅｎ'])
        await expect(signIn('000000', { login })).rejects.toMatchObject({
          code: 'bad-input',
          fields: [{ path: 'body.login' }],
        });
      expect(await rows('sign_in_delays')).toEqual([]);
    });

    test('the password is changed by who knows it and has the app, and other sessions end', async () => {
      const { totpSecret } = await enrolled();
      const other = await signIn(codeNow(totpSecret));
      const { token } = await signIn(codeNow(totpSecret, 1));
      const chen = clientOf(server.origin, token);
      server.clock.advance(MINUTE);
      const newPassword = 'another long sentence';
      const change = (part: object = {}) =>
        chen.staff.changePassword({
          body: { password, totp: codeNow(totpSecret), newPassword, ...part },
        });
      await expect(change({ newPassword: 'chen chen chen' })).rejects.toMatchObject({
        fields: [{ path: 'body.newPassword' }],
      });
      await expect(change({ password: newPassword })).rejects.toMatchObject(refused);
      await change();
      await expect(change({ password: newPassword })).rejects.toMatchObject(refused);
      await chen.identity.me();
      await expect(clientOf(server.origin, other.token).identity.me()).rejects.toMatchObject({
        code: 'not-signed-in',
      });
      server.clock.advance(MINUTE);
      await expect(signIn(codeNow(totpSecret))).rejects.toMatchObject(refused);
      await signIn(codeNow(totpSecret), { password: newPassword });
      const { id } = await chen.identity.me();
      expect((await audited(server)).filter(({ action }) => action === 'staff.password-changed')).toEqual([
        { actor: `account:${id}`, action: 'staff.password-changed', subject: id, detail: {} },
      ]);
      const li = await atConsole(server, 'Li');
      await expect(
        li.staff.changePassword({ body: { password, totp: '000000', newPassword } }),
      ).rejects.toMatchObject({ code: 'not-found' });
    });

    test('a grant that ended lets nobody in', async () => {
      const { totpSecret, grant } = await enrolled();
      await (await atConsole(server, 'Li')).grants.end({ params: { grantId: grant.id } });
      await expect(signIn(codeNow(totpSecret))).rejects.toMatchObject({ code: 'not-allowed' });
    });

    test('neither password, app secret nor login is readable where it need not be', async () => {
      const { totpSecret } = await enrolled();
      await signIn(codeNow(totpSecret));
      const credentials = JSON.stringify(await rows('staff_credentials'));
      for (const secret of [password, totpSecret]) expect(credentials).not.toContain(secret);
      await expect(signIn('000000', { login: 'typed-password' })).rejects.toMatchObject(refused);
      for (const table of ['audit_entries', 'sign_in_delays'])
        expect(JSON.stringify(await rows(table))).not.toContain('typed-password');
    });
  });

  describe('with the phone', () => {
    const confirm = async (persona: string, code: string, loginCode = server.wechat.codeFor(persona)) =>
      (await server.signIn(persona)).staff.scan.confirm({ body: { code, loginCode } });
    const collect = (collectToken: string) => server.client.staff.scan.collect({ body: { collectToken } });
    const gone = { code: 'not-found' };

    test('a console that shows a code is let in by the phone that confirms it, once', async () => {
      await granted(server, 'Wang', 'administrator');
      const { code, collectToken, expiresAt } = await server.client.staff.scan.start();
      expect(code).toMatch(/^[\w-]{24}$/);
      expect(expiresAt).toBe('2026-11-23T08:02:00.000Z');
      expect(await collect(collectToken)).toEqual({ session: null });
      await confirm('Wang', code);
      await expect(confirm('Wang', code)).rejects.toMatchObject(gone);
      const { session } = await collect(collectToken);
      await expect(collect(collectToken)).rejects.toMatchObject(gone);
      const wang = clientOf(server.origin, session!.token);
      await wang.grants.list({ query: {} });
      const id = await accountIdOf(server, 'Wang');
      expect((await audited(server)).slice(-2)).toEqual([
        { actor: `account:${id}`, action: 'staff.scan-confirmed', subject: id, detail: {} },
        { actor: `account:${id}`, action: 'staff.signed-in', subject: id, detail: { way: 'scan' } },
      ]);
    });

    test('a stolen token confirms nothing without the phone of the account', async () => {
      await granted(server, 'Wang', 'administrator');
      const { code, collectToken } = await server.client.staff.scan.start();
      await expect(confirm('Wang', code, server.wechat.codeFor('Thief'))).rejects.toMatchObject(refused);
      await expect(confirm('Wang', code, 'invented')).rejects.toMatchObject(refused);
      expect(await collect(collectToken)).toEqual({ session: null });
    });

    test('who has been granted nothing lets nobody in', async () => {
      const { code, collectToken } = await server.client.staff.scan.start();
      await expect(confirm('Li', code)).rejects.toMatchObject({ code: 'not-allowed' });
      expect(await collect(collectToken)).toEqual({ session: null });
    });

    test('a code is gone after two minutes, and whoever read it from the screen collects nothing', async () => {
      await granted(server, 'Wang', 'administrator');
      const late = await server.client.staff.scan.start();
      server.clock.advance(2 * MINUTE);
      await expect(confirm('Wang', late.code)).rejects.toMatchObject(gone);
      await expect(collect(late.collectToken)).rejects.toMatchObject(gone);
      const { code } = await server.client.staff.scan.start();
      await confirm('Wang', code);
      await expect(collect(code)).rejects.toMatchObject(gone);
      expect(JSON.stringify(await rows('console_scans'))).not.toContain(code);
    });

    test('of many who collect at once, one gets the session', async () => {
      await granted(server, 'Wang', 'administrator');
      const { code, collectToken } = await server.client.staff.scan.start();
      await confirm('Wang', code);
      const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => collect(collectToken)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const accountId = await accountIdOf(server, 'Wang');
      const open = await server.app.get(SessionsService).list(accountId);
      expect(open.filter(({ kind }) => kind === 'console')).toHaveLength(1);
    });
  });
});
