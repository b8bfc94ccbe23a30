import { forget, keep } from '@titles/miniapp/session';
import { readVisitor, rememberVisitor } from './visitor';

jest.mock('@tarojs/taro', () => {
  const storage = new Map<string, unknown>();
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
  };
});

test('what somebody filled in is there the next time, and gone with their session', () => {
  const expiresAt = new Date(Date.now() + 60_000).toISOString();
  keep({ token: 't', refreshToken: 'r', expiresAt });
  rememberVisitor({ name: '李一', employer: '测试公司' });
  expect(readVisitor()).toEqual({ name: '李一', employer: '测试公司' });
  forget('t');
  expect(readVisitor()).toEqual({ name: '', employer: '' });
  // An answer that comes when nobody is signed in any more is kept of nobody.
  rememberVisitor({ name: '李一', employer: '' });
  expect(readVisitor().name).toBe('');
});
