import { inWordsWithWeekday, momentInWords, shortSpanInWords, spanInWords, whatIsLeft } from './calendar';

test.each([
  ['2026-09-30', null],
  ['2026-10-01', '还有 91 天'],
  ['2026-12-30', '还有 1 天'],
  ['2026-12-31', '今天是最后一天'],
  ['2027-01-01', '已结束'],
])('what is left of the fourth quarter on %s: %s', (today, words) => {
  expect(whatIsLeft('2026-10-01', '2026-12-31', today)).toBe(words);
});

test('days read as people write them', () => {
  expect(inWordsWithWeekday('2026-01-05')).toBe('2026年1月5日 周一');
});

test('a time span is that of Jiangmen, wherever the phone is', () => {
  expect(spanInWords('2026-12-16T06:30:00.000Z', '2026-12-16T08:30:00.000Z')).toBe(
    '2026年12月16日 周三 14:30–16:30',
  );
  expect(spanInWords('2026-12-31T15:00:00.000Z', '2026-12-31T16:30:00.000Z')).toBe(
    '2026年12月31日 周四 23:00–1月1日 周五 00:30',
  );
  expect(momentInWords('2026-12-31T16:00:00.000Z')).toBe('1月1日 周五 00:00');
  const short = { startsAt: '2026-12-07T16:30:00.000Z', endsAt: '2026-12-07T17:30:00.000Z' };
  expect(shortSpanInWords(short)).toBe('12月8日 周二 00:30–01:30');
});
