import { sideBySide } from './difference';

const shown = (left: string, right: string) =>
  sideBySide(left.split(''), right.split('')).map((pair) => `${pair.left ?? '-'}${pair.right ?? '-'}`);

test('what two texts share stands on one line', () => {
  expect(shown('abc', 'abc')).toEqual(['aa', 'bb', 'cc']);
  expect(shown('abc', 'axc')).toEqual(['aa', 'bx', 'cc']);
  expect(shown('abc', 'abxc')).toEqual(['aa', 'bb', '-x', 'cc']);
  expect(shown('abcd', 'ad')).toEqual(['aa', 'b-', 'c-', 'dd']);
  expect(shown('', 'ab')).toEqual(['-a', '-b']);
});

test('long texts are compared by place', () => {
  const long = Array.from({ length: 3000 }, (_, at) => String(at));
  expect(sideBySide(long, ['0', ...long])).toHaveLength(3001);
});
