import { brokenLines, headingLines } from './line-break';
import { colours, look, sign, tower, type Font, type Mark, type Measure } from './marks';
import type { Picture, PictureCard } from './picture';

export interface Layout {
  width: number;
  height: number;
  marks: readonly Mark[];
}

export const WIDTH = 375;
const GUTTER = 20;
const INSIDE = 16;

/** A column of texts and boxes, filled from top to bottom. */
interface Column {
  y: number;
  marks: Mark[];
  measure: Measure;
}

interface Block {
  font: Font;
  colour: string;
  /** Line height as a multiple of the size. */
  leading?: number;
  heading?: boolean;
  x?: number;
  width?: number;
}

const write = (
  column: Column,
  text: string,
  { font, colour, leading = 1.5, heading = false, x = GUTTER, width = WIDTH - 2 * GUTTER }: Block,
): void => {
  const breakUp = heading ? headingLines : brokenLines;
  for (const line of breakUp(text, width, (part) => column.measure(part, font))) {
    const height = font.size * leading;
    // The middle of a Chinese character lies about a third of its size above the baseline.
    column.marks.push({
      kind: 'text',
      x,
      y: column.y + height / 2 + font.size * 0.36,
      text: line,
      font,
      colour,
    });
    column.y += height;
  }
};

const chip = (column: Column, { tone, word }: PictureCard, x: number): void => {
  const font = { size: 13, bold: true };
  const { colour, wash } = look[tone];
  const height = 26;
  const width = 30 + column.measure(word, font) + 12;
  const middle = column.y + height / 2;
  column.marks.push(
    { kind: 'box', x, y: column.y, width, height, radius: height / 2, fill: wash },
    ...sign(tone, x + 17, middle),
    { kind: 'text', x: x + 29, y: middle + font.size * 0.36, text: word, font, colour },
  );
  column.y += height;
};

const card = (column: Column, content: PictureCard): void => {
  const { heading, route, when, clauses } = content;
  const at = { x: GUTTER + INSIDE, width: WIDTH - 2 * (GUTTER + INSIDE) };
  const [top, first] = [column.y, column.marks.length];
  column.y += INSIDE;
  chip(column, content, at.x);
  column.y += 10;
  write(column, heading, {
    ...at,
    font: { size: 18, bold: true },
    colour: colours.ink,
    leading: 1.4,
    heading: true,
  });
  column.y += 2;
  write(column, route, { ...at, font: { size: 14 }, colour: colours.ink2, heading: true });
  if (when !== undefined)
    write(column, when, { ...at, font: { size: 14 }, colour: colours.ink2, heading: true });
  if (clauses.length > 0) {
    column.y += 10;
    column.marks.push({
      kind: 'box',
      x: at.x,
      y: column.y,
      width: at.width,
      height: 1,
      radius: 0,
      fill: colours.line,
    });
    column.y += 10;
    write(column, '依据', { ...at, font: { size: 12, bold: true }, colour: colours.ink2 });
    for (const clause of clauses) {
      column.y += 3;
      write(column, clause, { ...at, font: { size: 13 }, colour: colours.ink });
    }
  }
  column.y += INSIDE;
  const frame = { x: GUTTER, y: top, width: WIDTH - 2 * GUTTER, height: column.y - top };
  column.marks.splice(first, 0, {
    kind: 'box',
    ...frame,
    radius: 12,
    fill: colours.card,
    line: colours.line,
  });
};

const head = (column: Column, { line, when }: Picture): void => {
  const first = column.marks.length;
  column.y = 28;
  write(column, '江门职称服务 · 自测结果', { font: { size: 13 }, colour: colours.onPrimary });
  column.y += 10;
  write(column, line, {
    font: { size: 26, bold: true },
    colour: colours.onPrimary,
    leading: 1.35,
    heading: true,
  });
  column.y += 6;
  if (when !== undefined)
    write(column, when, { font: { size: 15 }, colour: colours.onPrimary, heading: true });
  column.y = Math.round(column.y + 26);
  column.marks.splice(
    first,
    0,
    { kind: 'box', x: 0, y: 0, width: WIDTH, height: column.y, radius: 0, fill: colours.primary },
    ...tower(302, column.y, 22, 32),
    ...tower(338, column.y, 20, 56),
  );
};

const foot = (column: Column, { ruleSet, date }: Picture): void => {
  column.y += 16;
  write(column, '仅供参考，以人社部门审核为准；能否取得由评审决定。', {
    font: { size: 14, bold: true },
    colour: colours.ink,
    heading: true,
  });
  column.y += 4;
  const small = { font: { size: 12 }, colour: colours.ink2, heading: true };
  write(column, '这张图不是证明，也不是受理结果。图里没有姓名、单位、毕业时间等个人情况。', small);
  write(column, `规则版本 ${ruleSet} · ${date}算出`, small);
  column.y += 24;
};

/** Where everything of a picture stands. It is as tall as its words need. */
export const layoutOf = (picture: Picture, measure: Measure): Layout => {
  const column: Column = { y: 0, marks: [], measure };
  head(column, picture);
  for (const { title, cards } of picture.sections) {
    column.y += 20;
    write(column, title, { font: { size: 16, bold: true }, colour: colours.ink });
    for (const each of cards) {
      column.y += 10;
      card(column, each);
    }
  }
  foot(column, picture);
  const height = Math.ceil(column.y);
  const ground: Mark = { kind: 'box', x: 0, y: 0, width: WIDTH, height, radius: 0, fill: colours.paper };
  return { width: WIDTH, height, marks: [ground, ...column.marks] };
};

/** Phones draw no canvas higher than this many px. */
const TALLEST = 4096;

/** How many px of the picture one px of its layout becomes. */
export const scaleOf = ({ height }: Layout): number => Math.min(2, TALLEST / height);
