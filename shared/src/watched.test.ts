import fc from 'fast-check';
import { firstOf, isWhole, merged, percentOf, secondsOf, type Span, unseen, within } from './watched';

const span = (from: number, to: number): Span => ({ from, to });
const anySpans = fc.array(
  fc
    .tuple(fc.integer({ min: -20, max: 200 }), fc.integer({ min: -5, max: 40 }))
    .map(([from, length]) => span(from, from + length)),
  { maxLength: 12 },
);
/** Second by second: what the spans mean, without any cleverness. */
const seconds = (spans: readonly Span[]): Set<number> => {
  const all = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at++) all.add(at);
  return all;
};
const minus = (a: Set<number>, b: Set<number>) => new Set([...a].filter((at) => !b.has(at)));
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 500 });

test('merging is what the seconds say, in order and without touching spans', () => {
  check(
    fc.property(anySpans, anySpans, (a, b) => {
      const union = merged(a, b);
      expect(seconds(union)).toEqual(seconds([...a, ...b].sort((x, y) => x.from - y.from)));
      union.forEach(({ from, to }, index) => {
        expect(to).toBeGreaterThan(from);
        if (index > 0) expect(from).toBeGreaterThan(union[index - 1]!.to);
      });
    }),
  );
});

test('merging is idempotent, commutative, associative and monotone', () => {
  check(
    fc.property(anySpans, anySpans, anySpans, (a, b, c) => {
      expect(merged(a, a)).toEqual(merged(a));
      expect(merged(merged(a))).toEqual(merged(a));
      expect(merged(a, b)).toEqual(merged(b, a));
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
      expect(secondsOf(merged(a, b))).toBeGreaterThanOrEqual(secondsOf(merged(a)));
      expect(unseen(a, merged(a, b))).toEqual([]);
    }),
  );
});

test('what somebody saw in thousands of pieces is compared piece by piece', () => {
  const pieces = Array.from({ length: 5000 }, (_, at) => ({ from: at * 4, to: at * 4 + 2 }));
  const gaps = pieces.map(({ to }) => ({ from: to, to: to + 2 }));
  expect(unseen([{ from: 0, to: 20_000 }], pieces)).toEqual(gaps);
  expect(unseen(gaps, pieces)).toEqual(gaps);
  expect(unseen(pieces, pieces)).toEqual([]);
});

test('what is unseen is just what the watched spans lack', () => {
  check(
    fc.property(anySpans, anySpans, (a, b) => {
      expect(seconds(unseen(a, merged(b)))).toEqual(minus(seconds(merged(a)), seconds(b)));
    }),
  );
});

test('a part of spans is its first seconds, and lies in the film', () => {
  check(
    fc.property(anySpans, fc.integer({ min: -3, max: 90 }), (a, count) => {
      const all = [...seconds(merged(a))];
      expect([...seconds(firstOf(merged(a), count))]).toEqual(all.slice(0, Math.max(0, count)));
      expect([...seconds(within(a, 60))]).toEqual(all.filter((at) => at >= 0 && at < 60));
    }),
  );
});

test.each([
  [94, false],
  [95, true],
  [100, true],
])('%d of a hundred seconds: seen %s', (to, whole) => {
  expect(isWhole([span(0, to)], 100)).toBe(whole);
  expect(percentOf([span(0, to)], 100)).toBe(to);
});

test('a film without length was never seen', () => {
  expect(isWhole([span(0, 9)], 0)).toBe(false);
});
