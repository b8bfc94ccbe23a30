import { Injectable } from '@nestjs/common';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { rowsWithTotals, sheetHeader, type Wish } from './sheets';

/** Statements as an Excel file; what is a number stays one. */
@Injectable()
export class StatementSpreadsheet {
  made({ month, closed, statements }: Omit<Wish, 'madeAt'>): Promise<Buffer> {
    const head = sheetHeader.map((value) => ({ type: String, value, fontWeight: 'bold' as const }));
    // A text cell is never a formula, whatever it begins with.
    const rows = rowsWithTotals(statements).map((cells) =>
      cells.map((value) => (typeof value === 'number' ? { type: Number, value } : { type: String, value })),
    );
    const data: SheetData = [head, ...rows];
    const sheet = `对账单 ${month}${closed ? '' : ' 未关账'}`;
    const columns = [10, 40, 12, 16, 8, 10, 12, 24].map((width) => ({ width }));
    return writeExcelFile(data, { sheet, stickyRowsCount: 1, columns }).toBuffer();
  }
}
