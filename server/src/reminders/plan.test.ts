import { maySendAt } from '../outbox/hours';
import { keyOf, LONGEST, remindersOf } from './plan';

const at = (text: string) => new Date(`${text}:00+08:00`);
const planned = (startsAt: string, knownSince: string) =>
  remindersOf(at(startsAt), at(knownSince)).map(({ which, at: due }) => [which, due.toISOString()]);

test('a day and an hour before, to the minute, over midnight and the end of a year', () => {
  expect(planned('2027-01-01T09:00', '2026-12-01T10:00')).toEqual([
    ['day-before', '2026-12-31T01:00:00.000Z'],
    ['hour-before', '2027-01-01T00:00:00.000Z'],
  ]);
});

test('who booked only just now is not told of it at once', () => {
  expect(planned('2026-11-26T09:00', '2026-11-25T07:00').map(([which]) => which)).toEqual([
    'day-before',
    'hour-before',
  ]);
  expect(planned('2026-11-26T09:00', '2026-11-25T07:01').map(([which]) => which)).toEqual(['hour-before']);
  expect(planned('2026-11-26T09:00', '2026-11-26T07:31')).toEqual([]);
});

test('nothing an hour before what begins before nine', () => {
  expect(planned('2026-11-26T08:45', '2026-11-01T07:00').map(([which]) => which)).toEqual(['day-before']);
});

test('what would come by night comes the evening before, and what would come before eight comes at eight', () => {
  const on = (startsAt: string) => remindersOf(at(startsAt), at('2026-11-01T07:00')).map((one) => one.at);
  expect(on('2026-11-26T21:30')).toEqual([at('2026-11-25T19:30'), at('2026-11-26T19:30')]);
  expect(on('2026-11-26T20:30')).toEqual([at('2026-11-25T19:30'), at('2026-11-26T19:30')]);
  expect(on('2026-11-26T20:29')).toEqual([at('2026-11-25T19:30'), at('2026-11-26T19:29')]);
  expect(on('2026-11-26T00:30')).toEqual([at('2026-11-25T08:00'), at('2026-11-25T19:30')]);
  expect(on('2026-11-26T07:00')).toEqual([at('2026-11-25T08:00')]);
});

test('all of them are within the hours of the outbox, and no longer before than is looked ahead', () => {
  for (let minute = 0; minute < 24 * 60; minute += 7) {
    const startsAt = new Date(at('2026-11-26T00:00').getTime() + minute * 60_000);
    for (const one of remindersOf(startsAt, at('2026-11-01T07:00'))) {
      expect(maySendAt(one.at)).toBe(true);
      expect(startsAt.getTime() - one.at.getTime()).toBeLessThanOrEqual(LONGEST);
      expect(one.at < startsAt).toBe(true);
    }
  }
});

test('the same reminder has one key, another time or person another', () => {
  const key = keyOf('b1', 'day-before', at('2026-11-26T09:00'), 'Li');
  expect(keyOf('b1', 'day-before', at('2026-11-26T09:00'), 'Li')).toBe(key);
  expect(keyOf('b1', 'day-before', at('2026-11-26T09:15'), 'Li')).not.toBe(key);
  expect(keyOf('b1', 'hour-before', at('2026-11-26T09:00'), 'Li')).not.toBe(key);
  expect(keyOf('b1', 'day-before', at('2026-11-26T09:00'), 'Wang')).not.toBe(key);
  const longest = keyOf('b'.repeat(64), 'hour-before', at('2099-11-26T09:00'), 'o'.repeat(64));
  expect(longest.length).toBeLessThanOrEqual(160);
});
