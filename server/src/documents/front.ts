import { dayOf } from './dates';
import { headingOf } from './headings';
import type { Line } from './lines';
import { UnreadableText } from './unreadable-text';

export interface Front {
  title: string;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  /** The letter that sends the document out, null where the file starts with the document itself. */
  cover: { title: string; paragraphs: Line[] } | null;
  preamble: Line[];
}

const ownNumber = /^[\u3400-\u9fff]{1,12}\s?[〔[［【]\s?[0-9]{4}\s?[〕\]］】]\s?第?[0-9]{1,5}\s?号$/;
const isNumber = (text: string): boolean => text.length <= 40 && ownNumber.test(text);
const isAttachmentMark = (text: string): boolean =>
  /^附件\s?[0-9一二三四五六七八九十]{0,2}\s?[:：]?$/.test(text);
/** A name that stands alone on its line: an issuer, or a line of a title. */
const isName = (text: string): boolean =>
  !/[。；;：:，,！!？?]$/.test(text) && !isNumber(text) && dayOf(text) === null && headingOf(text) === null;

/** What stands before part 一: cover letter, title, number, issuer, date, preamble. */
export function readFront(lines: readonly Line[]): Front {
  const first = titleBlock(lines, 0);
  if (first.text === '')
    throw new UnreadableText(
      lines[0]?.line ?? null,
      'No title: the first line is no name of a document',
      'Put the title of the document on the first line',
      '没有找到标题，请把文件标题放在第一行',
    );
  const dateAt = lines.findIndex((line) => dayOf(line.text) !== null);
  const inner = dateAt < 0 ? null : titleBlock(lines, dateAt + 1);
  const number = lines.find((line) => isNumber(line.text))?.text ?? null;
  const issuedOn = dayOf(lines[dateAt]?.text ?? '');
  if (inner === null || inner.text === '') {
    const preamble = lines
      .slice(first.end)
      .filter((line, index) => first.end + index !== dateAt && !isNumber(line.text));
    return { title: first.text, number, issuer: null, issuedOn, cover: null, preamble };
  }
  return {
    title: inner.text,
    number,
    issuer: issuerBefore(lines, dateAt),
    issuedOn,
    cover: { title: first.text, paragraphs: lines.slice(first.end, dateAt + 1) },
    preamble: lines.slice(inner.end),
  };
}

/** Issuer and date below the text, for a document without cover letter; and what remains above them. */
export function readSignature(lines: readonly Line[]): {
  issuer: string | null;
  issuedOn: string | null;
  rest: Line[];
} {
  const issuedOn = dayOf(lines.at(-1)?.text ?? '');
  if (issuedOn === null) return { issuer: null, issuedOn, rest: [...lines] };
  const issuer = issuerBefore(lines, lines.length - 1);
  return { issuer, issuedOn, rest: lines.slice(0, issuer === null ? -1 : -2) };
}

function issuerBefore(lines: readonly Line[], dateAt: number): string | null {
  const candidate = lines[dateAt - 1]?.text ?? '';
  return candidate !== '' && candidate.length <= 40 && isName(candidate) ? candidate : null;
}

/** A title of up to four lines, from `start` on. */
function titleBlock(lines: readonly Line[], start: number): { text: string; end: number } {
  let end = start;
  while (isAttachmentMark(lines[end]?.text ?? '') || isNumber(lines[end]?.text ?? '')) end += 1;
  let text = '';
  for (const line of lines.slice(end, end + 4)) {
    if (!isName(line.text) || text.length + line.text.length > 200) break;
    text += line.text;
    end += 1;
  }
  return { text, end };
}
