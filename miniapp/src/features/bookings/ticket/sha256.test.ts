import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { bytesOfAscii, bytesOfHex, hexOf, hmacSha256, sha256 } from './sha256';

const bytes = fc.array(fc.nat(255), { maxLength: 200 });

test('digests are those of another implementation', () => {
  fc.assert(
    fc.property(bytes, (message) => {
      expect(hexOf(sha256(message))).toBe(createHash('sha256').update(Buffer.from(message)).digest('hex'));
    }),
  );
});

test('keyed ones as well, with keys short and long', () => {
  fc.assert(
    fc.property(bytes, bytes, (key, message) => {
      const wanted = createHmac('sha256', Buffer.from(key)).update(Buffer.from(message)).digest('hex');
      expect(hexOf(hmacSha256(key, message))).toBe(wanted);
    }),
  );
});

test('hexadecimal digits and letters are read as bytes', () => {
  expect(bytesOfHex('00ff10')).toEqual([0, 255, 16]);
  expect(bytesOfAscii('a.1')).toEqual([97, 46, 49]);
});
