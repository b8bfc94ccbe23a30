import { type ArticleContent } from '@titles/shared/contract/article-editing';
import { type Block } from '@titles/shared/contract/articles';
import { type Citation } from '@titles/shared/contract/fields';

export type { ArticleContent };

/** The clauses that a body cites, each once, in reading order. */
export function citationsOf(body: readonly Block[]): Citation[] {
  const cited = new Map<string, Citation>();
  for (const block of body) {
    if (block.type !== 'citation') continue;
    const { documentId, clauseId } = block.citation;
    const key = `${documentId}/${clauseId}`;
    if (!cited.has(key)) cited.set(key, block.citation);
  }
  return [...cited.values()];
}

/** The words of a body, for search. */
export const textOf = (body: readonly Block[]): string => body.map(wordsOf).join('\n');

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.join('\n');
    case 'steps':
      return block.items.map(({ title, text }) => `${title}\n${text}`).join('\n');
    case 'citation':
      return `${block.citation.label}\n${block.text}`;
    case 'unknown':
      return '';
    default:
      return block.text;
  }
}
