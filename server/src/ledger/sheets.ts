import { type Statement } from '@titles/shared/contract/ledger';
import { type PrintedDocument } from '../print/block';

const stepWords = { read: '核实的阅读', check: '完成的自测', booking: '确认的预约', other: '' } as const;

const COLUMNS = ['市（区）', '单位', '姓名', '项目', '数量', '其中撤销', '金额（元）'] as const;
const shares = [2, 5, 2, 3, 1.5, 2, 2.5];

/** `2026年11月`. */
const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** `12.50`; what no tariff covers has no amount. */
export const yuan = (fen: number | null): string => (fen === null ? '未定标准' : (fen / 100).toFixed(2));

type Cell = string | number;

/** One row for each line that has something, in the order of the statements. */
export const rowsOf = (statements: readonly Statement[]): Cell[][] =>
  statements.flatMap(({ district, company, name, lines }) =>
    lines
      .filter(({ units, reversed }) => units !== 0 || reversed !== 0)
      .map(({ step, units, reversed, fen }): Cell[] => [
        ...[district, company, name, stepWords[step], units, reversed],
        fen === null ? yuan(null) : fen / 100,
      ]),
  );

interface Wish {
  month: string;
  closed: boolean;
  statements: readonly Statement[];
  madeAt: Date;
}

/** The statements of a month as a printed document. */
export function printedStatements({ month, closed, statements, madeAt }: Wish): PrintedDocument {
  const rows = rowsOf(statements).map((cells) =>
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
        columns: COLUMNS.map((header, at) => ({ header, share: shares[at] ?? 1 })),
        rows: rows.length > 0 ? rows : [['—', '这个月没有计入', ...['', '', '', '', '']]],
      },
      {
        kind: 'paragraph',
        style: 'note',
        text: '只计核实过的阅读、完成的自测和确认的预约，分享本身不计。撤销和更正记在发现的那个月。金额按发生当天的标准；没有标准的写“未定标准”。',
      },
      { kind: 'signature', lines: [{ label: '核对人' }, { label: '日期' }] },
    ],
  };
}

/** The header row of the spreadsheet. */
export const sheetHeader: readonly string[] = COLUMNS;
