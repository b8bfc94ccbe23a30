import { Database } from '@titles/server/database/database';
import { clientOf } from '../support/client';
import { eachDatabase, freshDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

eachDatabase((database) => {
  let servers: TestServer[];
  let first: TestServer;
  let token: string;
  beforeAll(async () => {
    const config = {
      database: await freshDatabase(database),
      limits: { perPerson: 40, perAddress: 60 },
      proxies: 1,
    };
    servers = [await startServer({ database, config }), await startServer({ database, config })];
    first = servers[0]!;
    ({ token } = await first.client.identity.signIn({ body: { code: first.wechat.codeFor('Li') } }));
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  const me = ({ origin }: TestServer, headers: Record<string, string> = {}) =>
    fetch(`${origin}/api/identity/me`, { headers: { authorization: `Bearer ${token}`, ...headers } });
  const rows = () => first.app.get(Database).source.query<unknown[]>('SELECT * FROM rate_windows');
  const nextMinute = () => servers.forEach(({ clock }) => clock.advance(60_000));

  test('a person has so many requests a minute of all processes together, and is told when to come again', async () => {
    nextMinute();
    const statuses: number[] = [];
    for (let round = 0; round < 30; round++)
      statuses.push(...(await Promise.all(servers.map((server) => me(server)))).map(({ status }) => status));
    const through = statuses.filter((status) => status === 200).length;
    expect(through).toBe(40);
    const refused = await me(first);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.json()).toMatchObject({
      error: { code: 'too-many-attempts', message: '操作太频繁了，请过 60 秒再试。' },
    });
    nextMinute();
    expect((await me(first)).status).toBe(200);
  });

  test('who is not signed in is counted by the address that the own proxy tells', async () => {
    nextMinute();
    const from = (address: string) =>
      me(first, { authorization: 'none', 'x-forwarded-for': `203.0.113.9, ${address}` });
    const statuses = [];
    for (let count = 0; count < 61; count++) statuses.push((await from('192.0.2.1')).status);
    expect(statuses.lastIndexOf(401)).toBe(59);
    expect(statuses[60]).toBe(429);
    expect((await from('192.0.2.2')).status).toBe(401);
  });

  test('reading published content costs no write, and names are not written down', async () => {
    nextMinute();
    const before = await rows();
    const client = clientOf(first.origin);
    for (let count = 0; count < 100; count++) await client.documents.list();
    expect(await rows()).toEqual(before);
    for (const [minute, id] of (before as { minute: number; id: string }[]).map(
      (row) => [row.minute, row.id] as const,
    )) {
      expect(minute).toBeGreaterThan(0);
      expect(id).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});
