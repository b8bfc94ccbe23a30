import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { Clock } from '../clock';
import { insertRows } from '../database/insert-rows';
import { newId } from '../ids';
import { type Counted, type Entry, entryFor, keyOf, nextMonth, reversalOf } from './entries';
import { LedgerEntry } from './entry.entity';
import { LedgerMonth } from './month.entity';

/** Adds to the ledger, in the transaction of what it tells of; the same thing twice is one entry. */
@Injectable()
export class Ledger {
  constructor(private readonly clock: Clock) {}

  async post(manager: EntityManager, counted: Counted, district: string): Promise<void> {
    await this.add(manager, entryFor(counted, await this.openMonth(manager)), district, null);
  }

  /** The same for many at once. */
  async postAll(
    manager: EntityManager,
    posts: readonly { counted: Counted; district: string }[],
  ): Promise<void> {
    const month = await this.openMonth(manager);
    const at = this.clock.now();
    const rows = posts.map(({ counted, district }): LedgerEntry => ({
      ...{ id: newId(), ...entryFor(counted, month), district, reason: null, at },
    }));
    await insertRows(manager, LedgerEntry, rows, ['key']);
  }

  /** Takes back what was posted; nothing was, nothing is. */
  async reverse(
    manager: EntityManager,
    counted: Pick<Counted, 'id' | 'step'>,
    reason: string,
  ): Promise<void> {
    const posted = await manager.findOneBy(LedgerEntry, { key: keyOf(counted) });
    if (!posted) return;
    const back = reversalOf(posted, await this.openMonth(manager));
    await this.add(manager, back, posted.district, reason);
  }

  private async add(
    manager: EntityManager,
    entry: Entry,
    district: string,
    reason: string | null,
  ): Promise<void> {
    if (await manager.existsBy(LedgerEntry, { key: entry.key })) return;
    await manager.insert(LedgerEntry, { id: newId(), ...entry, district, reason, at: this.clock.now() });
  }

  /** The month of today; closed ones are skipped, for nothing is added to them. */
  private async openMonth(manager: EntityManager): Promise<string> {
    let month = dayInJiangmen(this.clock.now()).slice(0, 7);
    while (await manager.existsBy(LedgerMonth, { month })) month = nextMonth(month);
    return month;
  }
}
