import { ruleSet } from '@titles/shared/policy/rule-set';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { rosterDesk, type Report, type Understood } from './desk';
import { type Settings } from './settings';

const settings: Settings = {
  today: '2026-11-25',
  reviewYear: 2026,
  series: null,
  blankMeansNone: false,
  allInService: true,
};

/** A desk, and what it reported last of a kind. */
const desk = () => {
  const reports: Report[] = [];
  const tell = rosterDesk((report) => reports.push(report));
  const last = <K extends Report['kind']>(kind: K) =>
    reports.filter((report): report is Report & { kind: K } => report.kind === kind).pop()!;
  return { tell, reports, last };
};
const book = async (...sheets: { sheet: string; data: SheetData }[]): Promise<ArrayBuffer> =>
  Uint8Array.from(await writeExcelFile(sheets).toBuffer()).buffer;
const people: SheetData = [
  ['江门示例公司', null],
  ['姓名', '学历'],
  ['张三', '本科'],
  ['李四', '大专'],
];

test('of several sheets the one with people is taken, with its header and what the columns say', async () => {
  const { tell, last } = desk();
  await tell({
    kind: 'open',
    file: await book({ sheet: '说明', data: [['请填写名册']] }, { sheet: '名册', data: people }),
  });
  const { sheets, understood } = last('opened');
  expect(sheets).toEqual(['说明', '名册']);
  expect(understood).toEqual<Understood>({
    sheet: 1,
    headerRow: 2,
    found: true,
    columns: [
      { name: '姓名', samples: ['张三', '李四'] },
      { name: '学历', samples: ['本科', '大专'] },
    ],
    mapping: { name: 0, schooling: 1 },
    rows: 2,
  });
  await tell({ kind: 'understand', sheet: 1, headerRow: 1 });
  expect(last('understood').understood).toMatchObject({ headerRow: 1, mapping: {}, rows: 3 });
});

test('a header of two rows is named by its first', async () => {
  const { tell, last } = desk();
  const data = [
    ['名册'],
    ['姓名', '全日制教育', null],
    [null, '学历', '毕业时间'],
    ['张三', '本科', '2016.7'],
  ];
  await tell({ kind: 'open', file: await book({ sheet: '名册', data }) });
  expect(last('opened').understood).toMatchObject({ headerRow: 2, rows: 1 });
});

test('tasks wait for one another, and progress is told on the way', async () => {
  const { tell, reports, last } = desk();
  const many = Array.from({ length: 60 }, (_, index) => [String.fromCharCode(0x4e00 + index), '本科']);
  const opened = tell({
    kind: 'open',
    file: await book({ sheet: '名册', data: [['姓名', '学历'], ...many] }),
  });
  const mapping = { name: 0, schooling: 1 };
  await Promise.all([opened, tell({ kind: 'answer', sheet: 0, headerRow: 1, mapping, settings, ruleSet })]);
  expect(last('answered').answers).toHaveLength(60);
  expect(reports.flatMap((report) => (report.kind === 'progress' ? report.done : []))).toEqual([0, 25, 50]);
});

test('a file that is none is told in a sentence, and the next one opens', async () => {
  const { tell, last } = desk();
  await tell({ kind: 'open', file: new ArrayBuffer(0) });
  expect(last('unreadable').sentence).toContain('没有内容');
  await tell({ kind: 'open', file: await book({ sheet: '名册', data: people }) });
  expect(last('opened').understood.found).toBe(true);
});
