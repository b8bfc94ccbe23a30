import { asideReasons } from '@titles/shared/contract/sharing';
import { monthsUpTo, readyText, reasonInWords, seasonBefore, seasonOf, worthInWords } from './words';

test('every rule has words for the publicist', () => {
  for (const reason of asideReasons) expect(reasonInWords(reason)).not.toBe('没有计入');
  expect(reasonInWords('a rule of tomorrow')).toBe('没有计入');
});

test('months and seasons go by the calendar', () => {
  expect(monthsUpTo('2027-02', 3)).toEqual(['2027-02', '2027-01', '2026-12']);
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(seasonOf)).toEqual([
    ...['2026-q1', '2026-q1', '2026-q2', '2026-q4'],
  ]);
  expect(['2026-q4', '2027-q1'].map(seasonBefore)).toEqual(['2026-q3', '2026-q4']);
});

test('no amount is told where no tariff is set', () => {
  const worth = (fen: number | null, unpriced = 0) => worthInWords({ fen, unpriced });
  expect([worth(null, 2), worth(0), worth(-50)]).toEqual(['未定标准', '0.00 元', '-0.50 元']);
  expect(worth(250, 2)).toBe('2.50 元，另有 2 次当时未定标准');
});

test('a ready text asks nobody to share, and promises nothing', () => {
  expect(readyText({ title: '题', summary: '摘要' })).not.toMatch(/转发|分享|奖|红包|领/);
});
