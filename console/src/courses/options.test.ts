import { withoutOption } from './options';

test.each<[number, string[], string[]]>([
  [0, ['乙', '丙', '丁'], ['乙', '丁']],
  [1, ['甲', '丙', '丁'], ['丁']],
  [3, ['甲', '乙', '丙'], ['乙']],
])('without option %i what is right stays right', (place, left, right) => {
  const next = withoutOption({ options: ['甲', '乙', '丙', '丁'], right: [1, 3] }, place);
  expect(next.options).toEqual(left);
  expect(next.right.map((each) => next.options[each])).toEqual(right);
});
