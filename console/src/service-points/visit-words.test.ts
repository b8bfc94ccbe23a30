import { stateOf } from './visit-words';

test.each([
  [{ state: 'confirmed', queueNumber: null, calledTo: null }, '还没到'],
  [{ state: 'attended', queueNumber: 3, calledTo: null }, '等叫号'],
  [{ state: 'attended', queueNumber: 3, calledTo: '1号窗口' }, '已叫号'],
  [{ state: 'no-show', queueNumber: null, calledTo: null }, '没来'],
  [{ state: 'cancelled', queueNumber: null, calledTo: null }, '已取消'],
])('%j reads %s', (visit, words) => {
  expect(stateOf(visit)).toBe(words);
});
