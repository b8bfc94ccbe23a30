import readXlsxFile from 'read-excel-file/universal';
import { type Cell, dayOf, type Sheet } from './sheet';

const cellOf = (value: unknown): Cell =>
  value instanceof Date
    ? dayOf(value)
    : typeof value === 'boolean'
      ? value
        ? '是'
        : '否'
      : typeof value === 'string' || typeof value === 'number'
        ? value
        : null;

/** The sheets of an .xlsx file. */
export const sheetsOfXlsx = async (bytes: ArrayBuffer): Promise<Sheet[]> =>
  (await readXlsxFile(bytes)).map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellOf)),
  }));
