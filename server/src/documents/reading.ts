import type { Clause } from '@titles/shared/contract/documents';
import type { ClauseDigest } from '@titles/shared/policy/documents/digest';
import type * as z from 'zod/mini';
import type { StoredClause } from './succession';

export type ReadClause = z.output<typeof Clause>;

export interface Reading {
  clause: ReadClause;
  path: ReadClause[];
  children: ReadClause[];
  previousId: string | null;
  nextId: string | null;
}

/** The clauses as they are read: the official ones with the digest beside them, or before an import the digest alone. */
export function treeOf(official: readonly StoredClause[], digests: readonly ClauseDigest[]): ReadClause[] {
  const byId = new Map(digests.map((digest) => [digest.id, digest]));
  if (official.length === 0)
    return digests.map((digest) => ({
      id: digest.id,
      parentId: digest.parentId,
      label: printedLabel(digest, byId.get(digest.parentId ?? '')),
      title: digest.title,
      digest: digest.digest,
      text: null,
    }));
  return official.map(({ id, parentId, label, title, text, wordedIn }) => {
    // The digest speaks of the first wording; of a later one it may be untrue.
    const digest = wordedIn === 1 ? byId.get(id) : undefined;
    return { id, parentId, label, title: digest?.title ?? title, digest: digest?.digest ?? null, text };
  });
}

/** A digest's label is a whole place, 「四（三）一是」; printed before the clause stands only 「一是」, before a part 「四、」. */
function printedLabel({ label }: ClauseDigest, parent: ClauseDigest | undefined): string {
  if (parent !== undefined && label.startsWith(parent.label)) return label.slice(parent.label.length);
  return /^[一二三四五六七八九十]+$/.test(label) ? `${label}、` : label;
}

/** One clause with what stands around it; null when the tree has none of that id. */
export function readingOf(tree: readonly ReadClause[], clauseId: string): Reading | null {
  const at = tree.findIndex((clause) => clause.id === clauseId);
  const clause = tree[at];
  if (clause === undefined) return null;
  return {
    clause,
    path: pathOf(tree, clause),
    children: tree.filter((child) => child.parentId === clauseId),
    previousId: tree[at - 1]?.id ?? null,
    nextId: tree[at + 1]?.id ?? null,
  };
}

/** From the part down to the parent. */
export function pathOf(tree: readonly ReadClause[], { parentId }: ReadClause): ReadClause[] {
  const parent = parentId === null ? undefined : tree.find((clause) => clause.id === parentId);
  return parent === undefined ? [] : [...pathOf(tree, parent), parent];
}
