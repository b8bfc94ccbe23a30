import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { type CompanyPublicist, CompanyPublicists } from '../identity/company-publicists.service';
import { GrantsService } from '../identity/grants.service';
import { Rounds } from '../rounds/rounds.service';
import { Publicists } from './publicists.service';

/** How often a process looks, in milliseconds. */
const INTERVAL = 10 * 60_000;

/** Who has the role no longer has left, however it ended: nothing counts for them, and they may apply anew. */
@Injectable()
export class PublicistsEnding implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantsService,
    private readonly granted: CompanyPublicists,
    private readonly publicists: Publicists,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.grants.whenEnded(async (manager, { role, accountId, organisationId }) => {
      if (role !== 'publicist' || accountId === null || organisationId === null) return;
      await this.end(manager, { accountId, organisationId });
    });
    this.rounds.every(INTERVAL, 'Publicists who have no role any more could not be looked for', () =>
      this.sweep(),
    );
  }

  /** Grants run out with nobody there. */
  async sweep(): Promise<void> {
    const working = await this.publicists.working();
    const accounts = working.map(({ accountId }) => accountId);
    const granted = await this.granted.among(accounts, this.database.source.manager);
    const counting = new Set(granted.filter(({ now }) => now).map(pairOf));
    for (const one of working)
      if (!counting.has(pairOf(one))) await this.database.claim((manager) => this.end(manager, one));
  }

  private async end(manager: EntityManager, { accountId, organisationId }: CompanyPublicist): Promise<void> {
    // Another grant of the role may count still.
    if ((await this.granted.of(organisationId, manager)).includes(accountId)) return;
    const who = { liveAccountId: accountId, organisationId };
    await this.publicists.leave(manager, who, { endedAt: this.grants.clock.now() });
  }
}

const pairOf = ({ accountId, organisationId }: CompanyPublicist): string => `${accountId} ${organisationId}`;
