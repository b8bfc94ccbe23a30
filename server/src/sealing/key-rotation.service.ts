import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type Resealable } from './resealable';
import { Vault } from './vault';

const BATCH = 500;

export interface RotationReport {
  /** The key that seals now. */
  keyId: string;
  /** Sealed anew in this run. */
  rotated: number;
  /** How many values each other key still seals; without any, the key may go from SEALING_KEYS. */
  left: { keyId: string; values: number; readable: boolean }[];
}

/**
 * Seals old values with the current key, in short transactions: broken off anywhere, it goes on where it was. Each
 * feature registers what it keeps sealed.
 */
@Injectable()
export class KeyRotation {
  private readonly kept: Resealable[] = [];

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  register(...kept: readonly Resealable[]): void {
    this.kept.push(...kept);
  }

  async rotate(): Promise<RotationReport> {
    let rotated = 0;
    for (const rows of this.kept)
      for (let after: string | null = ''; after !== null;) {
        const from: string = after;
        const { count, last } = await this.database.write((manager) =>
          rows.reseal(manager, this.vault, from, BATCH),
        );
        rotated += count;
        after = last;
      }
    return { ...(await this.preview()), rotated };
  }

  /** What a run would do. */
  async preview(): Promise<RotationReport> {
    const { currentKeyId } = this.vault;
    const counts = new Map<string, number>();
    for (const rows of this.kept)
      for (const { keyId, values } of await rows.others(this.database.source.manager, currentKeyId))
        counts.set(keyId, (counts.get(keyId) ?? 0) + values);
    const left = [...counts].map(([keyId, values]) => ({ keyId, values, readable: this.vault.knows(keyId) }));
    return { keyId: currentKeyId, rotated: 0, left };
  }
}
