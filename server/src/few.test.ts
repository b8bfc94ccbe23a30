import { comments, counted } from './few';

test('what one to four people chose is not told, nobody and five are', () => {
  const chosen = [...Array.from({ length: 5 }, () => 'a'), ...Array.from({ length: 4 }, () => 'b')];
  expect(counted(['a', 'b', 'c'], chosen)).toEqual([
    { value: 'a', count: 5 },
    { value: 'b', count: null },
    { value: 'c', count: 0 },
  ]);
});

test('words are shown from five answers on, empty ones never', () => {
  const said = ['乙', '', '甲', ''].map((comment) => ({ comment }));
  expect(comments(said)).toEqual([]);
  expect(comments([...said, { comment: '' }])).toEqual(['甲', '乙']);
});
