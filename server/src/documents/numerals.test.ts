import { chinese, numeral } from './numerals';

test('numerals are written and read back', () => {
  for (let number = 1; number < 1000; number += 1) expect(numeral(chinese(number))).toBe(number);
  expect([3, 10, 11, 20, 42, 100, 103, 110, 115, 120, 999].map(chinese)).toEqual([
    '三',
    '十',
    '十一',
    '二十',
    '四十二',
    '一百',
    '一百零三',
    '一百一十',
    '一百一十五',
    '一百二十',
    '九百九十九',
  ]);
});

test.each(['', '零', '十十', '一十', '二三', '一百三', '千', '1'])('%j is no numeral', (text) => {
  expect(numeral(text)).toBeUndefined();
});
