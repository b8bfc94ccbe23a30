import { isDayFormat, Parts, records, recordsOf, shortNumber } from './biff';
import { dayOfSerial, Unreadable, type Cell, type Sheet } from './sheet';

const BIFF8 = 0x0600;

interface Book {
  sheets: { name: string; at: number }[];
  strings: string[];
  /** Of each cell format, whether it shows days. */
  days: boolean[];
  since1904: boolean;
}

/** The sheets of a `Workbook` stream of Excel 97 to 2003, as WPS writes it too. */
export function sheetsOfXls(stream: Uint8Array): Sheet[] {
  const book = bookOf(stream);
  return book.sheets.map(({ name, at }) => ({ name, rows: rowsOf(stream, at, book) }));
}

function bookOf(stream: Uint8Array): Book {
  const formats: number[] = [];
  const patterns = new Map<number, string>();
  const book: Book = { sheets: [], strings: [], days: [], since1904: false };
  let strings: DataView[] = [];
  let last = 0;
  for (const { type, data } of recordsOf(stream)) {
    if (type === records.begin && data.getUint16(0, true) !== BIFF8)
      throw new Unreadable(
        '这个 .xls 文件太旧（Excel 95 或更早）。请用 Excel 或 WPS 打开，另存为 .xlsx 再选。',
      );
    if (type === records.locked) throw locked();
    if (type === records.dateMode) book.since1904 = data.getUint16(0, true) === 1;
    if (type === records.cellFormat) formats.push(data.getUint16(2, true));
    if (type === records.format) patterns.set(data.getUint16(0, true), new Parts([rest(data, 2)]).text());
    if (type === records.strings) strings = [data];
    if (type === records.continued && last === records.strings) strings.push(data);
    else last = type;
    // Of a chart there is nothing to read.
    if (type === records.sheet && data.getUint8(5) === 0)
      book.sheets.push({ at: data.getUint32(0, true), name: new Parts([rest(data, 6)]).text(1) });
    if (type === records.end) break;
  }
  book.days = formats.map((format) => isDayFormat(format, patterns.get(format)));
  if (strings.length > 0) book.strings = stringsOf(strings);
  return book;
}

/** What to do about a file that is locked. */
export const locked = (): Unreadable => new Unreadable('这个文件有密码。请打开后去掉密码，另存一份再选。');

const rest = (data: DataView, from: number): DataView =>
  new DataView(data.buffer, data.byteOffset + from, data.byteLength - from);

function stringsOf(parts: readonly DataView[]): string[] {
  const reader = new Parts(parts);
  reader.skip(4);
  const count = reader.number(4);
  const strings: string[] = [];
  for (let index = 0; index < count; index += 1) strings.push(reader.text());
  return strings;
}

function rowsOf(stream: Uint8Array, from: number, { strings, days, since1904 }: Book): Cell[][] {
  const rows: Cell[][] = [];
  let depth = 0;
  let formulaAt: [row: number, column: number] | undefined;
  const put = (row: number, column: number, value: Cell) => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  };
  const numbered = (format: number, value: number): Cell =>
    days[format] === true && value >= 1 ? dayOfSerial(value, since1904) : value;
  for (const { type, data } of recordsOf(stream, from)) {
    if (type === records.begin) depth += 1;
    if (type === records.end && --depth === 0) break;
    // What is drawn on a sheet has records of its own.
    if (depth !== 1) continue;
    if (type === records.formulaText && formulaAt) put(...formulaAt, new Parts([data]).text());
    if (type === records.formulaText || data.byteLength < 6) continue;
    const [row, column, format] = [0, 2, 4].map((at) => data.getUint16(at, true)) as [number, number, number];
    switch (type) {
      case records.stringCell:
        put(row, column, strings[data.getUint32(6, true)] ?? null);
        break;
      case records.text:
      case records.richText:
        put(row, column, new Parts([rest(data, 6)]).text());
        break;
      case records.number:
        put(row, column, numbered(format, data.getFloat64(6, true)));
        break;
      case records.shortNumber:
        put(row, column, numbered(format, shortNumber(data.getInt32(6, true))));
        break;
      case records.numbers:
        for (let at = 4; at + 6 < data.byteLength; at += 6)
          put(
            row,
            column + (at - 4) / 6,
            numbered(data.getUint16(at, true), shortNumber(data.getInt32(at + 2, true))),
          );
        break;
      case records.yesOrError:
        put(row, column, data.getUint8(7) === 1 ? null : data.getUint8(6) === 1 ? '是' : '否');
        break;
      case records.formula:
        formulaAt = [row, column];
        if (data.getUint16(12, true) !== 0xffff) put(row, column, numbered(format, data.getFloat64(6, true)));
        else if (data.getUint8(6) === 1) put(row, column, data.getUint8(8) === 1 ? '是' : '否');
    }
  }
  return rows;
}
