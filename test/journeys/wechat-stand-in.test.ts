import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@titles/server/database/database';
import { WechatGateway } from '@titles/server/wechat/wechat-gateway.service';
import { startServer, type TestServer, withServer } from '../support/server';

const real = { base: 'http://127.0.0.1:9', appId: 'wx1', secret: 's' };
const lecture = { thing1: '职称大讲堂' };

describe('the stand-in for WeChat', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ database: 'libsql' });
  });
  afterEach(() => server.wechat.reset());
  afterAll(() => server.close());

  const order = (body: object) =>
    fetch(`${server.wechat.access.base}/control`, { method: 'POST', body: JSON.stringify(body) });
  const send = () =>
    server.app
      .get(WechatGateway)
      .send({ openid: server.wechat.openidOf('小李'), templateId: 'lecture', fields: lecture });
  const subscribed = async () => {
    await order({ do: 'offer', templateId: 'lecture', fields: ['thing1'] });
    await order({ do: 'choose', persona: '小李', templateId: 'lecture', choice: 'accept' });
  };

  test('takes orders: a template, a subscription, a fault, the time', async () => {
    expect(await send()).toMatchObject({ outcome: 'unknown-template' });
    await subscribed();
    await order({ do: 'fail', path: '/cgi-bin/message/subscribe/send', then: 'refuse', errcode: 45009 });
    expect(await send()).toMatchObject({ outcome: 'quota-used' });
    expect(await send()).toMatchObject({ outcome: 'done' });
    expect(server.wechat.creditsOf('小李', 'lecture')).toBe(0);
    await order({ do: 'choose', persona: '小李', templateId: 'lecture', choice: 'reject' });
    expect(server.wechat.creditsOf('小李', 'lecture')).toBe(0);
    await order({ do: 'choose', persona: '小李', templateId: 'lecture', choice: 'accept' });
    await order({ do: 'turn-off', persona: '小李', templateId: 'lecture' });
    expect(server.wechat.creditsOf('小李', 'lecture')).toBe(0);

    const code = server.wechat.codeFor('小李');
    await order({ do: 'advance', milliseconds: 5 * 60_000 });
    await expect(server.client.identity.signIn({ body: { code } })).rejects.toMatchObject({
      code: 'sign-in-failed',
    });
    await order({ do: 'reset' });
    expect(server.wechat.inbox).toEqual([]);
  });

  test('says what is wrong with an order', async () => {
    const answer = await order({ do: 'fail', path: '/x', then: 'explode' });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('wrong')]);
    expect((await order([])).status).toBe(400);
  });

  test('sends its events to the service that it belongs to', async () => {
    await order({ do: 'revoke', persona: '小王', info: '8' });
    await server.wechat.settled();
    const rows = await server.app
      .get(Database)
      .source.query<object[]>('SELECT type FROM wechat_events WHERE openid = ?', [
        server.wechat.openidOf('小王'),
      ]);
    expect(rows).toEqual([{ type: 'user_authorization_revoke' }]);
  });

  test('shows what would have reached a phone, as a page, as data and to whoever controls it', async () => {
    await subscribed();
    await send();
    const page = await fetch(`${server.origin}/dev/inbox`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await page.text();
    for (const words of ['演示用的微信替身', '发给 小李', '职称大讲堂']) expect(html).toContain(words);
    for (const address of [`${server.origin}/dev/inbox.json`, `${server.wechat.access.base}/control/inbox`])
      expect(await (await fetch(address)).json()).toMatchObject({
        messages: [{ persona: '小李', templateId: 'lecture', fields: lecture }],
      });
  });
});

test('beside the real WeChat there is no inbox, and no callback without its keys', () =>
  withServer({ database: 'libsql', config: { wechat: real } }, async ({ origin }) => {
    for (const path of ['/dev/inbox', '/dev/inbox.json', '/wechat/events'])
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 404]);
    expect((await fetch(`${origin}/wechat/events`, { method: 'POST' })).status).toBe(404);
  }));

test('with its keys the callback is there', () =>
  withServer(
    { database: 'libsql', config: { wechat: { ...real, push: { token: 'token1', key: 'k'.repeat(43) } } } },
    async ({ origin }) => {
      expect((await fetch(`${origin}/wechat/events`)).status).toBe(403);
    },
  ));

describe('headers of WeChat’s cloud hosting', () => {
  const genuine = {
    'x-wx-openid': 'oLi',
    'x-wx-appid': 'wx1',
    'x-wx-env': 'prod-1',
    'x-wx-source': 'wx_client',
  };
  /** What the handlers of a service see of the headers of a request. */
  async function seenBy(wechat: typeof real & { hosting?: string }, headers: object): Promise<string[]> {
    const seen: string[] = [];
    const prepare = (app: NestFastifyApplication) => {
      app
        .getHttpAdapter()
        .getInstance()
        .addHook('preHandler', (request, _reply, done) => {
          seen.push(...Object.keys(request.headers).filter((name) => name.startsWith('x-wx-')));
          done();
        });
    };
    await withServer({ database: 'libsql', config: { wechat }, prepare }, async ({ origin }) => {
      await fetch(`${origin}/api/identity/me`, { headers: { ...headers } });
    });
    return seen;
  }

  test('reach nobody unless the service was told that it runs there', async () => {
    expect(await seenBy(real, genuine)).toEqual([]);
    expect(await seenBy({ ...real, hosting: 'prod-1' }, genuine)).toEqual(['x-wx-openid']);
    expect(await seenBy({ ...real, hosting: 'prod-1' }, { ...genuine, 'x-wx-env': 'prod-2' })).toEqual([]);
  });
});
