/** A document that a text names; one of the two is always there. */
export interface CitedDocument {
  title: string | null;
  number: string | null;
}

const fileNumber =
  /([\u3400-\u9fff]{1,12})\s?[〔[［【(（]\s?((?:19|20)[0-9]{2})\s?[〕\]］】)）]\s?第?([0-9]{1,5})\s?号/g;
/** What may stand before a 文号 in a sentence and is no part of it. */
const before = /^.*(?:根据|依据|按照|参照|依照|落实|执行|遵照|结合|以及|按|和|及|与|见)/;

/** Every 《title》(文号) pair and every bare 文号, each once, in the order of the text. */
export function citationsIn(text: string): CitedDocument[] {
  const found = new Map<string, CitedDocument>();
  const titles = titleEnds(text);
  for (const match of text.matchAll(fileNumber)) {
    const open = match.index - 1;
    const bracketed = /[(（]/.test(text[open] ?? '');
    const title = bracketed ? (titles.get(open) ?? null) : null;
    const signs = bracketed ? match[1] : match[1]?.replace(before, '');
    const number = `${signs}〔${match[2]}〕${match[3]}号`;
    const known = found.get(number);
    if (known === undefined) found.set(number, { title, number });
    else known.title ??= title;
  }
  return [...found.values()];
}

/** Titles in 《》 by the offset of the sign after them; titles inside titles stay whole. */
function titleEnds(text: string): Map<number, string> {
  const ends = new Map<number, string>();
  const opened: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const sign = text[offset];
    if (sign === '\n') opened.length = 0;
    else if (sign === '《') opened.push(offset);
    else if (sign === '》') {
      const start = opened.pop();
      if (start !== undefined && opened.length === 0 && offset - start <= 200)
        ends.set(offset + 1, text.slice(start + 1, offset).trim());
    }
  }
  return ends;
}
