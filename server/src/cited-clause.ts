import { documentDigests } from '@titles/shared/policy/documents/index';
import { type EntityManager } from 'typeorm';
import { type SearchService } from './search/search.service';

/** Tells whether a clause can be opened by a reader. */
export type ClauseKnown = (documentId: string, clauseId: string) => boolean;

/** Whether a reader finds at least a digest there. */
export const isDigested: ClauseKnown = (documentId, clauseId) =>
  documentDigests.some(
    ({ id, clauses }) => id === documentId && clauses.some((clause) => clause.id === clauseId),
  );

/** Those of the cited clauses at which a reader finds a digest or an imported text; search knows both. */
export async function knownClauses(
  search: SearchService,
  manager: EntityManager,
  cited: readonly { documentId: string; clauseId: string }[],
): Promise<ClauseKnown> {
  const others = cited.filter(({ documentId, clauseId }) => !isDigested(documentId, clauseId));
  const imported = await search.clausesAmong(manager, others);
  return (documentId, clauseId) =>
    isDigested(documentId, clauseId) ||
    imported.some((found) => found.documentId === documentId && found.clauseId === clauseId);
}
