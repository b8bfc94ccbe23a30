import fc from 'fast-check';
import { standingOf, type Tried } from './trying';

const rules = { draw: 10, passMark: 8, attempts: 3, hours: 24 };
const now = new Date('2026-11-24T08:00:00.000Z');
const HOUR = 60 * 60 * 1000;
const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
const failed = (hours: number): Tried => ({ handedInAt: ago(hours), rightAnswers: 7, passMark: 8 });
const passed = (hours: number): Tried => ({ handedInAt: ago(hours), rightAnswers: 8, passMark: 8 });
const begun: Tried = { handedInAt: null, rightAnswers: null, passMark: 8 };
const at = (tried: Tried[], seenAll = true) => standingOf(tried, rules, { seenAll, now });

test('films come first, then so many attempts within so many hours', () => {
  expect(at([], false)).toEqual({ state: 'watching', left: 3, waitsUntil: null });
  expect(at([])).toEqual({ state: 'ready', left: 3, waitsUntil: null });
  expect(at([failed(1), failed(2)])).toEqual({ state: 'ready', left: 1, waitsUntil: null });
  expect(at([failed(1), failed(23), failed(2)])).toEqual({
    ...{ state: 'waiting', left: 0 },
    waitsUntil: new Date(now.getTime() + HOUR),
  });
  expect(at([failed(1), failed(24), failed(2)])).toMatchObject({ state: 'ready', left: 1 });
});

test('what was begun goes on, and what was passed stays passed, whatever else is true', () => {
  expect(at([begun], false).state).toBe('begun');
  expect(at([failed(1), failed(2), failed(3), begun]).state).toBe('begun');
  expect(at([passed(500), failed(1), begun], false).state).toBe('passed');
});

test('nobody waits for ever, and the end of the wait ends it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), (hours) => {
      const tried = hours.map(failed);
      const { state, left, waitsUntil } = at(tried);
      expect(left === 0).toBe(state === 'waiting');
      if (waitsUntil === null) return;
      expect(waitsUntil.getTime()).toBeGreaterThan(now.getTime());
      expect(waitsUntil.getTime()).toBeLessThanOrEqual(now.getTime() + rules.hours * HOUR);
      expect(standingOf(tried, rules, { seenAll: true, now: waitsUntil }).state).toBe('ready');
    }),
  );
});
