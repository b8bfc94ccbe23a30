import { type Statement } from '@titles/shared/contract/ledger';
import { unpricedInWords } from '@titles/shared/ledger-words';
import { type PrintedDocument } from '../print/block';
import { hasSomething, together } from './entries';

const stepWords = { read: '核实的阅读', check: '完成的自测', booking: '确认的预约', other: '' } as const;

const COLUMNS = ['市（区）', '单位', '姓名', '项目', '数量', '其中撤销', '金额（元）', '说明'] as const;
/** Room for quantities of six characters and amounts of eleven, which are not to be torn. */
const shares = [41, 94, 41, 60, 44, 44, 70, 59];

/** `2026年11月`. */
const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** `12.50`; what no tariff covers has no amount. */
export const yuan = (fen: number | null): string => (fen === null ? '未定标准' : (fen / 100).toFixed(2));

type Cell = string | number;

/** One row for each line that has something, in the order of the statements. */
export const rowsOf = (statements: readonly Statement[]): Cell[][] =>
  statements.flatMap(({ district, company, name, lines }) =>
    lines
      .filter(hasSomething)
      .map(({ step, units, reversed, ...worth }): Cell[] => [
        ...[district, company, name, stepWords[step], units, reversed],
        ...amounts(worth),
      ]),
  );

const amounts = (worth: { fen: number | null; unpriced: number }): Cell[] => [
  worth.fen === null ? yuan(null) : worth.fen / 100,
  unpricedInWords(worth),
];

/** The same with what each publicist and each district comes to. */
export function rowsWithTotals(statements: readonly Statement[]): Cell[][] {
  const total = (lines: Statement['lines'], ...whose: [string, string, string]): Cell[] => {
    const { units, reversed, ...worth } = together(lines);
    return [...whose, '合计', units, reversed, ...amounts(worth)];
  };
  return [...new Set(statements.map(({ district }) => district))].flatMap((district) => {
    const own = statements.filter((one) => one.district === district);
    const rows = own.flatMap((one) => {
      const lines = rowsOf([one]);
      return lines.length === 0 ? [] : [...lines, total(one.lines, district, one.company, one.name)];
    });
    const lines = own.flatMap((one) => one.lines);
    return rows.length === 0 ? [] : [...rows, total(lines, district, '全部单位', '')];
  });
}

/** One person's statements, of one application after the other, as one. */
export function asOne(statements: readonly Statement[]): Statement {
  const words = (part: 'name' | 'company' | 'district') =>
    [...new Set(statements.map((one) => one[part]))].join('、');
  const lines = (['read', 'check', 'booking'] as const).map((step) => ({
    step,
    ...together(statements.flatMap((one) => one.lines.filter((line) => line.step === step))),
  }));
  const { fen, unpriced } = together(lines);
  return {
    publicistId: statements.at(-1)?.publicistId ?? '',
    ...{ name: words('name'), company: words('company'), district: words('district') },
    lines,
    ...{ fen, unpriced },
  };
}

/** Statements of a month as a file. */
export interface Wish {
  month: string;
  closed: boolean;
  statements: readonly Statement[];
  madeAt: Date;
}

/** The statements of a month as a printed document. */
export function printedStatements({ month, closed, statements, madeAt }: Wish): PrintedDocument {
  const rows = rowsWithTotals(statements).map((cells) =>
    cells.map((cell, at) => (at === 6 && typeof cell === 'number' ? cell.toFixed(2) : String(cell))),
  );
  return {
    name: `宣传员对账单 ${month}`,
    madeAt,
    blocks: [
      { kind: 'title', text: '职称宣传员对账单' },
      {
        kind: 'paragraph',
        text: `${monthInWords(month)}　${closed ? '已关账' : '未关账，数目还会变'}`,
      },
      {
        kind: 'table',
        dense: true,
        columns: COLUMNS.map((header, at) => ({ header, share: shares[at] ?? 1 })),
        rows: rows.length > 0 ? rows : [['—', '这个月没有计入', ...['', '', '', '', '', '']]],
      },
      {
        kind: 'paragraph',
        style: 'note',
        text: '只计核实过的阅读、完成的自测和确认的预约，分享本身不计。撤销和更正记在发现的那个月。金额按发生当天的标准；没有标准的写“未定标准”，不算进合计。',
      },
      { kind: 'signature', lines: [{ label: '核对人' }, { label: '日期' }] },
    ],
  };
}

/** The header row of the spreadsheet. */
export const sheetHeader: readonly string[] = COLUMNS;
