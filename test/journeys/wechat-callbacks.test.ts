import { encrypt, signatureOf } from '@titles/server/wechat/push/cipher';
import { WechatEvents } from '@titles/server/wechat/push/wechat-events.service';
import { type Callback } from '@titles/server/wechat/stand-in/pusher';
import { eachDatabase } from '../support/databases';
import { type SharedWechat, shareWechat } from '../support/shared-wechat';

const MINUTE = 60_000;
/** For starting two services on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
const review = {
  SubscribeMsgPopupEvent: { List: { TemplateId: 'lecture', SubscribeStatusString: 'accept' } },
};

eachDatabase((name) => {
  let clock: SharedWechat['clock'];
  let wechat: SharedWechat['wechat'];
  let one: SharedWechat['one'];
  let two: SharedWechat['two'];
  let events: SharedWechat['events'];
  let forget: SharedWechat['forget'];
  let close: SharedWechat['close'];
  beforeAll(async () => {
    ({ clock, wechat, one, two, events, forget, close } = await shareWechat(name));
  }, PATIENCE);
  afterEach(() => forget());
  afterAll(() => close());

  describe('a callback', () => {
    const post = async ({ query, body }: Callback, to = one, more: RequestInit = {}) => {
      const address = `${to.origin}/wechat/events?${new URLSearchParams(query).toString()}`;
      const answer = await fetch(address, { method: 'POST', body, ...more });
      return [answer.status, await answer.text()];
    };
    const genuine = () => wechat.callback('Li', 'subscribe_msg_popup_event', review);
    const refused = [403, expect.stringContaining('"not-allowed"') as string];
    /** A callback of any message, signed with the true token unless told otherwise. */
    const made = (
      message: string,
      wish: { token?: string; key?: string; appId?: string; at?: number } = {},
    ) => {
      const { push, appId: ours } = wechat.access;
      const encrypted = encrypt(wish.key ?? push.key, wish.appId ?? ours, message);
      const timestamp = String(Math.floor((clock.now().getTime() + (wish.at ?? 0)) / 1000));
      const signature = signatureOf(wish.token ?? push.token, timestamp, 'n', encrypted);
      return {
        query: { timestamp, nonce: 'n', encrypt_type: 'aes', msg_signature: signature },
        body: JSON.stringify({ ToUserName: 'gh', Encrypt: encrypted }),
      };
    };
    const message = (more: object = {}) =>
      JSON.stringify({
        ToUserName: 'gh',
        FromUserName: 'oLi',
        CreateTime: 1763971200,
        MsgType: 'event',
        Event: 'user_authorization_revoke',
        OpenID: 'oLi',
        RevokeInfo: '1',
        ...more,
      });

    test('is taken as XML and as JSON', async () => {
      expect(await post(genuine())).toEqual([200, 'success']);
      expect(await post(made(message()))).toEqual([200, 'success']);
      expect((await events()).map(({ type }) => type)).toEqual([
        'subscribe_msg_popup_event',
        'user_authorization_revoke',
      ]);
    });

    test('that is replayed, also to another process and encrypted anew, changes nothing', async () => {
      const callback = genuine();
      const copies = [one, two, one, two].map((server) => post(callback, server));
      expect(await Promise.all(copies)).toEqual(Array(4).fill([200, 'success']));
      expect(await post(genuine(), two)).toEqual([200, 'success']);
      expect(await events()).toHaveLength(1);
      clock.advance(5 * MINUTE + 1000);
      expect(await post(callback)).toEqual(refused);
    });

    test.each([
      ['an old timestamp', () => made(message(), { at: -5 * MINUTE - 1000 })],
      ['a timestamp to come', () => made(message(), { at: 5 * MINUTE + 1000 })],
      ['another token', () => made(message(), { token: 'another' })],
      ['another key', () => made(message(), { key: 'A'.repeat(43) })],
      ['another mini-program', () => made(message(), { appId: 'wx-another' })],
    ])('with %s is refused', async (_, callback) => {
      expect(await post(callback())).toEqual(refused);
      expect(await events()).toEqual([]);
    });

    test.each([
      ['a signature of another length', { msg_signature: 'abc' }],
      ['no signature', { msg_signature: '' }],
      ['a changed nonce', { nonce: 'm' }],
      ['no encryption', { encrypt_type: 'raw' }],
    ])('with %s is refused', async (_, change) => {
      const { query, body } = made(message());
      expect(await post({ query: { ...query, ...change }, body })).toEqual(refused);
      expect(await events()).toEqual([]);
    });

    test('with a timestamp made younger is refused', async () => {
      const { query, body } = made(message());
      clock.advance(6 * MINUTE);
      const timestamp = String(clock.now().getTime() / 1000);
      expect(await post({ query: { ...query, timestamp }, body })).toEqual(refused);
    });

    test('with a changed or plain body is refused', async () => {
      const { query, body } = made(message());
      const other = made(message({ OpenID: 'oWang' })).body;
      for (const forged of [other, message(), '', '<xml/>', '{"Encrypt":["a"]}', body.slice(0, -2)])
        expect(await post({ query, body: forged })).toEqual(refused);
      expect(await events()).toEqual([]);
    });

    test('that is ours but cannot be read is bad input', async () => {
      for (const wrong of [
        'nonsense',
        message({ CreateTime: 'now' }),
        message({ Event: 'subscribe_msg_sent_event' }),
      ])
        expect(await post(made(wrong))).toEqual([400, expect.stringContaining('"bad-input"')]);
      expect(await events()).toEqual([]);
    });

    test('of another kind is acknowledged and not kept', async () => {
      expect(await post(made(message({ MsgType: 'text', Content: '身份证号' })))).toEqual([200, 'success']);
      expect(await post(made(message({ Event: 'user_enter_tempsession' })))).toEqual([200, 'success']);
      expect(await events()).toEqual([]);
    });

    test('that is too large is refused before it is read', async () => {
      const { query } = made(message());
      const [status] = await post({ query, body: 'x'.repeat(70_000) });
      expect(status).toBe(413);
    });

    test('is handed over in its own transaction, and comes again when it was not taken', async () => {
      const seen: string[] = [];
      let broken = true;
      one.app.get(WechatEvents).on('user_info_modified', async (manager, { openid }) => {
        await manager.query('UPDATE wechat_events SET type = ?', ['handled']);
        if (broken) throw new Error('not now');
        seen.push(openid);
      });
      const callback = made(message({ Event: 'user_info_modified' }));
      expect(await post(callback)).toEqual([500, expect.stringContaining('"internal"')]);
      expect(await events()).toEqual([]);
      broken = false;
      expect(await post(callback)).toEqual([200, 'success']);
      expect(await post(callback)).toEqual([200, 'success']);
      expect(seen).toEqual(['oLi']);
      expect(await events()).toMatchObject([{ type: 'handled' }]);
    });

    test('comes again by WeChat when the service was not there', async () => {
      let attempts = 0;
      one.app.get(WechatEvents).on('user_authorization_revoke', () => {
        attempts += 1;
        return attempts < 3 ? Promise.reject(new Error('not now')) : Promise.resolve();
      });
      wechat.revoke('Li', '1');
      await wechat.settled();
      expect(attempts).toBe(3);
      expect(await events()).toMatchObject([
        { type: 'user_authorization_revoke', openid: wechat.openidOf('Li') },
      ]);
    });

    test('address is confirmed to WeChat alone', async () => {
      const greet = async (change: object = {}) => {
        const { token } = wechat.access.push;
        const timestamp = String(clock.now().getTime() / 1000);
        const signature = signatureOf(token, timestamp, 'n');
        const query = new URLSearchParams({
          signature,
          timestamp,
          nonce: 'n',
          echostr: '5813245',
          ...change,
        });
        const answer = await fetch(`${one.origin}/wechat/events?${query.toString()}`);
        return [answer.status, await answer.text(), answer.headers.get('content-type')];
      };
      expect(await greet()).toEqual([200, '5813245', expect.stringContaining('text/plain')]);
      for (const change of [
        { signature: 'x' },
        { nonce: 'm' },
        { timestamp: '1' },
        { echostr: '' },
        { echostr: 'ü' },
      ])
        expect((await greet(change))[0]).toBe(403);
    });
  });
});
