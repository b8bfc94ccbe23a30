export type SearchKind = 'clause' | 'article' | 'question';

/** What the index holds of a clause, an article or a question; `text` may have several paragraphs, a line each. */
export interface SearchEntry {
  kind: SearchKind;
  /** For a clause its document, else null. */
  documentId: string | null;
  id: string;
  title: string;
  /** Where it stands: 「实施方案 四、（三）」. */
  place: string;
  text: string;
}

/** The key of an entry in the index. */
export const entryKey = (kind: SearchKind, documentId: string | null, id: string): string =>
  `${kind}/${documentId ?? ''}/${id}`;
