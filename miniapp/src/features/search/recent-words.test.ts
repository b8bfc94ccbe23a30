import { readRecent, withRecent } from './recent-words';

test('the newest word stands first, and only once', () => {
  expect(withRecent(['补贴', '论文'], '论文')).toEqual(['论文', '补贴']);
});

test('the ninth word falls out', () => {
  const eight = ['1', '2', '3', '4', '5', '6', '7', '8'];
  expect(withRecent(eight, '0')).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
});

test('what is not a list of words is nothing', () => {
  expect(readRecent('')).toEqual([]);
  expect(readRecent([1, '', '补贴', null])).toEqual(['补贴']);
});
