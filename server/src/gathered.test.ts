import { Gathered } from './gathered';

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
};

test('what is asked at once is one lot, each with its own answer', async () => {
  const lots: number[][] = [];
  const doubled = new Gathered<number, number>((items) => {
    lots.push([...items]);
    return Promise.resolve(items.map((item) => item * 2));
  });
  expect(await Promise.all([1, 2, 3].map((item) => doubled.ask(item)))).toEqual([2, 4, 6]);
  expect(await doubled.ask(4)).toBe(8);
  expect(lots).toEqual([[1, 2, 3], [4]]);
});

test('what comes meanwhile waits for the next lot, and no lot is too large', async () => {
  const lots: number[][] = [];
  const free: (() => void)[] = [];
  const slow = new Gathered<number, number>(async (items) => {
    lots.push([...items]);
    await new Promise<void>((resolve) => free.push(resolve));
    return items;
  }, 2);
  const all = [1, 2, 3].map((item) => slow.ask(item));
  await turns(3);
  all.push(slow.ask(4));
  expect(lots).toEqual([[1, 2]]);
  free[0]!();
  await turns(3);
  expect(lots).toEqual([
    [1, 2],
    [3, 4],
  ]);
  free[1]!();
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
});

test('a lot that does not end keeps the next one waiting for a while only', async () => {
  const dead = new Promise<never>(() => undefined);
  const some = new Gathered<number, number>(
    (items) => (items.includes(0) ? dead : Promise.resolve(items)),
    128,
    20,
  );
  void some.ask(0);
  await turns(2);
  expect(await some.ask(1)).toBe(1);
});

test('a lot that fails rejects for its own, and the next one goes on', async () => {
  const careful = new Gathered<number, number>((items) =>
    items.includes(0) ? Promise.reject(new Error('nought')) : Promise.resolve(items),
  );
  await expect(Promise.all([careful.ask(0), careful.ask(1)])).rejects.toThrow('nought');
  expect(await careful.ask(2)).toBe(2);
});
