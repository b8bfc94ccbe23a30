import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type Input } from '@titles/shared/contract/endpoint';
import { publicists } from '@titles/shared/contract/publicists';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, type FindOptionsWhere } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { containing, listing, narrowed } from '../http/listing';
import { type Reach, reachOf, within } from '../http/reach';
import { GrantsService } from '../identity/grants.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { assertApplied } from './applied';
import { Publicist } from './publicist.entity';
import { Publicists } from './publicists.service';

const columns = {
  name: 'name',
  company: 'company',
  district: 'district',
  state: 'state',
  appliedAt: 'appliedAt',
} as const;

/** What staff decide about publicists of their district, each step audited; and how somebody leaves. */
@Injectable()
export class Approvals {
  private readonly clock: Clock;

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly publicists: Publicists,
    private readonly grants: GrantsService,
    private readonly organisations: OrganisationsService,
  ) {
    this.clock = grants.clock;
  }

  async list(
    { name, company, creditCode, district, state, ...wish }: Input<typeof publicists.list>['query'],
    reach: Reach,
  ) {
    const filters = {
      ...{ creditCode, district, state },
      name: name ? containing(name) : undefined,
      company: company ? containing(company) : undefined,
    };
    const [rows, total] = await this.database.source.manager.findAndCount(Publicist, {
      where: narrowed(this.within(reach), filters),
      ...listing<Publicist, keyof typeof columns>(wish, columns),
    });
    const listed = await this.organisations.listedOtherwise(rows);
    const shown = rows.map((row, at) => ({ ...this.publicists.shown(row), listedAs: listed[at] ?? null }));
    return { rows: shown, total };
  }

  /** Throws `not-found` for who is out of reach. */
  async one(id: string, caller: SignedInCaller, manager = this.database.source.manager): Promise<Publicist> {
    const reach = reachOf(publicists.list.access, caller);
    const found = await manager.findOneBy(Publicist, narrowed(this.within(reach), { id }));
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** Those of the districts, and who applies there or elsewhere for a company that the list has in one of them. */
  private within(reach: Reach): FindOptionsWhere<Publicist>[] {
    const own = within<Publicist>(reach, { districts: 'district' });
    if (reach.all) return own;
    return [...own, { state: 'applied', creditCode: this.organisations.codesOf(reach.districts) }];
  }

  async revealPhone(id: string, reason: string, caller: SignedInCaller): Promise<string> {
    return this.database.write(async (manager) => {
      const publicist = await this.one(id, caller, manager);
      const phone = this.publicists.phoneOf(publicist);
      if (phone === null) throw new DomainError('not-found');
      await this.note(manager, caller, 'publicist.phone-revealed', id, { reason });
      return phone;
    });
  }

  /** Others of the same company, wherever they applied. */
  async colleagues(id: string, caller: SignedInCaller) {
    const colleagues = await this.publicists.colleaguesOf(await this.one(id, caller));
    return colleagues.map((one) => this.publicists.shown(one));
  }

  /**
   * Grants the role for the company, called `listedAs` in the list of companies; it joins it if it is not there. Who
   * works for a company belongs to its district.
   */
  async approve(id: string, listedAs: string | undefined, caller: SignedInCaller): Promise<void> {
    await this.database.claim(async (manager) => {
      // What is read at this moment is judged before or after, so that it is posted in either case.
      await this.publicists.lock(manager, id);
      const publicist = await this.one(id, caller, manager);
      assertApplied(publicist);
      if (publicist.accountId === caller.accountId)
        throw new DomainError('not-allowed', '不能批准自己的申请，请换一位同事批准。');
      if (publicist.form === null)
        throw new DomainError('conflict', '还没有收到盖章的推荐表，收到后再批准。');
      const { company: name, creditCode, type, size, accountId } = publicist;
      const { id: organisationId, district } = await this.organisations.companyWithin(
        manager,
        { name, creditCode, district: publicist.district, type, size },
        reachOf(publicists.approve.access, caller),
        listedAs,
      );
      const by = byAccount(caller.accountId);
      const grantId = await this.grants.grantWithin(manager, {
        name: publicist.name,
        role: 'publicist',
        ...{ organisationId, district, accountId, approvedBy: by },
      });
      const change = {
        state: 'active' as const,
        ...{ organisationId, district, grantId },
        ...{ decidedAt: this.clock.now(), decidedBy: by },
      };
      await step(manager, publicist, change);
      await this.note(manager, caller, 'publicist.approved', id, {
        grant: grantId,
        organisation: organisationId,
        ...(listedAs !== undefined && { listedAs }),
      });
      await this.publicists.tellDecided(manager, Object.assign(publicist, change));
    });
  }

  async refuse(id: string, reason: string, caller: SignedInCaller): Promise<void> {
    await this.database.claim(async (manager) => {
      const publicist = await this.one(id, caller, manager);
      assertApplied(publicist);
      const now = this.clock.now();
      const decided = { decidedAt: now, decidedBy: byAccount(caller.accountId), endedAt: now, reason };
      const change = { state: 'refused' as const, liveAccountId: null, ...decided };
      await step(manager, publicist, change);
      await this.note(manager, caller, 'publicist.refused', id, { reason });
      await this.publicists.tellDecided(manager, Object.assign(publicist, change));
    });
  }

  async end(
    id: string,
    { reason, successorId }: { reason: string; successorId: string | null },
    caller: SignedInCaller,
  ): Promise<void> {
    await this.database.claim(async (manager) => {
      const publicist = await this.one(id, caller, manager);
      await this.leave(manager, publicist, successorId, reason);
      await this.note(manager, caller, 'publicist.ended', id, { reason, successor: successorId });
    });
  }

  async leaveOwn(accountId: string, successorId: string | null): Promise<void> {
    await this.database.claim(async (manager) => {
      const publicist = await manager.findOneBy(Publicist, { liveAccountId: accountId });
      if (!publicist) throw new DomainError('not-found');
      await this.leave(manager, publicist, successorId, null);
    });
  }

  private async leave(
    manager: EntityManager,
    publicist: Publicist,
    successorId: string | null,
    reason: string | null,
  ): Promise<void> {
    const { id, state, liveAccountId, grantId } = publicist;
    if (liveAccountId === null) throw new DomainError('conflict', '已经不是宣传员了。');
    const colleagues = successorId === null ? [] : await this.publicists.colleaguesOf(publicist, manager);
    const successor = colleagues.find((one) => one.id === successorId);
    if (successorId !== null && !successor)
      throw new DomainError('conflict', '只能交接给本单位另一位已通过的宣传员。');
    // Before the role ends, from which it would follow without successor and reason.
    const left = { endedAt: this.clock.now(), successorId, reason };
    if (!(await this.publicists.leave(manager, { id, state }, left))) throw new DomainError('conflict');
    if (grantId !== null) await this.grants.endWithin(manager, grantId, successor?.accountId);
  }

  private note(
    manager: EntityManager,
    { accountId }: SignedInCaller,
    action: AuditAction,
    subject: string,
    detail: Record<string, string | null>,
  ): Promise<void> {
    return this.audit.append(manager, { actor: byAccount(accountId), action, subject, detail });
  }
}

async function step(
  manager: EntityManager,
  { id, state }: Publicist,
  change: Partial<Publicist>,
): Promise<void> {
  const { affected } = await manager.update(Publicist, { id, state }, change);
  if (!affected) throw new DomainError('conflict');
}
