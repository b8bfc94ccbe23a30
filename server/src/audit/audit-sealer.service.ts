import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { Leases } from '../leases/leases.service';
import { Rounds } from '../rounds/rounds.service';
import { AuditEntry } from './audit-entry.entity';
import { AuditLink } from './audit-link.entity';
import { AuditPending } from './audit-pending.entity';
import { BEGINNING, type Link, linkAfter } from './chain';

export const SEAL_EVERY = Symbol('seal every');

const LEASE = 'audit-seal';
const LEASE_LASTS = 30_000;
const BATCH = 500;

/**
 * Chains what was audited, in batches and outside the transactions that audited it: those never wait for each other.
 * One process at a time does it; if two ever did, the place in the chain refuses the second.
 */
@Injectable()
export class AuditSealer implements OnModuleInit, BeforeApplicationShutdown {
  private sealing: ReturnType<Rounds['every']> | undefined;

  constructor(
    private readonly database: Database,
    private readonly leases: Leases,
    private readonly rounds: Rounds,
    @Inject(SEAL_EVERY) private readonly every: number,
  ) {}

  onModuleInit(): void {
    if (this.every > 0)
      this.sealing = this.rounds.every(this.every, 'What was audited could not be sealed', () => this.seal());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sealing?.stop();
    // Another process may go on at once.
    await this.leases.giveBack(LEASE);
  }

  /** Seals what waits, unless another process does; tells how many entries. */
  async seal(): Promise<number> {
    if (!(await this.database.source.manager.exists(AuditPending))) return 0;
    let sealed = 0;
    for (;;) {
      if (!(await this.leases.take(LEASE, LEASE_LASTS))) return sealed;
      const count = await this.database
        .write((manager) => this.sealBatch(manager))
        // Sealed meanwhile by another process, which took this one for gone: the key keeps the chain.
        .catch((error: unknown) => (isDuplicate(error) ? 0 : Promise.reject(error as Error)));
      sealed += count;
      if (count < BATCH) return sealed;
    }
  }

  private async sealBatch(manager: EntityManager): Promise<number> {
    const waiting = await manager.find(AuditPending, { order: { entryId: 'ASC' }, take: BATCH });
    const ids = waiting.map(({ entryId }) => entryId);
    // An entry that is gone stays pending, for the check to tell of it.
    const entries = await manager.find(AuditEntry, { where: { id: In(ids) }, order: { id: 'ASC' } });
    if (entries.length === 0) return 0;
    const [newest] = await manager.find(AuditLink, { order: { position: 'DESC' }, take: 1 });
    let last: Link = newest ?? BEGINNING;
    const links = entries.map((entry) => {
      last = linkAfter(last, entry);
      return { ...last, entryId: entry.id };
    });
    await manager.insert(AuditLink, links);
    await manager.delete(AuditPending, { entryId: In(entries.map(({ id }) => id)) });
    return entries.length;
  }
}
