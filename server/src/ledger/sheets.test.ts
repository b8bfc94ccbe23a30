import { type Statement } from '@titles/shared/contract/ledger';
import { asOne, printedStatements, rowsOf, rowsWithTotals, yuan } from './sheets';

const statement: Statement = {
  publicistId: 'p1',
  name: '陈一',
  company: '示例公司',
  district: '蓬江',
  lines: [
    { step: 'read', units: 3, reversed: 1, fen: 250, unpriced: 1 },
    { step: 'check', units: 0, reversed: 0, fen: null, unpriced: 0 },
    { step: 'booking', units: -1, reversed: 1, fen: null, unpriced: 0 },
  ],
  ...{ fen: 250, unpriced: 1 },
};

test('a line with nothing in it is left out, one that was only taken back is not', () => {
  expect(rowsOf([statement])).toEqual([
    ['蓬江', '示例公司', '陈一', '核实的阅读', 3, 1, 2.5, '另有 1 次当时未定标准'],
    ['蓬江', '示例公司', '陈一', '确认的预约', -1, 1, '未定标准', ''],
  ]);
});

test('each publicist and each district has a total of what has an amount, and says how much has none', () => {
  const line = (step: 'read' | 'check', units: number, fen: number) => ({
    ...{ step, units, reversed: 0, fen, unpriced: 0 },
  });
  const second = { ...statement, publicistId: 'p2', name: '李二', lines: [line('read', 4, 200)] };
  const far = {
    ...{ ...second, publicistId: 'p3', name: '王三', company: '台山示例厂', district: '台山' },
    lines: [line('read', 2, 100), line('check', 1, 300)],
  };
  const empty = { ...far, publicistId: 'p4', district: '恩平', lines: [line('read', 0, 0)] };
  expect(rowsWithTotals([statement, second, far, empty]).filter((cells) => cells[3] === '合计')).toEqual([
    ['蓬江', '示例公司', '陈一', '合计', 2, 2, 2.5, '另有 1 次当时未定标准'],
    ['蓬江', '示例公司', '李二', '合计', 4, 0, 2, ''],
    ['蓬江', '全部单位', '', '合计', 6, 2, 4.5, '另有 1 次当时未定标准'],
    ['台山', '台山示例厂', '王三', '合计', 3, 0, 4, ''],
    ['台山', '全部单位', '', '合计', 3, 0, 4, ''],
  ]);
});

test('one person’s statements of two companies are one, step by step', () => {
  const own = (company: string, units: number, fen: number): Statement => ({
    ...{ ...statement, company, fen },
    lines: [
      { step: 'read', units, reversed: 1, fen, unpriced: 1 },
      { step: 'check', units: 0, reversed: 0, fen: null, unpriced: 0 },
    ],
  });
  expect(asOne([own('一厂', 3, 150), own('二厂', 2, 100)])).toMatchObject({
    ...{ company: '一厂、二厂', district: '蓬江', fen: 250, unpriced: 2 },
    lines: [
      { step: 'read', units: 5, reversed: 2, fen: 250, unpriced: 2 },
      { step: 'check', units: 0, fen: null },
      { step: 'booking', units: 0, fen: null },
    ],
  });
});

test('an amount has two places, and none is told where there is no tariff', () => {
  expect([yuan(0), yuan(5), yuan(-1250), yuan(null)]).toEqual(['0.00', '0.05', '-12.50', '未定标准']);
});

test('what is printed says whether the month is closed, and is a table also when it is empty', () => {
  const printed = (closed: boolean, statements: Statement[]) =>
    JSON.stringify(printedStatements({ month: '2026-11', closed, statements, madeAt: new Date(0) }));
  expect(printed(false, [statement])).toContain('2026年11月　未关账，数目还会变');
  expect(printed(true, [])).toContain('这个月没有计入');
  expect(printed(true, [statement])).toContain('"2.50","另有 1 次当时未定标准"');
});
