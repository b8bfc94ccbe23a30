import { setTimeout as pause } from 'node:timers/promises';
import { ExclusiveAccess } from './exclusive-access';

const [first, second, third] = [{}, {}, {}];

test('admits one at a time, in the order of asking', async () => {
  const access = new ExclusiveAccess(1000);
  const order: string[] = [];
  await access.acquire(first);
  const others = [
    access.acquire(second).then(() => order.push('second')),
    access.acquire(third).then(() => order.push('third')),
  ];
  await pause(10);
  expect(order).toEqual([]);
  access.release(third); // Who does not hold it cannot give it back.
  expect(access.heldBy(first)).toBe(true);
  access.release(first);
  await others[0];
  expect([order, access.heldBy(second)]).toEqual([['second'], true]);
  access.release(second);
  await others[1];
  expect(access.heldBy(third)).toBe(true);
});

test('who gave up waiting is passed over', async () => {
  const access = new ExclusiveAccess(20);
  await access.acquire(first);
  await expect(access.acquire(second)).rejects.toMatchObject({ code: 'busy' });
  access.release(first);
  await access.acquire(third);
  expect(access.heldBy(third)).toBe(true);
});
