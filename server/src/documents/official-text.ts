import { decode, type Encoding } from './decode';
import { parse, type ParsedDocument } from './parse';

/** A file that has been read without a doubt: as it was, and what it says. */
export interface OfficialText {
  source: string;
  encoding: Encoding;
  document: ParsedDocument;
}

/** Reads a file; throws `UnreadableText`. */
export function readOfficialText(file: Buffer): OfficialText {
  const { text, encoding } = decode(file);
  return { source: text, encoding, document: parse(text) };
}
