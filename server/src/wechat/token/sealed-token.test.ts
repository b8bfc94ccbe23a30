import { seal, unseal } from './sealed-token';

test('a sealed token comes back with the same app id and secret alone', () => {
  const token = '8'.repeat(512);
  const sealed = seal(token, 'wx1', 'secret');
  expect(sealed).not.toContain(token.slice(0, 20));
  expect(sealed.length).toBeLessThanOrEqual(1024);
  expect(unseal(sealed, 'wx1', 'secret')).toBe(token);
  expect(unseal(sealed, 'wx2', 'secret')).toBeUndefined();
  expect(unseal(sealed, 'wx1', 'Secret')).toBeUndefined();
  const changed = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`;
  for (const broken of ['', 'x', sealed.slice(0, -4), changed])
    expect(unseal(broken, 'wx1', 'secret')).toBeUndefined();
});

test('the same token is sealed differently each time', () => {
  expect(seal('token', 'wx1', 'secret')).not.toBe(seal('token', 'wx1', 'secret'));
});
