import fc from 'fast-check';
import {
  begun,
  firstOf,
  hidden,
  type InView,
  readArrivals,
  readUntold,
  secondsIn,
  shown,
  type Untold,
  withArrival,
  withUntold,
} from './arrivals';

declare const PROPERTY_RUNS: number;

const now = Date.parse('2026-11-23T08:00:00Z');
const day = 86_400_000;

test('the first share that opened a content stays for seven days', () => {
  const first = withArrival({}, 'article/a', 'first', now);
  expect(withArrival(first, 'article/a', 'second', now + 1)).toEqual({
    'article/a': { token: 'first', at: now, last: now + 1 },
  });
  expect(withArrival(first, 'article/b', 'second', now + 1)).toHaveProperty('article/b');
  expect(readArrivals(first, now + 7 * day - 1)).toEqual(first);
  expect(readArrivals(first, now + 7 * day)).toEqual({});
  expect(readArrivals(first, now - 1)).toEqual({});
});

test('a later visit of the same content brings what comes after it, and no longer the first one', () => {
  const later = withArrival(withArrival({}, 'article/a', 'first', now), 'article/a', 'second', now + 6 * day);
  expect(firstOf(later, 'article/a', now + 7 * day - 1)?.token).toBe('first');
  expect(firstOf(later, 'article/a', now + 7 * day)).toBeUndefined();
  expect(readArrivals(later, now + 13 * day - 1)).toEqual(later);
  expect(readArrivals(later, now + 13 * day)).toEqual({});
  const anew = withArrival(later, 'article/a', 'second', now + 8 * day);
  expect(firstOf(anew, 'article/a', now + 8 * day)).toMatchObject({ token: 'second', at: now + 8 * day });
  // As an older release kept it.
  expect(readArrivals({ 'article/a': { token: 'first', at: now } }, now + day)).toHaveProperty('article/a');
});

test('whatever else lies in the storage is nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      expect(() => readArrivals(kept, now)).not.toThrow();
      for (const told of readUntold(kept))
        if ('visitId' in told)
          expect([typeof told.visitId, typeof told.visibleSeconds]).toEqual(['string', 'number']);
        else expect(['check', 'booking']).toContain(told.step);
    }),
    { numRuns: PROPERTY_RUNS },
  );
  expect(readUntold([null, { visitId: 'v' }, 7, { step: 'read' }, { step: 'booking' }])).toEqual([]);
});

test('each visit waits once to be told, with the last that was seen of it', () => {
  const early = { visitId: 'v', visibleSeconds: 3, scrolled: false };
  const late = { ...early, visibleSeconds: 20, scrolled: true };
  expect(withUntold(withUntold([], early), late)).toEqual([late]);
  const check = { step: 'check' as const, bookingId: null };
  const booking = { step: 'booking' as const, bookingId: 'b' };
  const steps = [check, booking, { ...booking, bookingId: 'c' }];
  const queue = [...steps, check, booking].reduce<Untold[]>(withUntold, [late]);
  expect(queue).toEqual([late, steps[2], check, booking]);
  expect(readUntold(queue)).toEqual(queue);
  const many = Array.from({ length: 60 }, (_, at) => ({ ...early, visitId: String(at) }));
  expect(many.reduce<Untold[]>(withUntold, [])).toHaveLength(50);
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
