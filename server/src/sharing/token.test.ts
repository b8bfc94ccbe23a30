import fc from 'fast-check';
import { isScene } from '../wechat/mini-code';
import { isTokenOf, numberIn, type SignedLink, tokenOf } from './token';

declare const PROPERTY_RUNS: number;
const runs = { numRuns: PROPERTY_RUNS };

const word = fc.string({ minLength: 1, maxLength: 12 });
const link: fc.Arbitrary<SignedLink> = fc.record({
  number: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  secret: word,
  publicistId: word,
  contentKind: fc.constantFrom('article', 'lecture'),
  contentId: word,
  channel: fc.constantFrom('chat', 'moments', 'poster', 'web'),
  season: fc.constantFrom('2026-q4', '2027-q1'),
});

test('a token fits a scene with room to spare, names its link, and is its own', () => {
  fc.assert(
    fc.property(link, (made) => {
      const token = tokenOf(made);
      expect(token).toHaveLength(16);
      expect(isScene(token)).toBe(true);
      expect(numberIn(token)).toBe(made.number);
      expect(isTokenOf(token, made)).toBe(true);
    }),
    runs,
  );
});

test('no two numbers have the same token, whatever the rest', () => {
  fc.assert(
    fc.property(link, link, (one, other) => {
      fc.pre(one.number !== other.number);
      expect(tokenOf(one)).not.toBe(tokenOf(other));
    }),
    runs,
  );
});

test('it stands for one publicist, content, channel and season alone', () => {
  fc.assert(
    fc.property(
      link,
      link,
      fc.constantFrom('secret', 'publicistId', 'contentKind', 'contentId', 'channel', 'season'),
      (made, other, part) => {
        fc.pre(made[part] !== other[part]);
        expect(isTokenOf(tokenOf(made), { ...made, [part]: other[part] })).toBe(false);
      },
    ),
    runs,
  );
});

test('forged in any one character or cut anywhere, it is none', () => {
  fc.assert(
    fc.property(
      link,
      fc.nat(15),
      fc.constantFrom('A', 'a', '0', '_', '-', 'Z', 'z', '9'),
      (made, at, sign) => {
        const token = tokenOf(made);
        fc.pre(token[at] !== sign);
        expect(isTokenOf(token.slice(0, at) + sign + token.slice(at + 1), made)).toBe(false);
        expect(isTokenOf(token.slice(0, at), made)).toBe(false);
        expect(numberIn(token.slice(0, at))).toBeNull();
      },
    ),
    runs,
  );
});

test('what is no text of the alphabet has no number', () => {
  for (const text of ['', 'x'.repeat(17), '令'.repeat(16), 'AAAA AAAAAAAAAAA', 'AAAA.AAAAAAAAAAA'])
    expect(numberIn(text)).toBeNull();
  expect(() => tokenOf({ ...fc.sample(link, 1)[0]!, number: 2 ** 32 })).toThrow('cannot have the number');
});
