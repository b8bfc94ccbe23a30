import writeExcelFile, { type SheetData } from 'write-excel-file/universal';

/** What stands in a cell; a number stays a number. */
export type CellValue = string | number | null;

interface SheetColumn<Row> {
  title: string;
  value: (row: Row) => CellValue;
}

/** Excel takes 32,767 characters a cell and no control characters. */
const LONGEST = 32_767;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const cell = (value: CellValue) => {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { type: Number, value };
  // A text cell is never a formula, whatever it begins with.
  return { type: String, value: value.replace(CONTROL, '').slice(0, LONGEST) };
};

/** An Excel file with a row of headings that stays in view. */
export function sheetOf<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Blob> {
  const head = columns.map(({ title }) => ({ type: String, value: title, fontWeight: 'bold' as const }));
  const data: SheetData = [head, ...rows.map((row) => columns.map(({ value }) => cell(value(row))))];
  return writeExcelFile(data, {
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: columns.map(({ title, value }) => ({
      width: Math.min(60, Math.max(...[title, ...rows.slice(0, 200).map(value)].map(widthOf)) + 2),
    })),
  }).toBlob();
}

/** A Chinese character takes the room of two Latin ones. */
const widthOf = (value: CellValue): number => String(value ?? '').replace(/[^\u0000-\u00ff]/g, 'xx').length;
