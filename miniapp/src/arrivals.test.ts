import fc from 'fast-check';
import {
  begun,
  hidden,
  type InView,
  readArrivals,
  readUntold,
  secondsIn,
  shown,
  withArrival,
  withUntold,
} from './arrivals';

declare const PROPERTY_RUNS: number;

const now = Date.parse('2026-11-23T08:00:00Z');
const day = 86_400_000;

test('the first share that opened a content stays for seven days', () => {
  const first = withArrival({}, 'article/a', 'first', now);
  expect(withArrival(first, 'article/a', 'second', now + 1)).toEqual(first);
  expect(withArrival(first, 'article/b', 'second', now + 1)).toHaveProperty('article/b');
  expect(readArrivals(first, now + 7 * day - 1)).toEqual(first);
  expect(readArrivals(first, now + 7 * day)).toEqual({});
  expect(readArrivals(first, now - 1)).toEqual({});
});

test('whatever else lies in the storage is nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      expect(() => readArrivals(kept, now)).not.toThrow();
      for (const { visitId, visibleSeconds } of readUntold(kept))
        expect([typeof visitId, typeof visibleSeconds]).toEqual(['string', 'number']);
    }),
    { numRuns: PROPERTY_RUNS },
  );
  expect(readUntold([null, { visitId: 'v' }, 7])).toEqual([]);
});

test('each visit waits once to be told, with the last that was seen of it', () => {
  const early = { visitId: 'v', visibleSeconds: 3, scrolled: false };
  const late = { ...early, visibleSeconds: 20, scrolled: true };
  expect(withUntold(withUntold([], early), late)).toEqual([late]);
  const many = Array.from({ length: 60 }, (_, at) => ({ ...early, visitId: String(at) }));
  expect(many.reduce<typeof many>(withUntold, [])).toHaveLength(50);
});

test('only time in view is counted, however often a page is shown and hidden', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.boolean()), { maxLength: 30 }), (steps) => {
      let view: InView = { since: null, before: 0 };
      let [at, inView, seen] = [now, false, 0];
      for (const [seconds, show] of steps) {
        at += seconds * 1000;
        if (inView) seen += seconds;
        view = show ? shown(view, at) : hidden(view, at);
        inView = show;
      }
      expect(secondsIn(view, at)).toBe(seen);
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('what was in view before the service knew of the visit does not count', () => {
  const view = shown({ since: null, before: 0 }, now);
  expect(secondsIn(begun(view, now + 4000), now + 19_000)).toBe(15);
  expect(secondsIn(begun(hidden(view, now + 2000), now + 4000), now + 19_000)).toBe(0);
});
