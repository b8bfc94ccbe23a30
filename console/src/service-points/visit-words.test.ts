import { canArrive, stateOf } from './visit-words';

test.each([
  [{ state: 'confirmed', queueNumber: null, calledTo: null }, '还没到'],
  [{ state: 'attended', queueNumber: 3, calledTo: null }, '等叫号'],
  [{ state: 'attended', queueNumber: 3, calledTo: '1号窗口' }, '已叫号'],
  [{ state: 'no-show', queueNumber: null, calledTo: null }, '没来'],
  [{ state: 'cancelled', queueNumber: null, calledTo: null }, '已取消'],
])('%j reads %s', (visit, words) => {
  expect(stateOf(visit)).toBe(words);
});

test('who was taken to have missed it may still come that day, and who is there or cancelled may not', () => {
  const startsAt = '2026-11-27T01:00:00.000Z';
  const arrives = (state: string, day: string, queueNumber: number | null = null) =>
    canArrive({ state, queueNumber, calledTo: null, startsAt }, day);
  expect([arrives('confirmed', '2026-11-27'), arrives('no-show', '2026-11-27')]).toEqual([true, true]);
  expect(arrives('no-show', '2026-11-28')).toBe(false);
  expect([arrives('attended', '2026-11-27', 3), arrives('cancelled', '2026-11-27')]).toEqual([false, false]);
});
