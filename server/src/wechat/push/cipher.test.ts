import * as fc from 'fast-check';
import { decrypt, encrypt, isSame, signatureOf } from './cipher';

declare const PROPERTY_RUNS: number;

/** Made with `openssl enc -aes-256-cbc` and Python's hashlib, not with the code under test. */
const vector = {
  token: 'push-token',
  key: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY',
  appId: 'wx0123456789abcdef',
  chance: 'chance-of-16-byt',
  text: '<xml><Content><![CDATA[江门职称]]></Content></xml>',
  timestamp: '1763971200',
  nonce: 'nonce-1',
  encrypted:
    '/e5zTVUG9Sa43whjbqRpr4CB9ZmmYYOp68c0E3jt8B6woRDbzpgQCanXWxjnuE4m7sGGjxVZVDolr7hnSmzgYcjIU4PI6gxXG0pW2RQmORNPj/5xyL5vjIyQ9JcTEY5J',
  signature: '3e00d93d1c1ef2d2cbe52929a10734896cc4f43c',
  messageSignature: '4839ba01d33b3cc5a43b901fb6434d06323814d5',
};
const { token, key, appId, timestamp, nonce, encrypted } = vector;

test('a callback made by other tools is read, and written the same', () => {
  expect(decrypt(key, appId, encrypted)).toBe(vector.text);
  expect(encrypt(key, appId, vector.text, Buffer.from(vector.chance))).toBe(encrypted);
});

test('its signatures are the same, in whatever order the parts come', () => {
  expect(signatureOf(token, timestamp, nonce)).toBe(vector.signature);
  expect(signatureOf(encrypted, nonce, token, timestamp)).toBe(vector.messageSignature);
});

test('for another mini-program, with another key or cut, it is not for us', () => {
  const bytes = Buffer.from(encrypted, 'base64');
  const cut = (length: number) => bytes.subarray(0, length).toString('base64');
  expect(decrypt(key, 'wx0123456789abcdee', encrypted)).toBeUndefined();
  expect(decrypt(key, `${appId}0`, encrypted)).toBeUndefined();
  expect(decrypt(key.replace('M', 'N'), appId, encrypted)).toBeUndefined();
  for (const length of [0, 1, 32, 64, 95]) expect(decrypt(key, appId, cut(length))).toBeUndefined();
});

test('a length beyond the message is not for us', () => {
  const long = encrypt(key, '', 'x'.repeat(40));
  expect(decrypt(key, 'x', long)).toBeUndefined();
});

test('any text comes back, and one changed byte never does', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (text, at, by) => {
        const sent = encrypt(key, appId, text);
        expect(decrypt(key, appId, sent)).toBe(text);
        // The first two blocks hold chance, length and text, which only the signature guards; the last holds the padding.
        const bytes = Buffer.from(sent, 'base64');
        bytes[bytes.length - 1 - (at % 16)]! ^= by;
        expect(decrypt(key, appId, bytes.toString('base64'))).toBeUndefined();
      },
    ),
    { numRuns: PROPERTY_RUNS },
  );
});

test('texts are the same only when all of them is', () => {
  expect(isSame('abc', 'abc')).toBe(true);
  for (const other of ['', 'ab', 'abd', 'abcd', 'ABC']) expect(isSame(other, 'abc')).toBe(false);
});
