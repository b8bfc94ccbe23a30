/** The vocabulary of a printed document, from top to bottom. */
export type Block = Title | Paragraph | Table | Signature | Code;

interface Title {
  kind: 'title';
  text: string;
}

export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** `letter` is indented by two characters, as in letters; `note` is small. */
  style?: 'letter' | 'note';
}

export interface Table {
  kind: 'table';
  /** Header and its share of the width. */
  columns: readonly { header: string; share: number }[];
  /** An empty cell is room to write by hand. */
  rows: readonly (readonly string[])[];
  /** Rows high enough to be signed in. */
  toSign?: true;
  /** Set small, for many columns. */
  dense?: true;
}

/** Who signs, at the right: a label with its value, or with a line to sign on. */
export interface Signature {
  kind: 'signature';
  lines: readonly { label: string; value?: string }[];
}

/** A code that somebody types in again, set large and apart. */
export interface Code {
  kind: 'code';
  label: string;
  code: string;
}

export interface PrintedDocument {
  /** The name that a reader's window shows. */
  name: string;
  madeAt: Date;
  blocks: readonly Block[];
}

/** Regular, and bold for titles, headers and codes. */
export type Weight = 400 | 700;
