import { type Answer, type Request } from './endpoint';
import { renewing } from './renewing';

const get = (path: string): Request => ({ method: 'GET', path });
const ok: Answer = { status: 200, headers: {}, body: 'ok' };
const refused = (code: string): Answer => ({ status: 401, headers: {}, body: { error: { code } } });

/** A phone with a token, and a service that knows only some. */
const phone = (renew: (next: (token: string | null) => void) => Promise<void>, known = ['new']) => {
  let token: string | null = 'old';
  const log: string[] = [];
  const send = renewing(
    ({ path }, sent) => {
      log.push(`${path} ${sent}`);
      return Promise.resolve(sent !== null && known.includes(sent) ? ok : refused('not-signed-in'));
    },
    {
      tokenInUse: () => token,
      renew: () => {
        log.push('renew');
        return renew((next) => {
          token = next;
        });
      },
      forget: (gone) => {
        log.push(`forget ${gone}`);
        if (token === gone) token = null;
      },
    },
  );
  return { send, log, inUse: () => token };
};
const renews = (next: (token: string | null) => void) => Promise.resolve().then(() => next('new'));

test('a token the service no longer knows is renewed once for all who wait, and each asks again', async () => {
  const { send, log } = phone(renews);
  expect(await Promise.all([send(get('/a')), send(get('/b')), send(get('/c'))])).toEqual([ok, ok, ok]);
  expect(log).toEqual(['/a old', '/b old', '/c old', 'renew', '/a new', '/b new', '/c new']);
  await send(get('/d'));
  expect(log.at(-1)).toBe('/d new');
});

test('a request that was under way while another one renewed asks again with the new token', async () => {
  let late: (answer: Answer) => void = () => undefined;
  let token = 'old';
  const renewal = jest.fn(() => Promise.resolve());
  const send = renewing(
    (_, sent) => (sent === 'old' ? new Promise((resolve) => (late = resolve)) : Promise.resolve(ok)),
    { tokenInUse: () => token, renew: renewal, forget: () => undefined },
  );
  const answer = send(get('/slow'));
  token = 'new';
  late(refused('not-signed-in'));
  expect(await answer).toEqual(ok);
  expect(renewal).not.toHaveBeenCalled();
});

test('a session that is over is told so, and nothing is sent again', async () => {
  const { send, log } = phone((next) => Promise.resolve().then(() => next(null)));
  expect((await send(get('/a'))).status).toBe(401);
  expect(log).toEqual(['/a old', 'renew']);
});

test('what anyone may call goes without a token when the session is over, or none is known any more', async () => {
  const anyone = { ...get('/a'), renews: true as const };
  const over = phone((next) => Promise.resolve().then(() => next(null)));
  await over.send(anyone);
  expect(over.log).toEqual(['/a old', 'renew', '/a null']);
  const unknown = phone(renews, []);
  await unknown.send(anyone);
  expect(unknown.log).toEqual(['/a old', 'renew', '/a new', 'forget new', '/a null']);
});

test('a renewal without an answer leaves the session, and the next request tries anew', async () => {
  let online = false;
  const { send, inUse } = phone((next) => (online ? renews(next) : Promise.reject(new Error('offline'))));
  await expect(send(get('/a'))).rejects.toThrow('offline');
  expect(inUse()).toBe('old');
  online = true;
  expect(await send(get('/a'))).toEqual(ok);
});

test('a new token that is unknown too ends the session instead of going round', async () => {
  const { send, log, inUse } = phone(renews, []);
  expect((await send(get('/a'))).status).toBe(401);
  expect([log, inUse()]).toEqual([['/a old', 'renew', '/a new', 'forget new'], null]);
});

test('without a session, and for another refusal, nothing is renewed', async () => {
  const renew = jest.fn(() => Promise.resolve());
  const send = (token: string | null, code: string) =>
    renewing(() => Promise.resolve(refused(code)), {
      tokenInUse: () => token,
      renew,
      forget: () => undefined,
    })(get('/a'));
  await send(null, 'not-signed-in');
  await send('old', 'sign-in-failed');
  expect(renew).not.toHaveBeenCalled();
});
