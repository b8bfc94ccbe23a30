import type { Confidence } from '../../eligibility/types';

/** One clause in own words: never the official text. */
export interface ClauseDigest {
  id: string;
  parentId: string | null;
  /** As a reader writes it: 四（三）一是. */
  label: string;
  title: string;
  digest: string;
}

/** What the product knows of a document: enough that every citation opens a clause. */
export interface DocumentDigest {
  id: string;
  title: string;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  confidence: Confidence;
  clauses: readonly ClauseDigest[];
}

/** A clause of a document whose parts are not nested. */
export const topClause = (id: string, label: string, title: string, digest: string): ClauseDigest => ({
  id,
  parentId: null,
  label,
  title,
  digest,
});
