import { marginLabel } from './margin-label';

test.each([
  ['四（三）二是', '四（三）', '二是'],
  ['四（三）', '四', '（三）'],
  ['（三）', '四、', '（三）'],
  ['四、', undefined, '四、'],
  ['', '', ''],
  ['一', '一', '一'],
])('%s below %s stands as %s', (label, parent, shown) => {
  expect(marginLabel(label, parent)).toBe(shown);
});
