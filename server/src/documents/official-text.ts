import { decode } from './decode';
import { parse, type ParsedDocument } from './parse';

/** A file that has been read without a doubt: as it was, and what it says. */
export interface OfficialText {
  source: string;
  document: ParsedDocument;
}

/** Reads a file; throws `UnreadableText`. */
export function readOfficialText(file: Buffer): OfficialText {
  const source = decode(file);
  return { source, document: parse(source) };
}
