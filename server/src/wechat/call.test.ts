import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import { ask, type Call, json } from './call';

const quick = { answer: 2000, repeat: 1 };
const hasty = { answer: 50, repeat: 1 };
const once: Call<{ n: number }, string> = {
  path: '/call',
  codes: { 40029: 'code-refused' },
  read: json(z.object({ n: z.number() })),
  repeatable: false,
};
const again = { ...once, repeatable: true };

describe('a call to WeChat', () => {
  let server: Server;
  let seen: string[];
  /** One answer a request; the last one for all that follow. */
  let answers: unknown[];

  const answer: RequestListener = (request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (next === 'cut') request.socket.destroy();
    else if (next === 'error-page') response.writeHead(502).end('{"n":1}');
    else if (next !== 'silence') response.end(typeof next === 'string' ? next : JSON.stringify(next));
  };
  beforeEach(async () => {
    seen = [];
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tried = async (call: typeof once, ...given: typeof answers) => {
    answers = given;
    const { outcome } = await ask(
      base(),
      call,
      { query: { a: '1' }, body: {} },
      given[0] === 'silence' ? hasty : quick,
    );
    return [outcome, seen.length];
  };

  test('is a GET without a body, a POST of JSON with one', async () => {
    answers = [{ n: 1 }];
    expect(await ask(base(), once, { query: { code: 'a b' } }, quick)).toEqual({ outcome: 'done', n: 1 });
    await ask(base(), once, { body: {} }, quick);
    expect(seen).toEqual(['GET /call?code=a+b', 'POST /call']);
  });

  test.each([
    [40029, 'code-refused'],
    [40001, 'token-refused'],
    [42001, 'token-refused'],
    [40164, 'misconfigured'],
    [45009, 'quota-used'],
    [45011, 'too-often'],
    [99999, 'unexpected'],
  ])('error code %i is %s, and is not repeated', async (errcode, outcome) => {
    expect(await tried(again, { errcode, errmsg: 'x' })).toEqual([outcome, 1]);
  });

  test('its own codes outrank those of every call', async () => {
    const own = { ...once, codes: { 45009: 'too-often' } };
    answers = [{ errcode: 45009, errmsg: 'reach max' }];
    expect(await ask(base(), own, {}, quick)).toEqual({
      outcome: 'too-often',
      errcode: 45009,
      errmsg: 'reach max',
    });
  });

  test.each(['cut', 'silence', 'error-page', 'no JSON', { n: 'one' }])(
    'after %j it may have been carried out: once only, or again where that is safe',
    async (fault) => {
      expect(await tried(once, fault)).toEqual(['unknown', 1]);
      seen = [];
      if (fault !== 'silence') expect(await tried(again, fault, fault, { n: 1 })).toEqual(['done', 3]);
      seen = [];
      expect(await tried(again, fault)).toEqual(['unknown', 3]);
    },
  );

  test('a busy WeChat is asked again where that is safe', async () => {
    expect(await tried(once, { errcode: -1 })).toEqual(['busy', 1]);
    seen = [];
    expect(await tried(again, { errcode: -1 }, { n: 1 })).toEqual(['done', 2]);
  });

  test('one that cannot be reached is told apart from one that did not answer', async () => {
    const closed = base();
    await new Promise((resolve) => server.close(resolve));
    expect(await ask(closed, once, {}, quick)).toEqual({ outcome: 'unreachable' });
  });
});
