import { type Block, type PrintedDocument, type Weight } from './block';

/** What a printer sets in the place of a character it does not have. */
const GETA = '〓';
const NOTE: Block = {
  kind: 'paragraph',
  text: `注：“${GETA}”处的字不在打印字库中，请手写补正。`,
  style: 'note',
};

/** Characters that are no mark on paper: controls, zero-width ones, variation selectors. */
const invisible = /[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

/** Turns a text into one that can be set: composed, with `〓` for each character that the font does not have. */
export const legibleText = (text: string, has: (char: string) => boolean): string =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => Array.from(line.replace(invisible, ''), (char) => (has(char) ? char : GETA)).join(''))
    .join('\n');

/** The same for a document, which then says below what `〓` means. */
export function legible(document: PrintedDocument, has: (char: string) => boolean): PrintedDocument {
  const blocks = document.blocks.map((block) => mapTexts(block, (text) => legibleText(text, has)));
  const found = { ...document, blocks };
  const gaps = [400 as const, 700 as const].some((weight) =>
    textsOf(found, weight).some((text) => text.includes(GETA)),
  );
  return gaps ? { ...found, blocks: [...blocks, NOTE] } : found;
}

/** Every text that a document sets in a weight. */
export function textsOf({ blocks }: PrintedDocument, wanted: Weight): string[] {
  const texts: string[] = [];
  for (const block of blocks)
    mapTexts(block, (text, weight) => {
      if (weight === wanted) texts.push(text);
      return text;
    });
  return texts;
}

function mapTexts(block: Block, change: (text: string, weight: Weight) => string): Block {
  switch (block.kind) {
    case 'title':
      return { ...block, text: change(block.text, 700) };
    case 'paragraph':
      return { ...block, text: change(block.text, 400) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, header: change(column.header, 700) })),
        rows: block.rows.map((row) => row.map((text) => change(text, 400))),
      };
    case 'signature':
      return {
        ...block,
        lines: block.lines.map(({ label, value }) => ({
          label: change(label, 400),
          ...(value !== undefined && { value: change(value, 400) }),
        })),
      };
    case 'code':
      return { ...block, label: change(block.label, 400), code: change(block.code, 700) };
  }
}
