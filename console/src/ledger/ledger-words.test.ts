import { amountInWords, isOver, unitsOf, worthInWords } from './ledger-words';

test('a month may be closed from the second day of the next one', () => {
  expect(isOver('2026-11', '2026-11-30')).toBe(false);
  expect(isOver('2026-11', '2026-12-01')).toBe(false);
  expect(isOver('2026-11', '2026-12-02')).toBe(true);
  expect(isOver('2026-12', '2027-01-01')).toBe(false);
  expect(isOver('2026-11', '2027-01-01')).toBe(true);
});

test('what was taken back is told beside what counts', () => {
  const lines = [{ step: 'read' as const, units: 3, reversed: 1, fen: null, unpriced: 3 }];
  expect([unitsOf({ lines }, 'read'), unitsOf({ lines }, 'check')]).toEqual(['3（撤销 1）', '0']);
  expect([amountInWords(null), amountInWords(1250)]).toEqual(['未定标准', '12.50']);
  const worth = (fen: number | null, unpriced: number) => worthInWords({ fen, unpriced });
  expect([worth(null, 3), worth(1250, 0), worth(1250, 2)]).toEqual([
    ...['未定标准', '12.50', '12.50（另有 2 次当时未定标准）'],
  ]);
});
