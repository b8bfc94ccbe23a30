import { randomBytes } from 'node:crypto';
import { readKeys, type SealingKey } from './keys';
import { Vault } from './vault';

const key = (id: string): SealingKey => ({ id, secret: randomBytes(32) });
const [old, fresh] = [key('2025'), key('2026')];

test('what is sealed tells nothing, is another text each time, and comes back', () => {
  const vault = new Vault([fresh]);
  const [one, two] = [vault.seal('phone', 'a', '13800001234'), vault.seal('phone', 'a', '13800001234')];
  expect(one.sealed).not.toBe(two.sealed);
  expect(Buffer.from(one.sealed, 'base64url').toString('latin1')).not.toContain('13800001234');
  expect(vault.read('phone', 'a', one)).toBe('13800001234');
});

test('a value put into another row, or taken for another kind, is refused', () => {
  const vault = new Vault([fresh]);
  const value = vault.seal('phone', 'a', '13800001234');
  expect(() => vault.read('phone', 'b', value)).toThrow();
  expect(() => vault.read('document', 'a', value)).toThrow();
});

test('after a change of keys the old values are read and found, and new ones are sealed with the new key', () => {
  const before = new Vault([old]).seal('phone', 'a', '13800001234');
  const after = new Vault([fresh, old]);
  expect(after.read('phone', 'a', before)).toBe('13800001234');
  expect(after.indexesOf('phone', '13800001234')).toContain(before.blindIndex);
  expect(after.seal('phone', 'a', '13800001234').keyId).toBe('2026');
});

test('without the key nothing is read, and the index of a value is another one', () => {
  const value = new Vault([old]).seal('phone', 'a', '13800001234');
  const vault = new Vault([fresh]);
  expect(() => vault.read('phone', 'a', value)).toThrow('"2025"');
  expect(vault.indexesOf('phone', '13800001234')).not.toContain(value.blindIndex);
});

test('keys are read from one line, the first one seals', () => {
  const line = (...keys: SealingKey[]) =>
    keys.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(', ');
  expect(readKeys(line(fresh, old))).toEqual([fresh, old]);
  for (const wrong of ['', 'secret', '2026:short', line(fresh, fresh), `${line(fresh)},`, `${line(fresh)}=`])
    expect(readKeys(wrong)).toBeNull();
});
