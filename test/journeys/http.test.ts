import { request } from 'node:http';
import { createConnection } from 'node:net';
import { startServer, type TestServer } from '../support/server';

interface Refused {
  error: { code: string; message: string; requestId: string; fields: { path: string }[] };
}
const json = { 'content-type': 'application/json' };

describe('every refusal has one shape', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ database: 'libsql' });
  });
  afterAll(() => server.close());

  const call = (path: string, init?: RequestInit) => fetch(server.origin + path, init);
  const post = (body: string, headers: Record<string, string> = json) =>
    call('/api/identity/sign-in', { method: 'POST', body, headers });

  const cases: [string, () => Promise<Response>, number, string][] = [
    ['malformed JSON', () => post('{"code'), 400, 'bad-input'],
    ['a poisoned prototype', () => post('{"__proto__": {"code": "x"}}'), 400, 'bad-input'],
    ['a body that is no object', () => post('[1]'), 400, 'bad-input'],
    ['no body', () => post(''), 400, 'bad-input'],
    ['another content type', () => post('code=1', { 'content-type': 'text/plain' }), 400, 'bad-input'],
    ['a body that is too large', () => post(`{"code":"${'x'.repeat(300_000)}"}`), 413, 'too-large'],
    ['an unknown address below /api', () => call('/api/nothing'), 404, 'not-found'],
    ['an unknown address elsewhere', () => call('/nothing'), 404, 'not-found'],
    ['a method that is not there', () => call('/api/identity/me', { method: 'PUT' }), 404, 'not-found'],
    ['an unknown id', () => call('/api/documents/none-such'), 404, 'not-found'],
    ['an id that is none', () => call('/api/documents/NO%20ID'), 400, 'bad-input'],
    ['an address that cannot be read', () => call('/api/documents/%E0%A4%A'), 400, 'bad-input'],
    ['a path out of the folder', () => call('/..%2f..%2fpackage.json'), 404, 'not-found'],
    ['no session', () => call('/api/identity/me'), 401, 'not-signed-in'],
  ];
  test.each(cases)('%s', async (_, send, status, code) => {
    const answer = await send();
    const { error } = (await answer.json()) as Refused;
    expect([answer.status, error.code]).toEqual([status, code]);
    expect(Object.keys(error)).toEqual(['code', 'message', 'requestId', 'fields']);
    expect(error.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('bytes that are no HTTP', async () => {
    const { port } = new URL(server.origin);
    const text = await new Promise<string>((resolve) => {
      const socket = createConnection(Number(port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.once('data', (bytes) => resolve(bytes.toString()));
    });
    expect(text).toContain('400 Bad Request');
    expect(text).toContain('"code":"bad-input"');
  });

  test('names every wrong field with its path', async () => {
    const answer = await post(JSON.stringify({ code: 5, persona: 'x' }));
    const { error } = (await answer.json()) as Refused;
    expect(error.fields).toEqual([{ path: 'body.code', message: '无效输入：期望 string，实际接收 数字' }]);
    const unknown = await post(JSON.stringify({ code: 'c', persona: 'x' }));
    expect(((await unknown.json()) as Refused).error.fields).toEqual([
      { path: 'body.persona', message: '没有这一项' },
    ]);
    const query = await call('/api/search?q=');
    expect(((await query.json()) as Refused).error.fields.map(({ path }) => path)).toEqual(['query.q']);
  });

  test('a phone that sends an empty JSON body where none is wanted is served', async () => {
    const { token } = await server.client.identity.signIn({ body: { code: server.wechat.codeFor('Li') } });
    const answer = await call('/api/identity/sign-out', {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${token}` },
    });
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
  });

  test('HEAD answers as GET does, without the body', async () => {
    const head = await new Promise<[number | undefined, string | undefined]>((resolve) =>
      request(`${server.origin}/api/documents`, { method: 'HEAD' }, (answer) =>
        resolve([answer.statusCode, answer.headers['content-type']]),
      ).end(),
    );
    expect(head).toEqual([200, 'application/json; charset=utf-8']);
  });
});

describe('the contract is shown', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ database: 'libsql' });
  });
  afterAll(() => server.close());

  test('as OpenAPI 3.1', async () => {
    const answer = await fetch(`${server.origin}/api/openapi.json`);
    const document = (await answer.json()) as {
      openapi: string;
      paths: Record<string, Record<string, { security?: unknown; responses: object; parameters: unknown[] }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const clause = document.paths['/documents/{documentId}/clauses/{clauseId}']?.get;
    expect(clause?.parameters).toHaveLength(2);
    expect(Object.keys(clause?.responses ?? {})).toEqual(['200', '400', '404', '429', '500']);
    expect(clause?.security).toBeUndefined();
    expect(document.paths['/identity/me']?.get?.security).toEqual([{ session: [] }]);
  });

  test('on a page of own files alone', async () => {
    const page = await fetch(`${server.origin}/api/docs`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    const html = await page.text();
    for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const file = await fetch(server.origin + address!);
      expect([address, file.status]).toEqual([address, 200]);
    }
  });
});
