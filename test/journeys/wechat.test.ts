import { eachDatabase } from '../support/databases';
import { type SharedWechat, shareWechat } from '../support/shared-wechat';

const MINUTE = 60_000;
/** For starting two services on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

eachDatabase((name) => {
  let clock: SharedWechat['clock'];
  let wechat: SharedWechat['wechat'];
  let one: SharedWechat['one'];
  let gatewayOf: SharedWechat['gatewayOf'];
  let check: SharedWechat['check'];
  let forget: SharedWechat['forget'];
  let close: SharedWechat['close'];
  beforeAll(async () => {
    ({ clock, wechat, one, gatewayOf, check, forget, close } = await shareWechat(name));
  }, PATIENCE);
  afterEach(() => forget());
  afterAll(() => close());

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
