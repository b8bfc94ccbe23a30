import { startStandIn } from '@titles/server/wechat/stand-in/start';
import { AccessTokens } from '@titles/server/wechat/token/access-tokens.service';
import { WechatGateway } from '@titles/server/wechat/wechat-gateway.service';
import { eachDatabase } from '../support/databases';
import { type TestServer } from '../support/server';
import { type SharedWechat, shareWechat } from '../support/shared-wechat';

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

    test('without a field of its template is refused by WeChat, which names the field', async () => {
      wechat.choose('Li', 'lecture', 'accept');
      expect(await send(one, { fields: { thing1: '大讲堂' } })).toEqual({
        outcome: 'bad-field',
        fields: [{ path: 'time2', message: '微信没有接受这一项' }],
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
      const waiting = (answer: number) =>
        new WechatGateway(wechat.access, one.app.get(AccessTokens), { answer, repeat: 1 });
      wechat.choose('Li', 'lecture', 'accept');
      const message = { openid: wechat.openidOf('Li'), templateId: 'lecture', fields: lecture };
      wechat.fail({ path: SEND, then: 'late', milliseconds: 1500 });
      expect(await waiting(500).send(message)).toEqual({ outcome: 'unknown' });
      expect([wechat.inbox.length, wechat.callsTo(SEND)]).toEqual([1, 1]);
      wechat.choose('Li', 'lecture', 'accept');
      wechat.fail({ path: SEND, then: 'late', milliseconds: 10 });
      expect(await waiting(10_000).send(message)).toMatchObject({ outcome: 'done' });
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
});
