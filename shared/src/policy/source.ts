import type { ClauseRef, Confidence, Dated, Day } from '../eligibility/types';

/** The first day this rule set speaks about; where a source is younger, a rule names its own. */
export const covered: Day = '2020-01-01';
export const planIssued: Day = '2020-05-06';

export const clause = (documentId: string, clauseId: string, quote?: string): ClauseRef => ({
  documentId,
  clauseId,
  ...(quote !== undefined && { quote }),
});
export const plan = (clauseId: string, quote?: string): ClauseRef => clause('plan-2020', clauseId, quote);
export const practice = (clauseId: string): ClauseRef => clause('known-practice', clauseId);

/** Where something comes from and since when; open-ended unless a source ends it. */
export const source = (confidence: Confidence, cite: readonly ClauseRef[], from = covered): Dated => ({
  from,
  to: null,
  cite,
  confidence,
  checkedBy: '据公开资料整理，尚未由人社部门核对',
  checkedOn: '2026-11-23',
});
