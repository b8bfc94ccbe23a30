import { readGroup } from './article-words';

test.each([
  ['reform', 'reform'],
  ['gardening', 'all'],
  [undefined, 'all'],
])('an address that asks for %s shows %s', (asked, shown) => {
  expect(readGroup(asked)).toBe(shown);
});
