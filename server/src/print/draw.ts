import { type Block, type Code, type Paragraph, type Signature, type Table } from './block';
import { type Sheet, type Type, WIDTH } from './sheet';

const title: Type = { size: 20, weight: 700, leading: 1.5 };
const body: Type = { size: 12, weight: 400, leading: 1.8 };
export const small: Type = { size: 9.5, weight: 400, leading: 1.6 };
const cell: Type = { size: 10.5, weight: 400, leading: 1.5 };
const large: Type = { size: 18, weight: 700, leading: 1.6 };
const PADDING = { x: 6, y: 4 };
const TO_SIGN = 30;
const SHADE = '#f0f1ee';

const heightOf = ({ size, leading }: Type): number => size * leading;

export function draw(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'title': {
      drawTitle(sheet, block.text);
      return;
    }
    case 'paragraph': {
      drawParagraph(sheet, block);
      return;
    }
    case 'table': {
      drawTable(sheet, block);
      return;
    }
    case 'signature': {
      drawSignature(sheet, block);
      return;
    }
    case 'code': {
      drawCode(sheet, block);
      return;
    }
  }
}

function drawTitle(sheet: Sheet, text: string): void {
  const lines = sheet.lines(text, title, WIDTH);
  sheet.need(lines.length * heightOf(title) + heightOf(body) * 2);
  for (const line of lines) {
    sheet.set(line, title, (WIDTH - sheet.widthOf(line, title)) / 2, sheet.y);
    sheet.y += heightOf(title);
  }
  sheet.y += 14;
}

function drawParagraph(sheet: Sheet, { text, style }: Paragraph): void {
  const type = style === 'note' ? small : body;
  const indent = style === 'letter' ? type.size * 2 : 0;
  for (const paragraph of text.split('\n')) {
    sheet.lines(paragraph, type, WIDTH, indent).forEach((line, index) => {
      sheet.need(heightOf(type));
      sheet.set(line, type, index === 0 ? indent : 0, sheet.y);
      sheet.y += heightOf(type);
    });
  }
  sheet.y += 6;
}

function drawSignature(sheet: Sheet, { lines }: Signature): void {
  sheet.need(lines.length * 30 + 12);
  sheet.y += 12;
  for (const { label, value } of lines) {
    const left = WIDTH * 0.45;
    const after = left + sheet.widthOf(`${label}：`, body);
    sheet.set(`${label}：${value ?? ''}`, body, left, sheet.y);
    const foot = sheet.y + heightOf(body);
    if (value === undefined) sheet.rule(after, foot - 2, WIDTH, foot - 2);
    sheet.y += 30;
  }
}

function drawCode(sheet: Sheet, { label, code }: Code): void {
  const height = heightOf(small) + heightOf(large) + 16;
  sheet.need(height);
  sheet.fill(0, sheet.y, WIDTH, height, SHADE);
  sheet.set(label, small, 12, sheet.y + 8);
  sheet.set(code, large, 12, sheet.y + 8 + heightOf(small));
  sheet.y += height + 12;
}

interface Row {
  /** The lines of each cell. */
  cells: string[][];
  type: Type;
  least: number;
}

/** Rows go on over pages under a repeated header; one that is higher than a page is torn between its lines. */
function drawTable(sheet: Sheet, table: Table): void {
  const sum = table.columns.reduce((total, { share }) => total + share, 0);
  const widths = table.columns.map(({ share }) => (WIDTH * share) / sum);
  const rowOf = (texts: readonly string[], type: Type, least: number): Row => ({
    cells: widths.map((width, index) => sheet.lines(texts[index] ?? '', type, width - 2 * PADDING.x)),
    type,
    least,
  });
  const type = table.dense ? small : cell;
  const head = rowOf(
    table.columns.map(({ header }) => header),
    { ...type, weight: 700 },
    0,
  );
  const startPage = () => {
    sheet.nextPage();
    drawRow(sheet, head, widths, SHADE);
  };
  sheet.need(rowHeight(head) + TO_SIGN);
  drawRow(sheet, head, widths, SHADE);
  for (const texts of table.rows) {
    let row = rowOf(texts, type, table.toSign ? TO_SIGN : 0);
    if (rowHeight(row) > sheet.room) startPage();
    while (rowHeight(row) > sheet.room) {
      const fits = Math.floor((sheet.room - 2 * PADDING.y) / heightOf(type));
      drawRow(sheet, { ...row, cells: row.cells.map((lines) => lines.slice(0, fits)) }, widths);
      row = { ...row, cells: row.cells.map((lines) => lines.slice(fits)) };
      startPage();
    }
    drawRow(sheet, row, widths);
  }
  sheet.y += 10;
}

const rowHeight = ({ cells, type, least }: Row): number =>
  Math.max(least, Math.max(...cells.map((lines) => lines.length)) * heightOf(type) + 2 * PADDING.y);

function drawRow(sheet: Sheet, row: Row, widths: readonly number[], shade?: string): void {
  const height = rowHeight(row);
  if (shade) sheet.fill(0, sheet.y, WIDTH, height, shade);
  let x = 0;
  sheet.rule(0, sheet.y, WIDTH, sheet.y);
  row.cells.forEach((lines, index) => {
    sheet.rule(x, sheet.y, x, sheet.y + height);
    lines.forEach((line, at) =>
      sheet.set(line, row.type, x + PADDING.x, sheet.y + PADDING.y + at * heightOf(row.type)),
    );
    x += widths[index] ?? 0;
  });
  sheet.rule(WIDTH, sheet.y, WIDTH, sheet.y + height);
  sheet.rule(0, sheet.y + height, WIDTH, sheet.y + height);
  sheet.y += height;
}
