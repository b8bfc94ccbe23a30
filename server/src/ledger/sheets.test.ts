import { type Statement } from '@titles/shared/contract/ledger';
import { printedStatements, rowsOf, yuan } from './sheets';

const statement: Statement = {
  publicistId: 'p1',
  name: '陈一',
  company: '示例公司',
  district: '蓬江',
  lines: [
    { step: 'read', units: 3, reversed: 1, fen: 250 },
    { step: 'check', units: 0, reversed: 0, fen: null },
    { step: 'booking', units: -1, reversed: 1, fen: null },
  ],
  fen: null,
};

test('a line with nothing in it is left out, one that was only taken back is not', () => {
  expect(rowsOf([statement])).toEqual([
    ['蓬江', '示例公司', '陈一', '核实的阅读', 3, 1, 2.5],
    ['蓬江', '示例公司', '陈一', '确认的预约', -1, 1, '未定标准'],
  ]);
});

test('an amount has two places, and none is told where there is no tariff', () => {
  expect([yuan(0), yuan(5), yuan(-1250), yuan(null)]).toEqual(['0.00', '0.05', '-12.50', '未定标准']);
});

test('what is printed says whether the month is closed, and is a table also when it is empty', () => {
  const printed = (closed: boolean, statements: Statement[]) =>
    JSON.stringify(printedStatements({ month: '2026-11', closed, statements, madeAt: new Date(0) }));
  expect(printed(false, [statement])).toContain('2026年11月　未关账，数目还会变');
  expect(printed(true, [])).toContain('这个月没有计入');
  expect(printed(true, [statement])).toContain('2.50');
});
