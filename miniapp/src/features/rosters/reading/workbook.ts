import { CompoundFile } from './compound-file';
import { csvRows } from './csv';
import { Unreadable, type Sheet } from './sheet';
import { textOf } from './text';
import { locked, sheetsOfXls } from './xls';
import { sheetsOfXlsx } from './xlsx';

/** Room for tens of thousands of people; what is longer is no list of a company's staff. */
const MOST_BYTES = 20 * 1024 * 1024;

const broken = (): Unreadable =>
  new Unreadable('这个文件打不开，可能不完整，或者不是表格。请用 Excel 或 WPS 打开，另存为 .xlsx 再选。');

const startsWith = (bytes: Uint8Array, hex: string): boolean =>
  hex.match(/../g)?.every((byte, index) => bytes[index] === parseInt(byte, 16)) ?? false;

/** The sheets of a file, by what is in it, whatever its name says. Throws `Unreadable`. */
export async function readWorkbook(buffer: ArrayBuffer): Promise<Sheet[]> {
  if (buffer.byteLength > MOST_BYTES) throw new Unreadable('文件超过 20 MB。请只留下人员名册这一张表再选。');
  try {
    const sheets = await sheetsOf(buffer);
    const filled = sheets.filter(({ rows }) => rows.some((row) => row.length > 0));
    if (filled.length === 0) throw new Unreadable('这个文件里没有内容。');
    return filled;
  } catch (error) {
    throw error instanceof Unreadable ? error : broken();
  }
}

function sheetsOf(buffer: ArrayBuffer): Promise<Sheet[]> | Sheet[] {
  const bytes = new Uint8Array(buffer);
  if (startsWith(bytes, '504b0304')) return sheetsOfXlsx(buffer);
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return sheetsOfCompound(new CompoundFile(bytes));
  const text = textOf(bytes);
  if (/^\s*(<!doctype|<\?xml|<html|<meta|<table|%PDF)/i.test(text.slice(0, 500)))
    throw new Unreadable(
      '这个文件其实是网页或 PDF，只是名字像表格。请用 Excel 或 WPS 打开它，另存为 .xlsx 再选。',
    );
  return [{ name: '', rows: csvRows(text) }];
}

function sheetsOfCompound(file: CompoundFile): Sheet[] {
  if (file.stream('EncryptedPackage')) throw locked();
  const book = file.stream('Workbook') ?? file.stream('Book');
  if (!book) throw broken();
  return sheetsOfXls(book);
}
