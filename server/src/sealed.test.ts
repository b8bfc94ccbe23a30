import { randomBytes } from 'node:crypto';
import { sealed, unsealed } from './sealed';

const key = randomBytes(32);

test('what is sealed is read again with the key, and never looks the same twice', () => {
  expect(unsealed(sealed('江门', key), key)).toBe('江门');
  expect(sealed('江门', key)).not.toBe(sealed('江门', key));
});

test('what is sealed for one owner is not read for another', () => {
  expect(unsealed(sealed('江门', key, 'Li'), key, 'Li')).toBe('江门');
  expect(() => unsealed(sealed('江门', key, 'Li'), key, 'Wang')).toThrow();
});

test.each<[string, (text: string) => string, Buffer]>([
  ['another key', (text) => text, randomBytes(32)],
  ['a changed text', (text) => `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}`, key],
  ['a text cut short', (text) => text.slice(0, 24), key],
  ['nothing', () => '', key],
])('%s is refused', (_, change, other) => {
  expect(() => unsealed(change(sealed('江门', key)), other)).toThrow();
});
