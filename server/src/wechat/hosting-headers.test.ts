import { dropHostingHeaders } from './hosting-headers';

const here = { appId: 'wx1', hosting: 'prod-1' };
const genuine = {
  'x-wx-openid': 'oLi_-1',
  'x-wx-appid': 'wx1',
  'x-wx-env': 'prod-1',
  'x-wx-source': 'wx_client',
  'x-wx-unionid': 'u1',
  authorization: 'Bearer t',
};
const left = (headers: object, place: { appId: string; hosting?: string } | null) => {
  const copy = { ...headers };
  dropHostingHeaders(copy, place);
  return copy;
};

test('outside the hosting nothing of it stays', () => {
  expect(left(genuine, null)).toEqual({ authorization: 'Bearer t' });
  expect(left(genuine, { appId: 'wx1' })).toEqual({ authorization: 'Bearer t' });
});

test('inside, the openid stays and the rest goes', () => {
  expect(left(genuine, here)).toEqual({ 'x-wx-openid': 'oLi_-1', authorization: 'Bearer t' });
});

test.each([
  ['another source', { 'x-wx-source': 'wx_devtools' }],
  ['no source', { 'x-wx-source': undefined }],
  ['another app id', { 'x-wx-appid': 'wx2' }],
  ['another environment', { 'x-wx-env': 'prod-2' }],
  ['two openids', { 'x-wx-openid': 'oLi, oWang' }],
  ['an openid that is none', { 'x-wx-openid': 'o Li' }],
  ['a source that was sent twice', { 'x-wx-source': 'wx_client, wx_client' }],
])('inside, %s is not trusted', (_, change) => {
  expect(left({ ...genuine, ...change }, here)).toEqual({ authorization: 'Bearer t' });
});
