import { fromBase32, toBase32 } from './base32';
import { matchingStep, newTotpSecret, stepAt, totpOf, totpUri } from './totp';

const secret = toBase32(Buffer.from('12345678901234567890'));

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at %d s the code is %s', (seconds, code) => {
  expect(totpOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
});

// RFC 4648, section 10.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('“%s” is %s in base 32, and back', (text, letters) => {
  expect(toBase32(Buffer.from(text))).toBe(letters);
  expect(fromBase32(letters).toString()).toBe(text);
});

test('the codes of the steps beside count, others do not', () => {
  const now = new Date(1111111109_000);
  const step = stepAt(now);
  expect([-2, -1, 0, 1, 2].map((drift) => matchingStep(secret, totpOf(secret, step + drift), now))).toEqual([
    null,
    step - 1,
    step,
    step + 1,
    null,
  ]);
  expect(matchingStep(secret, '12345', now)).toBeNull();
});

test('a new secret has 160 bits and is another one each time', () => {
  const [one, two] = [newTotpSecret(), newTotpSecret()];
  expect(one).toMatch(/^[A-Z2-7]{32}$/);
  expect(one).not.toBe(two);
  expect(new URL(totpUri(one, '王一')).searchParams.get('secret')).toBe(one);
});
