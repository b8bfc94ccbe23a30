import { documentDigests } from '@titles/shared/policy/documents/index';

/** Whether a reader who opens a citation finds at least a digest there. */
export const clauseKnown = (documentId: string, clauseId: string): boolean =>
  documentDigests.some(
    ({ id, clauses }) => id === documentId && clauses.some((clause) => clause.id === clauseId),
  );
