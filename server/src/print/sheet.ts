import { type Weight } from './block';
import { partOf } from './faces';
import { linesOf } from './lines';

/** A4 in points, with margins of 2.5 cm at the sides. */
const PAGE = { width: 595.28, height: 841.89, side: 71, top: 68, bottom: 74 };
export const WIDTH = PAGE.width - 2 * PAGE.side;
const LEFT = PAGE.side;
const FOOT = PAGE.height - PAGE.bottom;
/** Where the baseline is below the top of a line, as a share of the type size; the line is 1 + leading high. */
const ASCENT = 0.88;

export interface Type {
  size: number;
  weight: Weight;
  /** Height of a line as a multiple of the size. */
  leading: number;
}

/** Pages that are written from top to bottom; the name of a face is `part weight`. */
export class Sheet {
  /** Distance from the top of the page. */
  y = PAGE.top;

  /** Of one character in a weight, at size 1: measuring is most of the work. */
  private readonly widths = new Map<string, number>();

  constructor(private readonly pdf: PDFKit.PDFDocument) {
    pdf.addPage();
  }

  get room(): number {
    return FOOT - this.y;
  }

  /** What a whole page has room for. */
  get wholePage(): number {
    return FOOT - PAGE.top;
  }

  nextPage(): void {
    this.pdf.addPage();
    this.y = PAGE.top;
  }

  /** Goes on to the next page unless so much fits on this one. */
  need(height: number): void {
    if (height > this.room && this.y > PAGE.top) this.nextPage();
  }

  lines(text: string, type: Type, limit: number, indent = 0): string[] {
    return linesOf(text, (char) => this.widthOf(char, type), limit, indent);
  }

  widthOf(text: string, type: Type): number {
    let width = 0;
    for (const char of text) width += this.charWidth(char, type.weight);
    return width * type.size;
  }

  /** Sets one line at a distance from the left margin, with its top at `y`. */
  set(line: string, type: Type, x: number, y: number): void {
    const baseline = y + (type.size * (type.leading - 1)) / 2 + type.size * ASCENT;
    let at = LEFT + x;
    for (const { part, text } of runsOf(line)) {
      this.face(part, type).text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      at += this.pdf.widthOfString(text);
    }
  }

  rule(x1: number, y1: number, x2: number, y2: number): void {
    this.pdf
      .lineWidth(0.6)
      .moveTo(LEFT + x1, y1)
      .lineTo(LEFT + x2, y2)
      .stroke();
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.pdf
      .save()
      .rect(LEFT + x, y, width, height)
      .fill(colour)
      .restore();
  }

  /** Numbers the pages, once all are written. */
  numberPages(type: Type): void {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(page);
      const text = `第${page + 1}页 共${count}页`;
      this.set(text, type, (WIDTH - this.widthOf(text, type)) / 2, PAGE.height - PAGE.bottom / 2 - 8);
    }
  }

  private charWidth(char: string, weight: Weight): number {
    const key = `${char}${weight}`;
    const before = this.widths.get(key);
    if (before !== undefined) return before;
    const width = this.face(faceWith(char), { size: 1, weight }).widthOfString(char);
    this.widths.set(key, width);
    return width;
  }

  private face(part: string, { size, weight }: Pick<Type, 'size' | 'weight'>): PDFKit.PDFDocument {
    return this.pdf.font(`${part} ${weight}`).fontSize(size);
  }
}

/** A line in pieces that are each in one part of the font. */
export function runsOf(line: string): { part: string; text: string }[] {
  const runs: { part: string; text: string }[] = [];
  for (const char of line) {
    const part = faceWith(char);
    const last = runs.at(-1);
    if (last?.part === part) last.text += char;
    else runs.push({ part, text: char });
  }
  return runs;
}

function faceWith(char: string): string {
  const part = partOf(char);
  if (part === undefined) throw new Error(`No part of the font has ${JSON.stringify(char)}.`);
  return part;
}
