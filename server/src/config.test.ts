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

test.each([
  ['no secret', { WX_APP_ID: 'wx1', ...sealing }],
  ['a push token alone', { ...app, WX_PUSH_TOKEN: 'token1' }],
  ['a push key alone', { ...app, WX_PUSH_KEY: keys.WX_PUSH_KEY }],
  ['a push key of another length', { ...app, ...keys, WX_PUSH_KEY: 'k'.repeat(44) }],
  ['a push token that is none', { ...app, ...keys, WX_PUSH_TOKEN: 'a b' }],
  ['trusted headers without an environment', { ...app, TRUST_WX_HEADERS: 'on' }],
  ['trusted headers without an app id', hosting],
  ['a real service without sealing keys', { WX_APP_ID: 'wx1', WX_APP_SECRET: 's' }],
  ['sealing keys that are too short', { SEALING_KEYS: '2026:short' }],
  ['a switch that is neither on nor off', { ...app, ...hosting, TRUST_WX_HEADERS: 'yes' }],
])('%s is refused at the start', (_, env) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
});
