import { keptPassword, NOBODY, passwordKey } from './password';

test('the right password gives its key, however its signs are composed; another one gives none', async () => {
  const { kept, key } = await keptPassword('Ä long sentence 长');
  expect(await passwordKey('A\u0308 long sentence 长', kept)).toEqual(key);
  expect(await passwordKey('ä long sentence 长', kept)).toBeNull();
  expect(await passwordKey('Ä long sentence 长', NOBODY)).toBeNull();
});

test('what is kept holds neither the password nor the key, and differs each time', async () => {
  const [one, two] = await Promise.all([keptPassword('the same twice'), keptPassword('the same twice')]);
  expect(one.kept).not.toBe(two.kept);
  for (const encoding of ['hex', 'base64url'] as const)
    expect(one.kept).not.toContain(one.key.toString(encoding));
  expect(one.kept).not.toContain('the same');
});
