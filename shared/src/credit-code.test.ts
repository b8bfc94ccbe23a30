import fc from 'fast-check';
import { checkDigitOf, creditCodeIn } from './credit-code';

declare const PROPERTY_RUNS: number;
const runs = { numRuns: PROPERTY_RUNS };

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const sign = fc.constantFrom(...Array.from(alphabet));
const code = fc
  .array(sign, { minLength: 17, maxLength: 17 })
  .map((signs) => signs.join('') + checkDigitOf(signs.join('')));

// Codes in public use; the first one is the example of the standard.
test.each(['91350100M000100Y43', '91110000600037341L', '91440300708461136T', '914403001922038216'])(
  '%s is one',
  (known) => {
    expect(creditCodeIn(known)).toBe(known);
  },
);

test('it is read as it is typed: small, full-width, with blanks and dashes', () => {
  expect(creditCodeIn(' 91350100 m000100y-43 ')).toBe('91350100M000100Y43');
  expect(creditCodeIn('９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
});

test.each([
  '',
  '91350100M000100Y4',
  '91350100M000100Y430',
  '91350100M000100Y44',
  '9135O100M000100Y43',
  '职称',
])('%j is none', (text) => {
  expect(creditCodeIn(text)).toBeNull();
});

test('any one wrong character is found', () => {
  fc.assert(
    fc.property(code, fc.nat(17), sign, (sound, at, other) => {
      fc.pre(sound[at] !== other);
      expect(creditCodeIn(sound)).toBe(sound);
      expect(creditCodeIn(sound.slice(0, at) + other + sound.slice(at + 1))).toBeNull();
    }),
    runs,
  );
});

test('any two neighbours that change places are found', () => {
  fc.assert(
    fc.property(code, fc.nat(16), (sound, at) => {
      fc.pre(sound[at] !== sound[at + 1]);
      const swapped = sound.slice(0, at) + sound.charAt(at + 1) + sound.charAt(at) + sound.slice(at + 2);
      expect(creditCodeIn(swapped)).toBeNull();
    }),
    runs,
  );
});
