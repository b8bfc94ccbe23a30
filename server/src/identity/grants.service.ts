import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { grants } from '@titles/shared/contract/grants';
import { type GrantableRole } from '@titles/shared/contract/roles';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { type Actor, Audit, byAccount } from '../audit/audit.service';
import { dayInJiangmen, endOfDay } from '@titles/shared/jiangmen-time';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type Grant as CallersGrant, type SignedInCaller } from '../http/caller';
import { reaches, reachOf } from '../http/reach';
import { newId } from '../ids';
import { newSecret, secretHash } from '../secret';
import { countingIn, type GrantedFor, ruleOf } from './authority';
import { Grant, type GrantState } from './grant.entity';
import { type SessionKind } from './lifetimes';

/** A role that somebody had, and the account that they, or staff, named to go on in their place. */
interface EndedRole extends Pick<Grant, 'role' | 'accountId' | 'organisationId'> {
  successor?: string | null;
}

type Ended = (manager: EntityManager, ended: EndedRole) => Promise<void>;

/** So long lasts what somebody asked for. */
const YEARS = 3;

/** What people have been granted: approved and ended by those who may. */
@Injectable()
export class GrantsService {
  private readonly listeners: Ended[] = [];

  constructor(
    private readonly database: Database,
    readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** What counts now for the account in a session of this kind. */
  async countingFor(accountId: string, kind: SessionKind): Promise<CallersGrant[]> {
    return countingIn(kind, await this.activeOf(this.database.source.manager, accountId));
  }

  /** Whether the account holds anything that a console is for. */
  async mayUseConsole(manager: EntityManager, accountId: string): Promise<boolean> {
    return (await this.activeOf(manager, accountId)).length > 0;
  }

  /** The accounts for which a role counts now. */
  async holdersOf(role: GrantableRole): Promise<string[]> {
    const active = await this.database.source.manager.findBy(Grant, {
      role,
      state: 'active',
      endsAt: MoreThan(this.clock.now()),
    });
    return active.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
  }

  /** Whether a role counts for an account now. */
  async holds(manager: EntityManager, accountId: string, role: GrantableRole): Promise<boolean> {
    return (await this.activeOf(manager, accountId)).some((grant) => grant.role === role);
  }

  mine(accountId: string): Promise<Grant[]> {
    return this.database.source.manager.find(Grant, {
      where: { accountId, state: In(['accepted', 'active'] satisfies GrantState[]) },
      order: { id: 'DESC' },
    });
  }

  /** Makes an accepted grant count, by somebody who neither invited nor is meant. */
  async approve(id: string, caller: SignedInCaller): Promise<Grant> {
    const approvedBy = byAccount(caller.accountId);
    return this.step(id, caller, 'grant.approved', (grant) => {
      if (!isOther(grant, caller.accountId))
        throw new DomainError('not-allowed', '邀请人和本人不能批准，请换一位同事批准。');
      if (grant.state !== 'accepted') throw new DomainError('conflict', stateSentences[grant.state]);
      return { state: 'active', approvedBy };
    });
  }

  /** Ends a grant at once, or withdraws its invitation. */
  async end(id: string, caller: SignedInCaller): Promise<Grant> {
    return this.step(id, caller, 'grant.ended', (grant) => {
      if (grant.state === 'ended') throw new DomainError('conflict', stateSentences.ended);
      return { state: 'ended' };
    });
  }

  /** Grants what somebody asked for themselves: they and whoever approves are the two people. For three years. */
  async grantWithin(
    manager: EntityManager,
    wish: GrantedFor & { name: string; accountId: string; approvedBy: Actor },
  ): Promise<string> {
    const now = this.clock.now();
    const grant: Grant = {
      id: newId(),
      ...wish,
      state: 'active',
      // There is no code to take: nobody knows it.
      codeHash: secretHash(newSecret()),
      codeUntil: now,
      grantedBy: byAccount(wish.accountId),
      createdAt: now,
      endsAt: endOfDay(dayInJiangmen(now), { years: YEARS }),
    };
    await manager.insert(Grant, grant);
    return grant.id;
  }

  /** Ends a grant in the transaction of what it was for; again and again is the same as once. */
  async endWithin(manager: EntityManager, id: string, successor: string | null = null): Promise<void> {
    // One that ran out long ago is deleted by retention.
    const grant = await manager.findOneBy(Grant, { id });
    if (!grant || grant.state === 'ended') return;
    await manager.update(Grant, { id }, { state: 'ended' });
    const { role, accountId, organisationId } = grant;
    await this.tellEnded(manager, { role, accountId, organisationId, successor });
  }

  /** What another feature does in the transaction in which somebody's grant ends; that it ran out tells nobody. */
  whenEnded(listener: Ended): void {
    this.listeners.push(listener);
  }

  async tellEnded(manager: EntityManager, ended: EndedRole): Promise<void> {
    for (const listener of this.listeners) await listener(manager, ended);
  }

  /** One step of a grant within the caller's reach, audited in the same transaction. */
  private step(
    id: string,
    caller: SignedInCaller,
    action: AuditAction,
    next: (grant: Grant) => Partial<Grant>,
  ): Promise<Grant> {
    // What follows from an end must be seen as it is once it is locked, see `claim`.
    return this.database.claim(async (manager) => {
      const grant = await manager.findOneBy(Grant, { id });
      if (!grant || !reaches(reachOf(grants.list.access, caller), grant)) throw new DomainError('not-found');
      if (!reaches(reachOf(ruleOf(grant.role).granters, caller), grant)) throw new DomainError('not-allowed');
      const change = next(grant);
      const { affected } = await manager.update(Grant, { id, state: grant.state }, change);
      if (!affected) throw new DomainError('conflict');
      await this.audit.append(manager, {
        actor: byAccount(caller.accountId),
        action,
        subject: id,
        detail: { role: grant.role, account: grant.accountId },
      });
      if (change.state === 'ended') await this.tellEnded(manager, grant);
      return Object.assign(grant, change);
    });
  }

  private activeOf(manager: EntityManager, accountId: string): Promise<Grant[]> {
    return manager.findBy(Grant, { accountId, state: 'active', endsAt: MoreThan(this.clock.now()) });
  }
}

/** Whether somebody neither invited nor is meant. */
export const isOther = ({ grantedBy, accountId }: Grant, id: string): boolean =>
  grantedBy !== byAccount(id) && accountId !== id;

const stateSentences: Readonly<Record<GrantState, string>> = {
  invited: '对方还没有接受邀请，接受后才能批准。',
  accepted: '',
  active: '已经批准过了。',
  ended: '已经结束了，需要时请重新邀请。',
};
