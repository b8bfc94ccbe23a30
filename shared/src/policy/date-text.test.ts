import { dateText } from './date-text';

test('a date reads as far as it is known', () => {
  expect(['2019', '2019-06', '2019-06-30'].map(dateText)).toEqual(['2019年', '2019年6月', '2019年6月30日']);
});
