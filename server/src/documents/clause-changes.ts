import { type StoredClause } from './succession';

type Versioned = Pick<StoredClause, 'id' | 'parentId' | 'wordedIn'> & { removedIn: number | null };
export type ClauseChange = 'reworded' | 'removed';

/**
 * What changed for readers of a clause since a version of its document: it is gone, or its words or those of a clause
 * under it are others. `known` are the clauses of the digest, which alone could be cited before the first import: a new
 * text does not reword them, but it may lack them.
 */
export function changedClauses(
  clauses: readonly Versioned[],
  since: number,
  known: readonly string[],
): Map<string, ClauseChange> {
  const changed = new Map<string, ClauseChange>();
  const parents = new Map(clauses.map(({ id, parentId }) => [id, parentId]));
  const standing = new Set(clauses.flatMap(({ id, removedIn }) => (removedIn === null ? [id] : [])));
  // Each clause above is gone through once, also where rows that were damaged go round in a circle.
  const above = new Set<string>();
  const rewordAbove = (id: string) => {
    for (
      let next = parents.get(id) ?? null;
      next !== null && !above.has(next);
      next = parents.get(next) ?? null
    ) {
      above.add(next);
      if (standing.has(next)) changed.set(next, 'reworded');
    }
  };
  for (const { id, wordedIn, removedIn } of clauses) {
    const gone = removedIn !== null && removedIn > since;
    const other = removedIn === null && wordedIn > Math.max(since, 1);
    if (gone) changed.set(id, 'removed');
    else if (other) changed.set(id, 'reworded');
    if (gone || other) rewordAbove(id);
  }
  // Not yet imported, it still is what it was.
  if (since === 0 && clauses.length > 0)
    for (const id of known) if (!standing.has(id)) changed.set(id, 'removed');
  return changed;
}
