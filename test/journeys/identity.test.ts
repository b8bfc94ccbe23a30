import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { WechatService } from '@titles/server/wechat/wechat.service';
import { Database } from '@titles/server/database/database';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer, withServer } from '../support/server';

eachDatabase((database) => {
  describe('a person signs in with WeChat', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ database });
    });
    afterAll(() => server.close());

    const signInWith = (code: string) => server.client.identity.signIn({ body: { code } });

    test('and is the same account each time', async () => {
      const { account, expiresAt } = await signInWith(server.wechat.codeFor('Li'));
      expect(expiresAt).toBe('2026-12-23T08:00:00.000Z');
      const li = await server.signIn('Li');
      expect(await li.identity.me()).toEqual(account);
      const wang = await server.signIn('Wang');
      expect((await wang.identity.me()).id).not.toBe(account.id);
    });

    test('on two phones at the same moment, and is one account', async () => {
      const codes = Array.from({ length: 6 }, () => server.wechat.codeFor('Chen'));
      const sessions = await Promise.all(codes.map(signInWith));
      expect(new Set(sessions.map(({ account }) => account.id)).size).toBe(1);
    });

    test('signs out, and the token is worth nothing', async () => {
      const li = await server.signIn('Li');
      const other = await server.signIn('Li');
      await li.identity.signOut();
      await expect(li.identity.me()).rejects.toMatchObject({ code: 'not-signed-in', status: 401 });
      await expect(other.identity.me()).resolves.toBeDefined();
    });

    test('with a code that was used, invented, blocked or tried too often, and must start again', async () => {
      const code = server.wechat.codeFor('Li');
      await signInWith(code);
      await expect(signInWith(code)).rejects.toMatchObject({ code: 'sign-in-failed', status: 401 });
      await expect(signInWith('invented')).rejects.toMatchObject({ code: 'sign-in-failed' });
      for (const refusal of [40029, 40226, 45011] as const) {
        server.wechat.failNext(refusal);
        await expect(signInWith(server.wechat.codeFor('Li'))).rejects.toMatchObject({
          code: 'sign-in-failed',
        });
      }
      server.wechat.failNext(-1);
      await expect(signInWith(server.wechat.codeFor('Li'))).rejects.toMatchObject({
        code: 'busy',
        status: 503,
      });
    });

    test('and the openid stays in the service', async () => {
      const session = await signInWith(server.wechat.codeFor('Li'));
      const { source } = server.app.get(Database);
      const accounts: { openid: string }[] = await source.query('SELECT openid FROM accounts');
      for (const { openid } of accounts) expect(JSON.stringify(session)).not.toContain(openid);
    });

    test('openids that differ in case alone are two people', async () => {
      const { source } = server.app.get(Database);
      const insert = (id: string, openid: string) =>
        source.query('INSERT INTO accounts (id, openid, created_at) VALUES (?, ?, ?)', [
          id,
          openid,
          '2026-11-23',
        ]);
      await insert('case-1', 'oAbC');
      await insert('case-2', 'oabc');
      await expect(insert('case-3', 'oabc')).rejects.toThrow();
    });

    test('not by writing the headers of WeChat’s gateway', async () => {
      const answer = await fetch(`${server.origin}/api/identity/me`, {
        headers: { 'x-wx-openid': 'oAbC', 'x-wx-source': 'wx_client', authorization: 'Bearer oAbC' },
      });
      expect(answer.status).toBe(401);
    });
  });
});

test('a browser gets a code from the stand-in', () =>
  withServer({ database: 'libsql' }, async ({ origin, client }) => {
    const answer = await fetch(`${origin}/dev/wechat/code`, { method: 'POST' });
    const { code } = (await answer.json()) as { code: string };
    await expect(client.identity.signIn({ body: { code } })).resolves.toBeDefined();
  }));

test('which is not there beside the real WeChat', () =>
  withServer(
    { database: 'libsql', config: { wechat: { base: 'http://127.0.0.1:9', appId: 'wx1', secret: 's' } } },
    async ({ origin, client }) => {
      expect((await fetch(`${origin}/dev/wechat/code`, { method: 'POST' })).status).toBe(404);
      await expect(client.identity.signIn({ body: { code: 'c' } })).rejects.toMatchObject({ code: 'busy' });
    },
  ));

test('a WeChat that does not answer in time is busy', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const wechat = new WechatService({ base: `http://127.0.0.1:${port}`, appId: 'a', secret: 's' }, 50);
  await expect(wechat.openidOf('code')).rejects.toMatchObject({ code: 'busy' });
  silent.closeAllConnections();
  silent.close();
});
