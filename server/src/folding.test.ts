import { fold, foldWithOffsets } from './folding';

test('width and case become one', () => {
  expect(fold('ＡＩ（2020）：Ｒ００１ ㎡')).toBe('ai(2020):r001 m2');
});

test('offsets lead from the folded text back to the original', () => {
  const { text, offsets } = foldWithOffsets('𠮷㎡Ａ');
  expect(text).toBe('𠮷m2a');
  expect(offsets).toEqual([0, 0, 2, 2, 3, 4]);
});
