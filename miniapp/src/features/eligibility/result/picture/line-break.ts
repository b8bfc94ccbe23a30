import { phrasesOf } from '@titles/miniapp/ui/phrases';

/** The width of a text in px. */
export type Width = (text: string) => number;

/**
 * What stays together on a line: a number with what it counts, a word in Latin letters, a character; each with the
 * opening marks before it and the closing marks after it.
 */
const units =
  /[（「《“〔【(]*(?:[0-9A-Za-z][0-9A-Za-z.,:%–-]*(?:年度|年|个月|月|日|万元|元|级|号|项)?|[^\s])[，。：；？！、）」》”〕】)…·]*\s*/g;

const greedy = (
  parts: readonly string[],
  width: number,
  widthOf: Width,
  narrower: (part: string) => string[],
): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (widthOf((line + part).trimEnd()) <= width) {
      line += part;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const pieces = widthOf(part.trimEnd()) <= width ? [part] : narrower(part);
    lines.push(...pieces.slice(0, -1));
    line = pieces[pieces.length - 1] ?? '';
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
};

/** A text on lines no wider than `width`; what stays together is parted only where it is wider than a line. */
export const brokenLines = (text: string, width: number, widthOf: Width): string[] =>
  greedy(text.match(units) ?? [], width, widthOf, (unit) =>
    greedy(Array.from(unit), width, widthOf, (character) => [character]),
  );

/** A heading: it breaks between its phrases first, and its lines are about as long as each other. */
export const headingLines = (text: string, width: number, widthOf: Width): string[] => {
  const words = text.match(/\S+\s*/g) ?? [];
  const fits = (part: string) => widthOf(part.trimEnd()) <= width;
  // After the verb before anywhere else, as long as the title fits on a line.
  const phrases = words.every(fits)
    ? words
    : words.flatMap((word) => {
        const parts = phrasesOf(word.trimEnd());
        return [...parts.slice(0, -1), `${parts[parts.length - 1] ?? ''} `];
      });
  const within = (limit: number) =>
    greedy(phrases, limit, widthOf, (phrase) => brokenLines(phrase, limit, widthOf));
  const widest = within(width);
  // No phrase that fits is cut for the sake of balance.
  const widths = phrases.filter(fits).map((phrase) => widthOf(phrase.trimEnd()));
  const least = Math.max(width / 2, ...widths);
  for (let limit = width - 4; limit >= least; limit -= 4) {
    const lines = within(limit);
    if (lines.length > widest.length) return within(limit + 4);
  }
  return widest;
};
