import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { Holdings } from '../holdings/holdings.service';
import { CompanyPublicists } from '../identity/company-publicists.service';
import { GrantsService } from '../identity/grants.service';
import { Rounds } from '../rounds/rounds.service';
import { HandingOver } from './handing-over.service';
import { heirOf } from './heir';

/** How often a process looks, in milliseconds. */
const INTERVAL = 10 * 60_000;

/** Who is a publicist no longer holds nothing for the company any more, as soon as a colleague is there. */
@Injectable()
export class PublicistsLeaving implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantsService,
    private readonly publicists: CompanyPublicists,
    private readonly handingOver: HandingOver,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.grants.whenEnded(async (manager, { role, accountId, organisationId, successor }) => {
      if (role !== 'publicist' || accountId === null || organisationId === null) return;
      const current = await this.publicists.of(organisationId, manager);
      // Another grant of the role may count still.
      if (current.includes(accountId)) return;
      const heir = heirOf(current, accountId, successor);
      await this.handingOver.pass(manager, { accountId, organisationId }, heir);
    });
    this.rounds.every(INTERVAL, 'Publicists whose grant ran out could not be looked for', () => this.sweep());
  }

  /** Grants run out with nobody there, and a colleague may come after somebody left. */
  async sweep(): Promise<void> {
    const holders = await this.handingOver.holders();
    for (const { now, ...left } of await this.publicists.among(holders, this.database.source.manager)) {
      const heir = now ? null : heirOf(await this.publicists.of(left.organisationId), left.accountId);
      if (heir !== null) await this.database.claim((manager) => this.handingOver.pass(manager, left, heir));
    }
  }
}

/** An account that is deleted leaves nothing half: a colleague goes on, or what was agreed is called off. */
@Injectable()
export class PublicistsErasure implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly publicists: CompanyPublicists,
    private readonly handingOver: HandingOver,
  ) {}

  onModuleInit(): void {
    this.holdings.beforeErasure(async (manager, { accountId }) => {
      if (accountId === null) return;
      for (const { organisationId } of await this.publicists.among([accountId], manager)) {
        const heir = heirOf(await this.publicists.of(organisationId, manager), accountId);
        await this.handingOver.pass(manager, { accountId, organisationId }, heir, { erased: true });
      }
    });
  }
}
