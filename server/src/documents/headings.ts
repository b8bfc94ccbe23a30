import { numeral } from './numerals';

export interface Heading {
  kind: 'part' | 'item';
  number: number;
  /** In full width, whatever brackets the file has: 「四、」「（三）」. */
  label: string;
  rest: string;
}

const part = /^([一二三四五六七八九十百零〇]{1,6})\s?[、､.．]\s*/;
const item = /^[(（]\s?([一二三四五六七八九十百零〇]{1,6})\s?[)）]\s?[、､.．]?\s*/;

/** What a line opens: a part (四、), an item （三）, or nothing. */
export function headingOf(line: string): Heading | null {
  const [partSigns, partNumeral = ''] = part.exec(line) ?? [];
  const [itemSigns, itemNumeral = ''] = item.exec(line) ?? [];
  const number = numeral(partNumeral || itemNumeral);
  if (number === undefined) return null;
  return partSigns !== undefined
    ? { kind: 'part', number, label: `${partNumeral}、`, rest: line.slice(partSigns.length) }
    : { kind: 'item', number, label: `（${itemNumeral}）`, rest: line.slice(itemSigns?.length) };
}

/** A heading that stands alone on its line, as against one that runs on into its text. */
export const standsAlone = (line: string): boolean => line.length <= 60 && !/[。；;：:！!？?]/.test(line);

/** A short title out of a text's first sentence. */
export function lead(text: string): string {
  const opening = text.slice(0, 80);
  const sentence = /^[^。；;：:！!？?\n]*/.exec(opening)?.[0] ?? '';
  const clause = sentence.length <= 30 ? sentence : (/^[^,，]*/.exec(sentence)?.[0] ?? '');
  const signs = Array.from(clause.replace(/[,，]+$/, ''));
  return signs.length <= 30 ? signs.join('') : `${signs.slice(0, 29).join('')}…`;
}
