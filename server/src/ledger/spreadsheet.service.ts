import { Injectable } from '@nestjs/common';
import { type Statement } from '@titles/shared/contract/ledger';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { rowsWithTotals, sheetHeader } from './sheets';

/** Statements as an Excel file; what is a number stays one. */
@Injectable()
export class StatementSpreadsheet {
  made(month: string, statements: readonly Statement[]): Promise<Buffer> {
    const head = sheetHeader.map((value) => ({ type: String, value, fontWeight: 'bold' as const }));
    // A text cell is never a formula, whatever it begins with.
    const rows = rowsWithTotals(statements).map((cells) =>
      cells.map((value) => (typeof value === 'number' ? { type: Number, value } : { type: String, value })),
    );
    const data: SheetData = [head, ...rows];
    const columns = [10, 40, 12, 16, 8, 10, 12].map((width) => ({ width }));
    return writeExcelFile(data, { sheet: `对账单 ${month}`, stickyRowsCount: 1, columns }).toBuffer();
  }
}
