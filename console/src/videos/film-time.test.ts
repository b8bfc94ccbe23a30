import { secondsOfTime, timeOfSeconds } from './film-time';

test.each([
  ['65', 65],
  ['1:05', 65],
  [' 1：05 ', 65],
  ['1:00:05', 3605],
  ['0:00', 0],
  ['90:00', 5400],
  ['1:75', null],
  ['abc', null],
  ['', null],
  ['-3', null],
])('%j is %j seconds', (text, seconds) => {
  expect(secondsOfTime(text)).toBe(seconds);
});

test('a time is written as it is read', () => {
  for (const seconds of [0, 9, 65, 3599, 3600, 7265])
    expect(secondsOfTime(timeOfSeconds(seconds))).toBe(seconds);
});
