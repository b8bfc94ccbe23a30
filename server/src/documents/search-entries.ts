import type { SearchEntry } from '../search/search.service';
import { pathOf, type ReadClause } from './reading';

/** What search finds of a document: each clause with its digest and its official text. */
export function searchEntriesOf(
  document: { id: string; title: string },
  tree: readonly ReadClause[],
): SearchEntry[] {
  return tree.map((clause) => ({
    kind: 'clause',
    documentId: document.id,
    id: clause.id,
    title: clause.title || document.title,
    place: [document.title, labels([...pathOf(tree, clause), clause])].join(' ').trim(),
    text: [clause.digest, clause.text].filter(Boolean).join('\n'),
  }));
}

const labels = (clauses: readonly ReadClause[]): string => clauses.map((clause) => clause.label).join('');
