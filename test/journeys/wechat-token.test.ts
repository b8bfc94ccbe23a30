import { Database } from '@titles/server/database/database';
import { AccessTokens, type HeldToken } from '@titles/server/wechat/token/access-tokens.service';
import { eachDatabase } from '../support/databases';
import { type TestServer } from '../support/server';
import { type SharedWechat, shareWechat } from '../support/shared-wechat';

const MINUTE = 60_000;
/** For starting two services on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
const CHECK = '/wxa/msg_sec_check';
const TOKEN = '/cgi-bin/stable_token';

eachDatabase((name) => {
  let clock: SharedWechat['clock'];
  let wechat: SharedWechat['wechat'];
  let one: SharedWechat['one'];
  let two: SharedWechat['two'];
  let check: SharedWechat['check'];
  let forget: SharedWechat['forget'];
  let close: SharedWechat['close'];
  beforeAll(async () => {
    ({ clock, wechat, one, two, check, forget, close } = await shareWechat(name));
  }, PATIENCE);
  afterEach(() => forget());
  afterAll(() => close());

  const held = async ({ app }: TestServer): Promise<HeldToken> => {
    const found = await app.get(AccessTokens).current();
    if (found.outcome === 'done') return found;
    throw new Error(`No token: ${found.because}`);
  };

  describe('the access token', () => {
    test('is asked for once, however many requests of two processes need it', async () => {
      const results = await Promise.all([one, two, one, two, one, two].map((server) => check(server)));
      expect(results.map(({ outcome }) => outcome)).toEqual(Array(6).fill('done'));
      expect(wechat.callsTo(TOKEN)).toBe(1);
    });

    test('that WeChat denies is asked for once in a process, however many requests wait for it', async () => {
      wechat.fail({ path: TOKEN, then: 'refuse', errcode: 45009 });
      const results = await Promise.all([one, one, one, one].map((server) => check(server)));
      expect(results).toEqual(Array(4).fill({ outcome: 'no-token', because: 'quota-used' }));
      expect(wechat.callsTo(TOKEN)).toBe(1);
    });

    test('is renewed before it expires, by one process, and the other uses it too', async () => {
      await check(one);
      clock.advance(114 * MINUTE);
      await check(two);
      expect(wechat.callsTo(TOKEN)).toBe(1);
      clock.advance(2 * MINUTE);
      await Promise.all([check(one), check(two), check(one), check(two)]);
      expect(wechat.callsTo(TOKEN)).toBe(2);
      clock.advance(10 * MINUTE);
      expect(await check(two)).toMatchObject({ outcome: 'done' });
      expect(wechat.callsTo(TOKEN)).toBe(2);
    });

    test('goes on being used when WeChat cannot renew it yet', async () => {
      await check(one);
      clock.advance(116 * MINUTE);
      wechat.fail({ path: TOKEN, then: 'refuse', errcode: 45009 });
      expect(await check(one)).toMatchObject({ outcome: 'done' });
    });

    test('that somebody else has forced out is replaced, once for both processes, and the call is done', async () => {
      await check(one);
      await check(two);
      clock.advance(2 * MINUTE);
      wechat.revokeTokens();
      const results = await Promise.all([one, two, one, two].map((server) => check(server)));
      expect(results.map(({ outcome }) => outcome)).toEqual(Array(4).fill('done'));
      expect(wechat.callsTo(TOKEN)).toBe(2);
    });

    test('that another process has replaced meanwhile is taken from it', async () => {
      const refused = await held(two);
      clock.advance(2 * MINUTE);
      wechat.revokeTokens();
      await check(one);
      const other = await two.app.get(AccessTokens).instead(refused);
      expect(other).toEqual(await held(one));
      expect(wechat.callsTo(TOKEN)).toBe(2);
    });

    test('that WeChat refuses and stands by is forced out, once', async () => {
      const refused = await held(one);
      clock.advance(2 * MINUTE);
      wechat.fail({ path: CHECK, then: 'refuse', errcode: 40001 });
      expect(await check(one)).toMatchObject({ outcome: 'done' });
      expect(wechat.callsTo(TOKEN)).toBe(3);
      expect((await held(two)).token).not.toBe(refused.token);
      expect([wechat.callsTo(TOKEN), wechat.callsTo(CHECK)]).toEqual([3, 2]);
    });

    test.each([40001, 40014, 42001])(
      'that is refused twice with %i is given up, not forced out again',
      async (errcode) => {
        await check(one);
        clock.advance(2 * MINUTE);
        wechat.fail({ path: CHECK, then: 'refuse', errcode, times: 3 });
        expect(await check(one)).toMatchObject({ outcome: 'token-refused', errcode });
        expect(await check(one)).toEqual({ outcome: 'no-token', because: 'token-refused' });
        expect(wechat.callsTo(TOKEN)).toBe(4);
      },
    );

    test('whose renewal died with its process is renewed by the other one', async () => {
      const { source } = one.app.get(Database);
      await check(one);
      clock.advance(121 * MINUTE);
      const until = new Date(clock.now().getTime() + 15_000);
      await source.query('UPDATE wechat_access_tokens SET lease_holder = ?, lease_until = ?', [
        'dead',
        until,
      ]);
      const waiting = check(two);
      setTimeout(() => clock.advance(16_000), 200);
      expect(await waiting).toMatchObject({ outcome: 'done' });
      expect(wechat.callsTo(TOKEN)).toBe(2);
    });

    test('is not readable in the database', async () => {
      await check(one);
      const rows = await one.app.get(Database).source.query<object[]>('SELECT * FROM wechat_access_tokens');
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain('stand-in_');
    });

    test.each([
      [40013, 'misconfigured'],
      [40125, 'misconfigured'],
      [40164, 'misconfigured'],
      [45009, 'quota-used'],
    ])('that WeChat denies with %i is %s, and nothing is sent', async (errcode, because) => {
      wechat.fail({ path: TOKEN, then: 'refuse', errcode });
      expect(await check(one)).toEqual({ outcome: 'no-token', because });
      expect(wechat.callsTo(CHECK)).toBe(0);
    });
  });
});
