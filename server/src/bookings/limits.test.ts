import { assertBookable, assertChangeable, heldUntil, isOfferable, offeredUntil } from './limits';

const limits = { noticeMinutes: 60, horizonDays: 30, cancelMinutes: 120 };
const now = new Date('2026-11-23T08:00:00.000Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test('the minimum notice is exact', () => {
  expect(() => assertBookable(after(61), limits, now)).not.toThrow();
  expect(() => assertBookable(after(60), limits, now)).toThrow('预约已经截止');
});

test('the horizon is exact', () => {
  expect(() => assertBookable(after(30 * 24 * 60), limits, now)).not.toThrow();
  expect(() => assertBookable(after(30 * 24 * 60 + 1), limits, now)).toThrow('30天以内');
});

test('what is confirmed can be given back until the limit', () => {
  expect(() => assertChangeable(after(121), limits, now)).not.toThrow();
  expect(() => assertChangeable(after(120), limits, now)).toThrow('已过取消和改期的时限');
});

test('a hold lasts ten minutes, an offer two hours but never past the notice', () => {
  expect(heldUntil(now)).toEqual(after(10));
  expect(offeredUntil(now, after(600), limits)).toEqual(after(120));
  expect(offeredUntil(now, after(100), limits)).toEqual(after(40));
});

test('an offer at night lasts until two hours of the morning, and is not made when nobody could hear of it', () => {
  const at = (text: string) => new Date(`${text}:00+08:00`);
  const night = at('2026-11-23T22:00');
  expect(offeredUntil(night, at('2026-11-24T14:00'), limits)).toEqual(at('2026-11-24T10:00'));
  expect(offeredUntil(night, at('2026-11-24T09:30'), limits)).toEqual(at('2026-11-24T08:30'));
  // Until ten past eight, as long as a hold lasts, is the least.
  expect(isOfferable(night, at('2026-11-24T09:10'), limits)).toBe(true);
  expect(isOfferable(night, at('2026-11-24T09:09'), limits)).toBe(false);
  expect(isOfferable(now, after(70), limits)).toBe(true);
  expect(isOfferable(now, after(69), limits)).toBe(false);
});
