import { type Flagged } from '@titles/shared/contract/fields';
import { type EntityManager, type EntityTarget, type FindOptionsWhere, IsNull, Not } from 'typeorm';
import { updateRows } from '../database/update-rows';
import { type Because, type ChangedClause, clauseKey, type WaitingText } from './citing.service';

/** The columns of a text that is flagged when a clause that it cites changes. */
export interface Flaggable {
  id: string;
  title: string;
  state: 'draft' | 'published';
  /** Since when it waits to be compared with its clauses. */
  flaggedAt: Date | null;
  flaggedBecause: Because | null;
}

/** Nothing waits to be compared with its clauses. */
export const compared = { flaggedAt: null, flaggedBecause: null };

export const flaggedOf = ({ flaggedAt: at, flaggedBecause: because }: Flaggable): Flagged =>
  at && because && { at: at.toISOString(), because };

/** Flags those of a table's rows, few enough to be read at once, that cite a changed clause. */
export async function flagCiting<E extends Flaggable>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  citationsOf: (row: E) => readonly Pick<ChangedClause, 'documentId' | 'clauseId'>[],
  changed: readonly ChangedClause[],
  flaggedAt: Date,
): Promise<void> {
  const reasons = new Map(changed.map((clause) => [clauseKey(clause), clause.because]));
  for (const row of await manager.find(entity)) {
    const [flaggedBecause] = citationsOf(row).flatMap((cited) => reasons.get(clauseKey(cited)) ?? []);
    if (flaggedBecause)
      await updateRows<Flaggable>(manager, entity, 'id', [row.id], { flaggedAt, flaggedBecause });
  }
}

/** What readers can see of a table and waits to be compared. */
export async function waitingIn<E extends Flaggable>(
  manager: EntityManager,
  entity: EntityTarget<E>,
): Promise<WaitingText[]> {
  const where = { state: 'published', flaggedAt: Not(IsNull()) } as FindOptionsWhere<E>;
  return (await manager.findBy(entity, where)).flatMap(
    ({ id, title, flaggedAt: since, flaggedBecause: because }) =>
      since && because ? [{ id, title, since, because }] : [],
  );
}
