import { ConfigError, readConfig } from './config';

const sealing = { SEALING_KEYS: `2026:${'A'.repeat(43)}=` };
const app = { WX_APP_ID: 'wx1', WX_APP_SECRET: 's', ...sealing };
const keys = { WX_PUSH_TOKEN: 'token1', WX_PUSH_KEY: 'k'.repeat(43) };
const hosting = { TRUST_WX_HEADERS: 'on', WX_ENV_ID: 'prod-1' };
const wechat = (env: Record<string, string>) => readConfig(env).wechat;

test('without an app id there is no WeChat', () => {
  expect(wechat({})).toBeNull();
  expect(wechat(keys)).toBeNull();
});

test('callbacks are served with both keys, hosting headers trusted only when asked', () => {
  const base = 'https://api.weixin.qq.com';
  expect(wechat(app)).toEqual({ base, appId: 'wx1', secret: 's' });
  expect(wechat({ ...app, WX_ENV_ID: 'prod-1', TRUST_WX_HEADERS: 'off' })).toEqual(wechat(app));
  expect(wechat({ ...app, ...keys, ...hosting, WX_API_BASE: 'http://127.0.0.1:1' })).toEqual({
    base: 'http://127.0.0.1:1',
    appId: 'wx1',
    secret: 's',
    push: { token: 'token1', key: keys.WX_PUSH_KEY },
    hosting: 'prod-1',
  });
});

test('the outbox sends so many messages at once as it is told', () => {
  expect(readConfig({}).outboxSlots).toBeUndefined();
  expect(readConfig({ OUTBOX_SLOTS: '200' }).outboxSlots).toBe(200);
});

test('the real WeChat reminds only with templates, the stand-in always', () => {
  const ids = { dayBefore: 'a', hourBefore: 'b', change: 'c' };
  expect(readConfig(app).templates).toBeNull();
  expect(readConfig({ ...app, WX_BOOKING_TEMPLATES: 'a, b,c' }).templates).toEqual(ids);
  expect(readConfig({}).templates).not.toBeNull();
});

test.each([
  ['no slots for the outbox', { OUTBOX_SLOTS: '0' }],
  ['slots that are no number', { OUTBOX_SLOTS: '1e9' }],
  ['no secret', { WX_APP_ID: 'wx1', ...sealing }],
  ['a push token alone', { ...app, WX_PUSH_TOKEN: 'token1' }],
  ['a push key alone', { ...app, WX_PUSH_KEY: keys.WX_PUSH_KEY }],
  ['a push key of another length', { ...app, ...keys, WX_PUSH_KEY: 'k'.repeat(44) }],
  ['a push token that is none', { ...app, ...keys, WX_PUSH_TOKEN: 'a b' }],
  ['trusted headers without an environment', { ...app, TRUST_WX_HEADERS: 'on' }],
  ['trusted headers without an app id', hosting],
  ['two templates where three are wanted', { WX_BOOKING_TEMPLATES: 'day,hour' }],
  ['one template for both reminders', { WX_BOOKING_TEMPLATES: 'day,day,change' }],
  ['a real service without sealing keys', { WX_APP_ID: 'wx1', WX_APP_SECRET: 's' }],
  ['sealing keys that are too short', { SEALING_KEYS: '2026:short' }],
  ['a switch that is neither on nor off', { ...app, ...hosting, TRUST_WX_HEADERS: 'yes' }],
])('%s is refused at the start', (_, env) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
});
