import { startStandIn } from '@titles/server/wechat/stand-in/start';
import { AccessTokens } from '@titles/server/wechat/token/access-tokens.service';
import { WechatGateway } from '@titles/server/wechat/wechat-gateway.service';
import { eachDatabase } from '../support/databases';
import { type TestServer } from '../support/server';
import { type SharedWechat, shareWechat } from '../support/shared-wechat';

const MINUTE = 60_000;
/** For starting two services on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
const SEND = '/cgi-bin/message/subscribe/send';
const lecture = { thing1: '职称大讲堂', time2: '2026年11月25日 15:00' };

eachDatabase((name) => {
  let clock: SharedWechat['clock'];
  let wechat: SharedWechat['wechat'];
  let one: SharedWechat['one'];
  let two: SharedWechat['two'];
  let gatewayOf: SharedWechat['gatewayOf'];
  let check: SharedWechat['check'];
  let events: SharedWechat['events'];
  let forget: SharedWechat['forget'];
  let close: SharedWechat['close'];
  beforeAll(async () => {
    ({ clock, wechat, one, two, gatewayOf, check, events, forget, close } = await shareWechat(name));
  }, PATIENCE);
  afterEach(() => forget());
  afterAll(() => close());
  beforeEach(() => wechat.offer('lecture', Object.keys(lecture)));

  const send = (server: TestServer, more: object = {}) =>
    gatewayOf(server).send({
      openid: wechat.openidOf('Li'),
      templateId: 'lecture',
      fields: lecture,
      ...more,
    });

  describe('a subscription message', () => {
    test('arrives once for each subscription, and WeChat tells what became of it', async () => {
      wechat.choose('Li', 'lecture', 'accept');
      const sent = await send(one, { page: 'features/seasons/season/index?seasonId=winter' });
      expect(sent).toEqual({ outcome: 'done', messageId: wechat.inbox[0]?.id });
      expect(wechat.inbox).toMatchObject([
        {
          persona: 'Li',
          templateId: 'lecture',
          fields: lecture,
          page: 'features/seasons/season/index?seasonId=winter',
        },
      ]);
      expect(await send(two)).toMatchObject({ outcome: 'not-subscribed', errcode: 43101 });
      await wechat.settled();
      const openid = wechat.openidOf('Li');
      expect(await events()).toEqual([
        {
          type: 'subscribe_msg_popup_event',
          openid,
          details: '[{"templateId":"lecture","choice":"accept"}]',
        },
        {
          type: 'subscribe_msg_sent_event',
          openid,
          details: `[{"templateId":"lecture","messageId":"${wechat.inbox[0]!.id}","errorCode":0}]`,
        },
      ]);
    });

    test('with a field that breaks its rule never goes out', async () => {
      wechat.choose('Li', 'lecture', 'accept');
      expect(await send(one, { fields: { thing1: '一'.repeat(21), time2: 'now' } })).toEqual({
        outcome: 'bad-field',
        fields: [
          { path: 'thing1', message: '最多 20 个字' },
          { path: 'time2', message: expect.stringContaining('15:01') as string },
        ],
      });
      expect(wechat.callsTo(SEND)).toBe(0);
    });

    test('without a field of its template is refused by WeChat', async () => {
      wechat.choose('Li', 'lecture', 'accept');
      expect(await send(one, { fields: { thing1: '大讲堂' } })).toMatchObject({
        outcome: 'bad-field',
        errcode: 47003,
        errmsg: expect.stringContaining('data.time2.value') as string,
      });
    });

    test.each([
      ['unknown-person', { openid: 'oNobody' }],
      ['unknown-template', { templateId: 'none-such' }],
      ['unknown-page', { page: '/seasons' }],
      ['not-subscribed', {}],
    ])('is %s', async (outcome, more) => {
      expect(await send(one, more)).toMatchObject({ outcome });
      expect(wechat.inbox).toEqual([]);
    });

    test('that was turned off is not sent', async () => {
      wechat.choose('Li', 'lecture', 'accept');
      wechat.turnOff('Li', 'lecture');
      expect(await send(one)).toMatchObject({ outcome: 'not-subscribed' });
    });

    test.each(['cut', 'mute', 'error-page'] as const)(
      'is sent once when the answer is lost (%s), and whether it arrived is unknown',
      async (then) => {
        wechat.choose('Li', 'lecture', 'accept');
        wechat.choose('Li', 'lecture', 'accept');
        wechat.fail({ path: SEND, then });
        expect(await send(one)).toEqual({ outcome: 'unknown' });
        expect(wechat.callsTo(SEND)).toBe(1);
        expect(wechat.inbox).toHaveLength(then === 'mute' ? 1 : 0);
      },
    );

    test('is unknown when the answer is late, and arrives all the same', async () => {
      const hasty = new WechatGateway(wechat.access, one.app.get(AccessTokens), { answer: 500, repeat: 1 });
      wechat.choose('Li', 'lecture', 'accept');
      const message = { openid: wechat.openidOf('Li'), templateId: 'lecture', fields: lecture };
      wechat.fail({ path: SEND, then: 'late', milliseconds: 1500 });
      expect(await hasty.send(message)).toEqual({ outcome: 'unknown' });
      expect([wechat.inbox.length, wechat.callsTo(SEND)]).toEqual([1, 1]);
      wechat.choose('Li', 'lecture', 'accept');
      wechat.fail({ path: SEND, then: 'late', milliseconds: 10 });
      expect(await hasty.send(message)).toMatchObject({ outcome: 'done' });
    });

    test('that cannot reach WeChat was certainly not sent', async () => {
      await check(one);
      const gone = await startStandIn(clock);
      const access = { ...wechat.access, base: gone.access.base };
      await gone.onApplicationShutdown();
      const cutOff = new WechatGateway(access, one.app.get(AccessTokens));
      const message = { openid: wechat.openidOf('Li'), templateId: 'lecture', fields: lecture };
      expect(await cutOff.send(message)).toEqual({ outcome: 'unreachable' });
    });

    test('is not sent again by itself when WeChat is busy', async () => {
      wechat.choose('Li', 'lecture', 'accept');
      wechat.fail({ path: SEND, then: 'refuse', errcode: -1 });
      expect(await send(one)).toMatchObject({ outcome: 'busy' });
      expect(wechat.callsTo(SEND)).toBe(1);
    });
  });

  describe('a phone number', () => {
    test('is told for a code once, to the person whose code it is, within five minutes', async () => {
      const openid = wechat.openidOf('Li');
      const code = wechat.phoneCodeFor('Li', '13800000000');
      const ask = (given: string, whose = openid) => gatewayOf(one).phoneNumberOf(given, whose);
      expect(await ask(code)).toEqual({ outcome: 'done', phone: '13800000000', countryCode: '86' });
      expect(await ask(code)).toMatchObject({ outcome: 'code-refused', errcode: 40029 });
      expect(await ask('invented')).toMatchObject({ outcome: 'code-refused' });
      const other = wechat.phoneCodeFor('Li', '13800000000');
      expect(await ask(other, wechat.openidOf('Wang'))).toMatchObject({ outcome: 'another-person' });
      const old = wechat.phoneCodeFor('Li', '13800000000');
      wechat.advance(5 * MINUTE);
      expect(await ask(old)).toMatchObject({ outcome: 'code-refused' });
    });

    test('is not asked for twice with one code', async () => {
      wechat.fail({ path: '/wxa/business/getuserphonenumber', then: 'mute' });
      const code = wechat.phoneCodeFor('Li', '13800000000');
      expect(await gatewayOf(one).phoneNumberOf(code, wechat.openidOf('Li'))).toEqual({ outcome: 'unknown' });
      expect(wechat.callsTo('/wxa/business/getuserphonenumber')).toBe(1);
    });
  });

  describe('a mini-program code', () => {
    const picture = (scene: string, page = 'features/seasons/season/index') =>
      gatewayOf(one).miniCode({ scene, page });
    test('is a picture, asked for again when WeChat is busy', async () => {
      wechat.fail({ path: '/wxa/getwxacodeunlimit', then: 'refuse', errcode: -1 });
      wechat.fail({ path: '/wxa/getwxacodeunlimit', then: 'cut' });
      const result = await picture('s=winter&p=01hgk');
      expect(result).toMatchObject({ outcome: 'done', type: 'image/png' });
      expect(wechat.callsTo('/wxa/getwxacodeunlimit')).toBe(3);
    });

    test('with a scene that WeChat refuses is not asked for', async () => {
      expect(await picture('江门')).toEqual({ outcome: 'bad-scene' });
      expect(await picture('x'.repeat(33))).toEqual({ outcome: 'bad-scene' });
      expect(wechat.callsTo('/wxa/getwxacodeunlimit')).toBe(0);
    });

    test('of a page that is not there, or too many in a minute', async () => {
      expect(await picture('a', '/seasons')).toMatchObject({ outcome: 'unknown-page', errcode: 41030 });
      wechat.fail({ path: '/wxa/getwxacodeunlimit', then: 'refuse', errcode: 45009 });
      expect(await picture('a')).toMatchObject({ outcome: 'too-often' });
    });
  });

  describe('a text', () => {
    test.each([
      ['职称怎么申报？', 'pass'],
      ['【复核】', 'review'],
      ['【违规】', 'risky'],
    ])('%s: %s', async (text, verdict) => {
      expect(await check(one, text)).toMatchObject({ outcome: 'done', verdict });
    });

    test('that is too long is not sent, and one of somebody who is not there is not judged', async () => {
      expect(await check(one, '字'.repeat(2501))).toEqual({ outcome: 'too-long' });
      expect(wechat.callsTo('/wxa/msg_sec_check')).toBe(0);
      const openid = wechat.openidOf('Li');
      const later = (who: string) => gatewayOf(one).checkText({ text: '您好', openid: who, kind: 'comment' });
      clock.advance(121 * MINUTE);
      expect(await later(openid)).toMatchObject({ outcome: 'person-not-active', errcode: 61010 });
      expect(await later('oNobody')).toMatchObject({ outcome: 'unknown-person' });
    });
  });
});
