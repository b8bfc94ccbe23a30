import { textScale } from './text-scale';

test.each([
  [false, 1, 1],
  [false, 0.9, 1],
  [false, 1.06, 1.15],
  [false, 1.3, 1.3],
  [false, 2, 1.6],
  [true, 1, 1.3],
  [true, 1.15, 1.3],
  [true, 1.5, 1.6],
])('elder mode %s with a system factor of %s gives %s', (elder, factor, scale) => {
  expect(textScale(elder, factor)).toBe(scale);
});
