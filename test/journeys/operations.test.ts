import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@titles/server/database/connect';
import { Database } from '@titles/server/database/database';
import { clientOf } from '../support/client';
import { agreeing } from '../support/consent';
import { eachDatabase, freshDatabase } from '../support/databases';
import { startProcess } from '../support/process';
import { withServer } from '../support/server';

const TOKEN = 'a-token-for-who-watches-it';
const get = async (url: string, authorization = '') => {
  const answer = await fetch(url, { headers: { authorization } });
  return { status: answer.status, text: await answer.text() };
};

eachDatabase((database) => {
  test('ready is who reaches a database with every migration done', () =>
    withServer({ database }, async ({ app, origin }) => {
      expect(await get(`${origin}/healthz`)).toEqual({ status: 200, text: '{"status":"ok"}' });
      expect(await get(`${origin}/readyz`)).toEqual({ status: 200, text: '{"status":"ready"}' });
      const { source } = app.get(Database);
      await source.query(`DELETE FROM migrations WHERE name = 'Edges1700000000016'`);
      expect(await get(`${origin}/readyz`)).toMatchObject({
        status: 503,
        text: expect.stringContaining('migrations') as string,
      });
      jest.spyOn(source, 'query').mockRejectedValue(new Error('gone'));
      expect(await get(`${origin}/readyz`)).toMatchObject({
        status: 503,
        text: expect.stringContaining('database') as string,
      });
      expect((await get(`${origin}/healthz`)).status).toBe(200);
    }));

  test('metrics are for who has the token, and tell of routes, never of addresses', () =>
    withServer({ database, config: { metricsToken: TOKEN } }, async ({ origin, signIn }) => {
      await (await signIn('Li')).identity.me();
      await get(`${origin}/api/documents/no-such?q=13800138000`);
      for (const wrong of ['', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN])
        expect((await get(`${origin}/metrics`, wrong)).status).toBe(404);
      const { text } = await get(`${origin}/metrics`, `Bearer ${TOKEN}`);
      expect(text).toContain('http_requests_total{method="GET",route="/api/identity/me",status="200"} 1\n');
      expect(text).toContain(
        'http_requests_total{method="GET",route="/api/documents/:documentId",status="400"} 1\n',
      );
      expect(text).toContain('outbox_messages{state="unknown"} 0\n');
      expect(text).not.toMatch(/no-such|13800138000/);
    }));
});

test('the log of a journey names nobody and gives nothing away', async () => {
  const config = await freshDatabase('libsql');
  const { origin, printed, stop } = await startProcess(config, { LOG_FORMAT: 'json' });
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, string>;
  };
  const { code } = await post('/dev/wechat/code', { persona: '陈小明' });
  const { token, refreshToken } = await post('/api/identity/sign-in', { code });
  const authorization = `Bearer ${token}`;
  const client = await agreeing(clientOf(origin, token), 'self-checks');
  await client.identity.me();
  await fetch(`${origin}/api/search?q=13800138000`, { headers: { authorization } });
  await fetch(`${origin}/api/documents/13800138000`);
  await fetch(`${origin}/陈小明?phone=13800138000`);
  await post('/api/staff/sign-in', { login: 'chenxiaoming', password: 'Geheim-Wort-1', totp: '123456' });
  const source = await connect(config);
  const accounts: { openid: string }[] = await source.query('SELECT openid FROM accounts');
  const ruleSet = (await clientOf(origin).eligibility.ruleSets.current()).id;
  // What nobody foresaw is logged too: here a table is gone.
  await source.query('DROP TABLE saved_checks');
  await source.destroy();
  const failed = await post('/api/eligibility/checks', { ruleSet, record: {} }, { authorization });
  // A refresh token that is not the last one ends the session, which is told in the audit.
  await post('/api/identity/refresh', { refreshToken: `${refreshToken}x` });
  await stop();

  const lines = printed.stdout.split('\n').filter((line) => line.startsWith('{'));
  const told = lines.map((line) => JSON.parse(line) as { route?: string; status?: number; level: string });
  expect(told.filter(({ route }) => route === '/api/eligibility/checks').map(({ status }) => status)).toEqual(
    [500],
  );
  expect(told.some(({ level }) => level === 'error')).toBe(true);
  const everything = printed.stdout + printed.stderr;
  expect(everything).toContain((failed as unknown as { error: { requestId: string } }).error.requestId);
  const secrets = [token, refreshToken, code, ...accounts.map(({ openid }) => openid)];
  for (const secret of [
    ...secrets,
    '陈小明',
    '%E9%99%88',
    '13800138000',
    'chenxiaoming',
    'Geheim-Wort-1',
    '123456',
  ]) {
    expect(secret).toEqual(expect.stringMatching(/./));
    expect(everything).not.toContain(secret);
  }
});

test('what is under way at a signal is finished, and nobody new is let in', async () => {
  const { origin, child, ended } = await startProcess(await freshDatabase('libsql'));
  const { port } = new URL(origin);
  const socket = createConnection(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (bytes) => (answer += bytes.toString()));
  const body = '{"code":"unknown"}';
  socket.write(
    `POST /api/identity/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
  );
  while (!answer) await once(socket, 'data');
  expect(answer).toMatch(/^HTTP\/1\.1 100 /);
  answer = '';
  socket.write(body.slice(0, 5));
  child.kill('SIGTERM');
  let refused = false;
  while (!refused) {
    await pause(50);
    refused = await fetch(`${origin}/healthz`).then(
      ({ status }) => status === 503,
      () => true,
    );
  }
  expect(child.exitCode).toBeNull();
  socket.write(body.slice(5));
  await ended;
  expect(answer).toMatch(/^HTTP\/1\.1 401 [^]*"code":"sign-in-failed"/);
});

test('a process that ends gives back what it held for others', () =>
  withServer({ database: 'libsql', config: { sealEvery: 20 } }, async ({ app }) => {
    const { source } = app.get(Database);
    await source.query(`INSERT INTO audit_pending (entry_id) VALUES ('none-such')`);
    const leases = () => source.query<unknown[]>('SELECT * FROM leases');
    while ((await leases()).length === 0) await pause(20);
    const destroyed = jest.spyOn(source, 'destroy').mockResolvedValue();
    await app.close();
    expect(await leases()).toEqual([]);
    destroyed.mockRestore();
  }));
