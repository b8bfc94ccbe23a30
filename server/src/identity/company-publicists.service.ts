import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Grant, type GrantState } from './grant.entity';

/** An account as the publicist of an organisation, now or once. */
export interface CompanyPublicist {
  accountId: string;
  organisationId: string;
}

/** Who is a publicist of an organisation, and who was one. */
@Injectable()
export class CompanyPublicists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The accounts that are publicists of an organisation now, who was granted it first before the others. */
  async of(organisationId: string, manager = this.database.source.manager): Promise<string[]> {
    const rows = await manager.find(Grant, {
      where: { organisationId, role: 'publicist', state: 'active', endsAt: MoreThan(this.clock.now()) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return accountsOf(rows);
  }

  /** Those accounts, and those that were publicists of it before. */
  async onceOf(organisationId: string): Promise<string[]> {
    const where = { organisationId, role: 'publicist', state: In(COUNTED) } as const;
    return accountsOf(await this.database.source.manager.findBy(Grant, where));
  }

  /** Each organisation whose publicist one of these accounts is or was, and whether they are it now. */
  async among(
    accountIds: readonly string[],
    manager: EntityManager,
  ): Promise<(CompanyPublicist & { now: boolean })[]> {
    const where = { accountId: In([...accountIds]), role: 'publicist', state: In(COUNTED) } as const;
    const found = new Map<string, CompanyPublicist & { now: boolean }>();
    for (const { accountId, organisationId, state, endsAt } of await manager.findBy(Grant, where)) {
      if (accountId === null || organisationId === null) continue;
      const pair = `${accountId} ${organisationId}`;
      const counts = state === 'active' && endsAt > this.clock.now();
      const now = counts || (found.get(pair)?.now ?? false);
      found.set(pair, { accountId, organisationId, now });
    }
    return [...found.values()];
  }
}

/** States of a grant that counts or did. */
const COUNTED: GrantState[] = ['active', 'ended'];

const accountsOf = (rows: readonly Grant[]): string[] => [
  ...new Set(rows.flatMap(({ accountId }) => accountId ?? [])),
];
