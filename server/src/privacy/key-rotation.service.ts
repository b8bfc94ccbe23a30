import { Injectable } from '@nestjs/common';
import { MoreThan, Not } from 'typeorm';
import { Database } from '../database/database';
import { Vault } from '../sealing/vault';
import { PersonalNumber } from './personal-number.entity';

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
  ) {}

  async rotate(): Promise<RotationReport> {
    let rotated = 0;
    for (let after: string | null = ''; after !== null;) {
      const { count, last } = await this.batch(after);
      rotated += count;
      after = last;
    }
    return { ...(await this.preview()), rotated };
  }

  /** What a run would do. */
  async preview(): Promise<RotationReport> {
    const rows: { keyId: string; count: number | string }[] = await this.database.source.query(
      'SELECT key_id AS keyId, COUNT(*) AS count FROM personal_numbers WHERE key_id <> ? GROUP BY key_id',
      [this.vault.currentKeyId],
    );
    const left = rows.map(({ keyId, count }) => ({
      keyId,
      values: Number(count),
      readable: this.vault.knows(keyId),
    }));
    return { keyId: this.vault.currentKeyId, rotated: 0, left };
  }

  /** Values whose key is not at hand stay as they are: the report tells of them. */
  private batch(after: string): Promise<{ count: number; last: string | null }> {
    return this.database.write(async (manager) => {
      const rows = await manager.find(PersonalNumber, {
        where: { id: MoreThan(after), keyId: Not(this.vault.currentKeyId) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      let count = 0;
      for (const row of rows) {
        const { id, kind, accountId, sealed } = row;
        if (!this.vault.knows(row.keyId)) continue;
        const fresh = this.vault.seal(kind, accountId, this.vault.read(kind, accountId, row));
        // Bound anew meanwhile: that one is sealed with the current key already.
        const { affected } = await manager.update(PersonalNumber, { id, sealed }, fresh);
        count += affected ?? 0;
      }
      return { count, last: rows.length < BATCH ? null : (rows.at(-1)?.id ?? null) };
    });
  }
}
