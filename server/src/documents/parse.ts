import { type CitedDocument, citationsIn } from './citations';
import { readFront, readSignature } from './front';
import { type Heading, headingOf, lead, standsAlone } from './headings';
import { type Line, linesOf } from './lines';
import { chinese } from './numerals';
import { splitPoints } from './points';
import { UnreadableText } from './unreadable-text';

export type ClauseKind = 'cover' | 'preamble' | 'part' | 'item' | 'point';

export interface ParsedClause {
  kind: ClauseKind;
  /** Index of the clause above, null at the top. */
  parent: number | null;
  /** As printed, or for a point its place among the points; 0 for cover letter and preamble. */
  number: number;
  label: string;
  title: string;
  /** Without label and without sub-clauses. */
  text: string;
}

export interface ParsedDocument {
  title: string;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  cites: CitedDocument[];
  /** In reading order. */
  clauses: ParsedClause[];
}

const maxClauses = 5000;

interface Section {
  heading: Heading;
  paragraphs: Line[];
}

/** Reads an official text; what cannot be read for certain is refused with {@link UnreadableText}. */
export function parse(text: string): ParsedDocument {
  const lines = linesOf(text);
  const bodyAt = lines.findIndex((line) => headingOf(line.text)?.kind === 'part');
  if (bodyAt < 0)
    throw new UnreadableText(
      null,
      'No parts: no line starts with 一、',
      'Import a text whose parts are numbered 一、 二、 on lines of their own',
      '没有找到以「一、」开头的行，请粘贴按「一、」「（一）」分条的正式文本',
    );
  const front = readFront(lines.slice(0, bodyAt));
  const body = lines.slice(bodyAt);
  const signature =
    front.issuedOn === null ? readSignature(body) : { issuer: null, issuedOn: null, rest: body };
  const clauses = frontClauses(front.cover, front.preamble);
  addBody(clauses, sectionsOf(signature.rest));
  return {
    title: front.title,
    number: front.number,
    issuer: front.issuer ?? signature.issuer,
    issuedOn: front.issuedOn ?? signature.issuedOn,
    cites: citationsIn(joined(lines)).filter((cited) => cited.number !== front.number),
    clauses,
  };
}

const joined = (lines: readonly Line[]): string => lines.map((line) => line.text).join('\n');

function frontClauses(
  cover: { title: string; paragraphs: Line[] } | null,
  preamble: readonly Line[],
): ParsedClause[] {
  const plain = { parent: null, number: 0, label: '' };
  return [
    ...(cover
      ? [{ ...plain, kind: 'cover' as const, title: cover.title, text: joined(cover.paragraphs) }]
      : []),
    ...(preamble.length > 0
      ? [{ ...plain, kind: 'preamble' as const, title: lead(joined(preamble)), text: joined(preamble) }]
      : []),
  ];
}

function sectionsOf(lines: readonly Line[]): Section[] {
  const sections: Section[] = [];
  const last = { part: 0, item: 0 };
  for (const { text, line } of lines) {
    const heading = headingOf(text);
    if (heading === null) {
      sections.at(-1)?.paragraphs.push({ text, line });
      continue;
    }
    refuseBrokenNumbering(heading, last[heading.kind], line);
    last[heading.kind] = heading.number;
    if (heading.kind === 'part') last.item = 0;
    sections.push({ heading, paragraphs: [{ text: heading.rest, line }] });
  }
  return sections;
}

function refuseBrokenNumbering({ kind, number, label }: Heading, last: number, line: number): void {
  if (number === last + 1) return;
  const name = (value: number): string => (kind === 'part' ? `${chinese(value)}、` : `（${chinese(value)}）`);
  const place = last === 0 ? `where ${name(1)} should stand` : `after ${name(last)}`;
  throw new UnreadableText(
    line,
    number > last + 1
      ? `The ${kind} ${label} stands ${place}: the numbering jumps`
      : `The ${kind} ${label} stands ${place}: the numbering repeats`,
    kind === 'part' && number === 1
      ? 'One file holds one document: import an attachment or a letter with own parts as a file of its own'
      : 'Compare with the official text and mend the numbering',
    kind === 'part' && number === 1
      ? `又出现「${label}」：一次只能导入一份文件，附件请另外导入`
      : `「${label}」的编号${number > last + 1 ? '跳号' : '重复'}了，请对照原文改正`,
  );
}

function addBody(clauses: ParsedClause[], sections: readonly Section[]): void {
  let part = -1;
  for (const { heading, paragraphs } of sections) {
    const [opening, ...following] = paragraphs;
    // A heading alone on its line is a title; one that runs on is the beginning of the text.
    const alone =
      heading.rest === '' || (standsAlone(heading.rest) && (following.length > 0 || heading.kind === 'part'));
    const { own, points } = splitPoints(alone || opening === undefined ? following : paragraphs);
    const { kind, number, label } = heading;
    const index = clauses.length;
    if (kind === 'part') part = index;
    clauses.push({
      kind,
      parent: kind === 'part' ? null : part,
      number,
      label,
      title: alone ? heading.rest : lead(heading.rest),
      text: own,
    });
    for (const [order, point] of points.entries())
      clauses.push({
        kind: 'point',
        parent: index,
        number: order + 1,
        label: `${chinese(point.number)}是`,
        title: lead(point.text),
        text: point.text,
      });
    if (clauses.length > maxClauses)
      throw new UnreadableText(
        opening?.line ?? null,
        `The text has more than ${maxClauses} clauses`,
        'Check that it is the right file, or split it into one file a document',
        `条款超过${maxClauses}条，请确认是不是选错了文件`,
      );
  }
}
