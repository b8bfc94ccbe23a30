import { Chunks } from './chunks';

const SIZE = 4;
const filledWith = (value: number, log?: number[]) => (into: Buffer) => {
  log?.push(value);
  into.fill(value);
  return Promise.resolve();
};
const copied = (bytes: Buffer) => Promise.resolve([...bytes]);

test('a chunk is read once by all who want it, until others have taken its room', async () => {
  const chunks = new Chunks(2, SIZE);
  const read: number[] = [];
  const take = (value: number) => chunks.using(`film ${value}`, SIZE, filledWith(value, read), copied);
  expect(await Promise.all([take(1), take(1), take(2)])).toEqual([
    [1, 1, 1, 1],
    [1, 1, 1, 1],
    [2, 2, 2, 2],
  ]);
  await take(1);
  expect(read).toEqual([1, 2]);
  await take(3);
  await take(1);
  expect(read).toEqual([1, 2, 3]);
  await take(2);
  expect(read).toEqual([1, 2, 3, 2]);
});

test('the memory of a chunk in use is never filled with another', async () => {
  const chunks = new Chunks(1, SIZE);
  let seen: number[] = [];
  let go = (): void => undefined;
  const slow = chunks.using('film 1', SIZE, filledWith(1), async (bytes) => {
    await new Promise<void>((resolve) => (go = resolve));
    seen = [...bytes];
  });
  for (const value of [2, 3, 4]) await chunks.using(`film ${value}`, SIZE, filledWith(value), copied);
  go();
  await slow;
  expect(seen).toEqual([1, 1, 1, 1]);
});

test('what could not be read is read again, and what is forgotten too', async () => {
  const chunks = new Chunks(4, SIZE);
  const failing = () => Promise.reject(new Error('no disk'));
  await expect(chunks.using('film 0', SIZE, failing, copied)).rejects.toThrow('no disk');
  expect(await chunks.using('film 0', SIZE, filledWith(5), copied)).toEqual([5, 5, 5, 5]);
  chunks.forget('film ');
  expect(await chunks.using('film 0', SIZE, filledWith(6), copied)).toEqual([6, 6, 6, 6]);
});
