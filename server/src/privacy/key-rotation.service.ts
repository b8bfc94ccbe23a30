import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan, Not } from 'typeorm';
import { Database } from '../database/database';
import { SealedTables } from '../sealing/sealed-tables.service';
import { Vault } from '../sealing/vault';

const BATCH = 500;

export interface RotationReport {
  /** The key that seals now. */
  keyId: string;
  /** Sealed anew in this run. */
  rotated: number;
  /** How many values each other key still seals; without any, the key may go from SEALING_KEYS. */
  left: { keyId: string; values: number; readable: boolean }[];
}

/** Seals old values with the current key, in short transactions: broken off anywhere, it goes on where it was. */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly tables: SealedTables,
  ) {}

  async rotate(): Promise<RotationReport> {
    let rotated = 0;
    for (const table of this.tables.all)
      for (let after: string | null = ''; after !== null;) {
        const { count, last } = await this.batch(table, after);
        rotated += count;
        after = last;
      }
    return { ...(await this.preview()), rotated };
  }

  /** What a run would do. */
  async preview(): Promise<RotationReport> {
    const { manager } = this.database.source;
    const values = new Map<string, number>();
    for (const table of this.tables.all)
      for (const { keyId, count } of await this.countsOf(manager, table))
        values.set(keyId, (values.get(keyId) ?? 0) + Number(count));
    const left = [...values].map(([keyId, count]) => ({
      keyId,
      values: count,
      readable: this.vault.knows(keyId),
    }));
    return { keyId: this.vault.currentKeyId, rotated: 0, left };
  }

  private countsOf(
    manager: EntityManager,
    { entity }: Table,
  ): Promise<{ keyId: string; count: number | string }[]> {
    return manager
      .createQueryBuilder(entity, 'held')
      .select('held.keyId', 'keyId')
      .addSelect('COUNT(*)', 'count')
      .where('held.keyId <> :current', { current: this.vault.currentKeyId })
      .groupBy('held.keyId')
      .getRawMany();
  }

  /** Values whose key is not at hand stay as they are: the report tells of them. */
  private batch({ entity, whose }: Table, after: string): Promise<{ count: number; last: string | null }> {
    return this.database.write(async (manager) => {
      const rows = await manager.find(entity, {
        where: { id: MoreThan(after), keyId: Not(this.vault.currentKeyId) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      let count = 0;
      for (const row of rows) {
        const { id, keyId, sealed } = row;
        if (keyId === null || sealed === null || !this.vault.knows(keyId)) continue;
        const { kind, owner } = whose(row);
        const fresh = this.vault.seal(kind, owner, this.vault.read(kind, owner, { keyId, sealed }));
        // Bound anew meanwhile: that one is sealed with the current key already.
        const { affected } = await manager.update(entity, { id, sealed }, fresh);
        count += affected ?? 0;
      }
      return { count, last: rows.length < BATCH ? null : (rows.at(-1)?.id ?? null) };
    });
  }
}

type Table = SealedTables['all'][number];
