import { keyOf, remindersOf } from './plan';

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

test('the same reminder has one key, another time or person another', () => {
  const key = keyOf('b1', 'day-before', at('2026-11-26T09:00'), 'Li');
  expect(keyOf('b1', 'day-before', at('2026-11-26T09:00'), 'Li')).toBe(key);
  expect(keyOf('b1', 'day-before', at('2026-11-26T09:15'), 'Li')).not.toBe(key);
  expect(keyOf('b1', 'hour-before', at('2026-11-26T09:00'), 'Li')).not.toBe(key);
  expect(keyOf('b1', 'day-before', at('2026-11-26T09:00'), 'Wang')).not.toBe(key);
  const longest = keyOf('b'.repeat(64), 'hour-before', at('2099-11-26T09:00'), 'o'.repeat(64));
  expect(longest.length).toBeLessThanOrEqual(160);
});
