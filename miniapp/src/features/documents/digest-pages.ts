import { type Clause, type ClausePage, type PolicyDocument } from '@titles/shared/contract/documents';
import { type ClauseDigest, type DocumentDigest } from '@titles/shared/policy/documents/digest';

const clauseOf = ({ id, parentId, label, title, digest }: ClauseDigest): Clause => ({
  id,
  parentId,
  label,
  title,
  digest,
  text: null,
});

const summaryOf = ({ id, title, number, issuer, issuedOn, clauses }: DocumentDigest) => ({
  id,
  title,
  number,
  issuer,
  issuedOn,
  official: false,
  version: 0,
  clauses: clauses.length,
});

/** What the phone itself knows of a document, in the shape in which the service serves it. */
export const digestDocument = (
  digests: readonly DocumentDigest[],
  documentId: string,
): PolicyDocument | undefined => {
  const found = digests.find(({ id }) => id === documentId);
  return found && { ...summaryOf(found), importedAt: null, cites: [], tree: found.clauses.map(clauseOf) };
};

/** The same for one clause, with its place in the document. */
export const digestClause = (
  digests: readonly DocumentDigest[],
  documentId: string,
  clauseId: string,
): ClausePage | undefined => {
  const found = digests.find(({ id }) => id === documentId);
  const tree = found?.clauses.map(clauseOf) ?? [];
  const index = tree.findIndex(({ id }) => id === clauseId);
  const clause = tree[index];
  if (!found || !clause) return undefined;
  const path: Clause[] = [];
  const parentOf = ({ parentId }: Clause) => tree.find(({ id }) => id === parentId);
  for (let at = parentOf(clause); at; at = parentOf(at)) path.unshift(at);
  return {
    document: summaryOf(found),
    clause,
    path,
    children: tree.filter(({ parentId }) => parentId === clauseId),
    previousId: tree[index - 1]?.id ?? null,
    nextId: tree[index + 1]?.id ?? null,
    explainedBy: [],
  };
};
