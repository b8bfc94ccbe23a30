import { dayOf } from './dates';
import { headingOf } from './headings';
import { UnreadableText } from './unreadable-text';

export interface Line {
  text: string;
  /** Counted from 1 in the file. */
  line: number;
}

const maxLine = 100_000;

const pageNumber =
  /^(?:[-—–－―]{1,3}\s?\d{1,4}\s?[-—–－―]{1,3}|第\s?\d{1,4}\s?页(?:\s?[,，/]?\s?共\s?\d{1,4}\s?页)?|\d{1,4}(?:\s?\/\s?\d{1,4})?)$/;
const finished = /[。！!？?；;：:…”"』」）)]$/;

/** The lines that carry text: trimmed, without blank lines and page numbers; a sentence that a page break cut is whole again. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let before = '';
  let pageBreak = false;
  for (const [index, raw] of text.split(/\r\n|[\r\n\f\v\u2028\u2029]/).entries()) {
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    if (trimmed.length > maxLine)
      throw new UnreadableText(
        index + 1,
        `This line has ${trimmed.length} characters, more than the ${maxLine} that a paragraph may have`,
        'Save the text with its paragraphs on lines of their own',
        `这一行有${trimmed.length}字，一段最多${maxLine}字，请按原文分段`,
      );
    if (trimmed.length <= 20 && pageNumber.test(trimmed.normalize('NFKC'))) {
      pageBreak = true;
      continue;
    }
    const last = lines.at(-1);
    if (pageBreak && last !== undefined && runsOn(before, trimmed)) last.text += trimmed;
    else lines.push({ text: trimmed, line: index + 1 });
    before = trimmed;
    pageBreak = false;
  }
  return lines;
}

const runsOn = (before: string, after: string): boolean =>
  !finished.test(before) &&
  headingOf(before)?.kind !== 'part' &&
  headingOf(after) === null &&
  dayOf(before) === null &&
  dayOf(after) === null;
