import { pausedUntil, pauseInWords } from './fair-use';

const rule = { noShows: 2, withinDays: 90, pauseDays: 30 };
const now = new Date('2026-11-23T08:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

test('one missed booking is forgiven', () => {
  expect(pausedUntil([daysAgo(1)], now, rule)).toBeNull();
});

test('the second pauses for 30 days from the last', () => {
  expect(pausedUntil([daysAgo(1), daysAgo(40)], now, rule)).toEqual(daysAgo(-29));
  expect(pausedUntil([daysAgo(29.9), daysAgo(40)], now, rule)).not.toBeNull();
  expect(pausedUntil([daysAgo(30), daysAgo(40)], now, rule)).toBeNull();
});

test('what lies 90 days back no longer counts', () => {
  expect(pausedUntil([daysAgo(1), daysAgo(90)], now, rule)).toBeNull();
  expect(pausedUntil([daysAgo(1), daysAgo(89.9)], now, rule)).not.toBeNull();
});

test('the end of the pause is told in the time of Jiangmen', () => {
  expect(pauseInWords(new Date('2026-11-30T16:30:00.000Z'))).toContain('12月1日');
});
