import { Logger } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Rounds } from './rounds.service';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what is registered begins at bootstrap, one at once and others after their interval, and ends together', async () => {
  const done: string[] = [];
  const note = (what: string) => () => Promise.resolve(done.push(what));
  const rounds = new Rounds();
  rounds.every(10, 'The early one failed', note('at once'), { atOnce: true });
  rounds.every(10, 'The late one failed', note('later'));
  await jest.advanceTimersByTimeAsync(20);
  expect(done).toEqual([]);
  await rounds.onApplicationBootstrap();
  expect(done).toEqual(['at once']);
  await jest.advanceTimersByTimeAsync(10);
  expect(done).toEqual(['at once', 'at once', 'later']);
  await rounds.beforeApplicationShutdown();
  await jest.advanceTimersByTimeAsync(50);
  expect(done).toHaveLength(3);
});

test('one that fails is told of without the values of its query, and the service starts with the others', async () => {
  const told: string[] = [];
  jest.spyOn(Logger.prototype, 'error').mockImplementation((line: unknown) => void told.push(String(line)));
  let others = 0;
  const rounds = new Rounds();
  const wrong = new QueryFailedError('SELECT ?', ['13800001234'], new Error('13800001234 is twice there'));
  rounds.every(10, 'Nothing was read', () => Promise.reject(wrong), { atOnce: true });
  rounds.every(10, 'Others failed', () => Promise.resolve((others += 1)), { atOnce: true });
  await rounds.onApplicationBootstrap();
  await rounds.beforeApplicationShutdown();
  expect([told, others]).toEqual([['Nothing was read: query failed with Error: SELECT ?'], 1]);
});
