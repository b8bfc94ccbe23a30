import fc from 'fast-check';
import { occupied, ticksOf } from './occupied';

declare const PROPERTY_RUNS: number;

const none = { beforeMinutes: 0, afterMinutes: 0, travelMinutes: 0 };
const span = (from: string, to: string) => ({
  startsAt: new Date(`2026-11-23T${from}:00.000Z`),
  endsAt: new Date(`2026-11-23T${to}:00.000Z`),
});
const meet = (a: number[], b: number[]) => a.some((tick) => b.includes(tick));

test('an hour is four ticks, and the next hour shares none of them', () => {
  const first = ticksOf(occupied(span('08:00', '09:00'), none));
  expect(first).toHaveLength(4);
  expect(meet(first, ticksOf(occupied(span('09:00', '10:00'), none)))).toBe(false);
});

test('overlapping but different times share a tick', () => {
  const first = ticksOf(occupied(span('08:00', '09:00'), none));
  expect(meet(first, ticksOf(occupied(span('08:59', '10:00'), none)))).toBe(true);
});

test('buffers and the way there and back are part of it', () => {
  const around = { beforeMinutes: 10, afterMinutes: 5, travelMinutes: 40 };
  expect(ticksOf(occupied(span('08:00', '09:00'), around))).toEqual(
    ticksOf(occupied(span('07:00', '09:45'), none)),
  );
});

test('it knows no midnight', () => {
  const late = {
    startsAt: new Date('2026-12-31T15:30:00.000Z'),
    endsAt: new Date('2026-12-31T16:30:00.000Z'),
  };
  expect(ticksOf(occupied(late, none))).toHaveLength(4);
});

test('two times that overlap always share a tick', () => {
  const minute = fc.integer({ min: 0, max: 2000 });
  const length = fc.integer({ min: 1, max: 300 });
  const at = (from: number, long: number) => ({
    startsAt: new Date(from * 60_000),
    endsAt: new Date((from + long) * 60_000),
  });
  fc.assert(
    fc.property(minute, length, minute, length, (a, aLong, b, bLong) => {
      fc.pre(a < b + bLong && b < a + aLong);
      return meet(ticksOf(occupied(at(a, aLong), none)), ticksOf(occupied(at(b, bLong), none)));
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
