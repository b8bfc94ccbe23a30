import { BATCH, batchOf, readKept, withScan, without } from './queue';

const scan = (code: string, sessionId = 'one', at = '2026-12-09T05:50:00.000Z') => ({ sessionId, code, at });

test('a code scanned twice waits once, with the time of its first scan', () => {
  const queue = withScan([scan('A')], scan('A', 'one', '2026-12-09T06:10:00.000Z'));
  expect(queue).toEqual([scan('A')]);
  expect(withScan(queue, scan('A', 'two'))).toHaveLength(2);
});

test('what was answered goes, what was scanned meanwhile stays', () => {
  const queue = [scan('A'), scan('B'), scan('A', 'two')];
  expect(without(queue, [scan('A')])).toEqual([scan('B'), scan('A', 'two')]);
});

test('one request takes one door and no more than the service does', () => {
  const queue = [scan('X', 'two'), ...Array.from({ length: 60 }, (_, index) => scan(String(index)))];
  expect(batchOf(queue, [], BATCH)).toEqual(queue.slice(1, 1 + BATCH));
  expect(batchOf(queue, ['one'], BATCH)).toEqual([scan('X', 'two')]);
  expect(batchOf(queue, ['one', 'two'], BATCH)).toEqual([]);
});

test('what a former release left in the storage is read or left out, never believed', () => {
  const one = scan('JMT:B1:1GZ:0123456789AB');
  const foreign = scan(`BEGIN:VCARD ${'N'.repeat(300)}`);
  expect(readKept('')).toEqual({ queue: [], ahead: 0 });
  expect(readKept([null, { code: 'A' }, foreign, one])).toEqual({ queue: [one], ahead: 0 });
  expect(readKept({ queue: [one, foreign], ahead: 5000 })).toEqual({ queue: [one], ahead: 5000 });
});
