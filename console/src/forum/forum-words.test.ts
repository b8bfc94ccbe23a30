import { spanWords } from './forum-words';

test.each([
  [0, '0 分'],
  [59, '59 分'],
  [200, '3 小时 20 分'],
  [1440, '1 天'],
  [3120, '2 天 4 小时'],
])('%i minutes are %s', (minutes, words) => {
  expect(spanWords(minutes)).toBe(words);
});
