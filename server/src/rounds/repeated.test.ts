import { Repeated } from './repeated';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a round that takes long is not begun twice, and the next begins when it is over', async () => {
  let begun = 0;
  let finish = (): void => undefined;
  const repeated = new Repeated(
    () => new Promise<void>((resolve) => ((begun += 1), (finish = resolve))),
    () => undefined,
  );
  repeated.start(10);
  await jest.advanceTimersByTimeAsync(35);
  expect(begun).toBe(1);
  finish();
  await jest.advanceTimersByTimeAsync(10);
  expect(begun).toBe(2);
});

test('a round that fails is told, and does not end the work', async () => {
  const told: unknown[] = [];
  const repeated = new Repeated(
    () => Promise.reject(new Error('no')),
    (error) => told.push(error),
  );
  repeated.start(10);
  await jest.advanceTimersByTimeAsync(20);
  expect(told).toHaveLength(2);
});

test('a stop waits for the round under way, and none begins after it', async () => {
  let begun = 0;
  let finish = (): void => undefined;
  const repeated = new Repeated(
    () => new Promise<void>((resolve) => ((begun += 1), (finish = resolve))),
    () => undefined,
  );
  repeated.start(10);
  await jest.advanceTimersByTimeAsync(10);
  let stopped = false;
  const stop = repeated.stop().then(() => (stopped = true));
  await jest.advanceTimersByTimeAsync(50);
  expect([begun, stopped]).toEqual([1, false]);
  finish();
  await stop;
  expect(begun).toBe(1);
});
