import {
  clockInJiangmen,
  dayInJiangmen,
  daysAfter,
  daysOfQuarter,
  daysUntil,
  endOfDay,
  instantOf,
  isDay,
  quarterOf,
  weekdayOf,
} from './jiangmen-time';

test('the day turns at midnight in Jiangmen, not in UTC', () => {
  expect(dayInJiangmen(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
  expect(dayInJiangmen(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  expect(clockInJiangmen(new Date('2026-11-22T16:00:00Z'))).toBe('00:00');
});

test('day and time are the instant that a clock with a time zone means', () => {
  for (let hour = 0; hour < 24 * 800; hour += 7) {
    const at = new Date(Date.UTC(2026, 0, 1, hour));
    const [day, clock] = at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).split(' ');
    expect([dayInJiangmen(at), clockInJiangmen(at)]).toEqual([day, clock!.slice(0, 5)]);
    expect(instantOf(day!, clock!.slice(0, 5))).toEqual(at);
  }
  expect(instantOf('2027-01-01').toISOString()).toBe('2026-12-31T16:00:00.000Z');
  expect(instantOf('', '14:00').getTime()).toBeNaN();
});

test('a day ends where the next one begins, some years later too', () => {
  expect(endOfDay('2026-12-31')).toEqual(instantOf('2027-01-01'));
  expect(endOfDay('2026-11-23', { years: 2 })).toEqual(instantOf('2028-11-24'));
});

test('days are counted across months and leap days', () => {
  expect(daysAfter('2026-12-29', 7)).toBe('2027-01-05');
  expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29');
  expect(daysUntil('2026-12-31', '2026-11-23')).toBe(38);
  expect(daysUntil('2028-03-01', '2028-02-28')).toBe(2);
  expect(daysUntil('2026-11-22', '2026-11-23')).toBe(-1);
});

test('Monday is 1 and Sunday 7', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
});

test('a day that there is not is none', () => {
  expect(['2028-02-29', '2026-12-31'].map(isDay)).toEqual([true, true]);
  expect(['2026-02-29', '2026-13-01', '2026-04-31', '', 'day'].map(isDay)).toEqual(Array(5).fill(false));
});

test.each([
  ['2026-11-23T08:00:00.000Z', 2026, 4],
  ['2026-03-31T15:59:59.999Z', 2026, 1],
  ['2026-03-31T16:00:00.000Z', 2026, 2],
  ['2026-12-31T16:00:00.000Z', 2027, 1],
])('%s lies in %i Q%i of Jiangmen', (instant, year, quarter) => {
  expect(quarterOf(new Date(instant))).toEqual({ year, quarter });
});

test.each([
  [1, '2026-01-01', '2026-03-31'],
  [2, '2026-04-01', '2026-06-30'],
  [3, '2026-07-01', '2026-09-30'],
  [4, '2026-10-01', '2026-12-31'],
])('Q%i lasts from %s to %s', (quarter, startsOn, endsOn) => {
  expect(daysOfQuarter({ year: 2026, quarter })).toEqual({ startsOn, endsOn });
});
