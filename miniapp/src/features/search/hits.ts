import { type Result } from '@titles/shared/contract/endpoint';
import { type search } from '@titles/shared/contract/search';

export type Hit = Result<typeof search.find>['hits'][number];

/** Where a hit leads; null for a kind that this release does not know. */
export const destinationOf = ({
  kind,
  documentId,
  id,
}: Hit): { path: string; query: Record<string, string> } | null => {
  if (kind === 'article') return { path: '/features/articles/article/index', query: { articleId: id } };
  if (kind === 'question') return { path: '/features/forum/question/index', query: { questionId: id } };
  if (kind === 'clause' && documentId !== null)
    return { path: '/features/documents/clause/index', query: { documentId, clauseId: id } };
  return null;
};
