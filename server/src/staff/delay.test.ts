import { delayAfter } from './delay';

test('two failures are free, then each waits twice as long, up to 15 minutes', () => {
  expect([1, 2, 3, 4, 5, 11, 12, 13, 5000].map(delayAfter)).toEqual([
    0, 0, 2000, 4000, 8000, 512_000, 900_000, 900_000, 900_000,
  ]);
});
