import {
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  In,
  MoreThan,
  Not,
  type ObjectLiteral,
} from 'typeorm';
import { type SealedValue, type Vault } from './vault';

/** Rows whose sealed value can be sealed anew with another key. */
export interface Resealable {
  /** How many values each key seals, but for this one. */
  others(manager: EntityManager, keyId: string): Promise<{ keyId: string; values: number }[]>;
  /**
   * Seals at most so many, after an id, with the current key; those whose key is not at hand stay as they are. Tells how
   * many it sealed, and the last id, null when there are no more.
   */
  reseal(
    manager: EntityManager,
    vault: Vault,
    after: string,
    most: number,
  ): Promise<{ count: number; last: string | null }>;
}

interface Rows<E extends ObjectLiteral> {
  entity: EntityTarget<E>;
  /** The properties that hold the value and its key's name, which is empty where nothing is sealed. */
  sealed: keyof E & string;
  keyId: keyof E & string;
  /** What is sealed, and whose it is. */
  of: (row: E) => { kind: string; owner: string };
  /** How a value is written into a row. */
  written: (value: SealedValue) => Partial<E>;
}

/** Rows of one table that keep a sealed value. */
export const resealableRows = <E extends ObjectLiteral & { id: string }>({
  entity,
  sealed,
  keyId,
  of,
  written,
}: Rows<E>): Resealable => ({
  others: async (manager, current) => {
    const rows = await manager
      .createQueryBuilder(entity, 'kept')
      .select(`kept.${keyId}`, 'keyId')
      .addSelect('COUNT(*)', 'values')
      .where(`kept.${keyId} NOT IN (:...others)`, { others: [current, ''] })
      .groupBy(`kept.${keyId}`)
      .getRawMany<{ keyId: string; values: number | string }>();
    return rows.map((row) => ({ keyId: row.keyId, values: Number(row.values) }));
  },
  reseal: async (manager, vault, after, most) => {
    const where = { id: MoreThan(after), [keyId]: Not(In([vault.currentKeyId, ''])) };
    const rows = await manager.find(entity, {
      where: where as FindOptionsWhere<E>,
      order: { id: 'ASC' } as never,
      take: most,
    });
    let count = 0;
    for (const row of rows) {
      const value = { keyId: row[keyId] as string, sealed: row[sealed] as string };
      if (!vault.knows(value.keyId)) continue;
      const { kind, owner } = of(row);
      const fresh = written(vault.seal(kind, owner, vault.read(kind, owner, value)));
      // Written anew meanwhile: that one is sealed with the current key already.
      const same = { id: row.id, [sealed]: value.sealed } as unknown as FindOptionsWhere<E>;
      count += (await manager.update(entity, same, fresh)).affected ?? 0;
    }
    return { count, last: rows.length < most ? null : (rows.at(-1)?.id ?? null) };
  },
});
