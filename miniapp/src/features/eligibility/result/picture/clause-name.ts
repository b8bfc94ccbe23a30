import type { ClauseRef } from '@titles/shared/eligibility/types';
import { documentDigests } from '@titles/shared/policy/documents/index';

/** 「《工程技术人才职称评价基本标准条件》（人社部发〔2019〕16号附件）工程师」; undefined for a clause that came with a later rule set. */
export const clauseName = ({ documentId, clauseId }: ClauseRef): string | undefined => {
  const document = documentDigests.find(({ id }) => id === documentId);
  const clause = document?.clauses.find(({ id }) => id === clauseId);
  if (!document || !clause) return undefined;
  const { title, number, issuer } = document;
  // What is no document has no title to quote.
  if (number === null && issuer === null) return `${title}：${clause.label}`;
  return `《${title}》${number === null || number === title ? '' : `（${number}）`}${clause.label}`;
};
