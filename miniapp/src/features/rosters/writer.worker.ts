import writeExcelFile, { type Sheet } from 'write-excel-file/universal';
import { type WrittenSheet } from './workbooks';

const cell = (value: string | number, isHeader: boolean) => ({
  // A text cell is never a formula, whatever it begins with.
  ...(typeof value === 'number' ? { type: Number, value } : { type: String, value }),
  wrap: true,
  alignVertical: 'top' as const,
  ...(isHeader && { fontWeight: 'bold' as const }),
});

onmessage = ({ data }: MessageEvent<readonly WrittenSheet[]>) => {
  const sheets = data.map(({ name, widths, rows }): Sheet<Blob> => ({
    sheet: name,
    data: rows.map((row, index) => row.map((value) => cell(value, index === 0))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  void writeExcelFile(sheets)
    .toBlob()
    .then((file) => postMessage(file));
};
