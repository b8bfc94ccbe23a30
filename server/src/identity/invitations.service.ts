import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type grants } from '@titles/shared/contract/grants';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen, endOfDay } from '@titles/shared/jiangmen-time';
import { type EntityManager, MoreThan } from 'typeorm';
import { type Actor, Audit, byAccount, byTerminal } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { reaches, reachOf } from '../http/reach';
import { newId } from '../ids';
import { OrganisationsService } from '../organisations/organisations.service';
import { newSecret, secretHash } from '../secret';
import { isSamePerson, staffName } from '../staff-name';
import { assertFitting, type GrantedFor, ruleOf } from './authority';
import { Grant } from './grant.entity';

const HOUR = 60 * 60 * 1000;
const CODE_LASTS = 72 * HOUR;
const LONGEST_YEARS = 3;
/** With so many administrators, one can approve what another one grants. */
const ENOUGH = 2;

export interface Invited {
  grant: Grant;
  /** To be handed over; the database knows its hash alone. */
  code: string;
}

/** Who is invited to what, and the code that takes it, once. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly organisations: OrganisationsService,
  ) {}

  async invite(wish: Input<typeof grants.invite>['body'], caller: SignedInCaller): Promise<Invited> {
    assertFitting(wish);
    const reach = reachOf(ruleOf(wish.role).granters, caller);
    const grantedFor = await this.grantedFor(wish, caller);
    if (!reaches(reach, grantedFor))
      throw new DomainError('not-allowed', '您不能授予这个身份，请联系管理员。');
    return this.database.write((manager) =>
      this.keep(
        manager,
        staffName(wish.name),
        grantedFor,
        byAccount(caller.accountId),
        this.endOf(wish.until),
      ),
    );
  }

  /** Invites an administrator from the terminal, while there are not yet two who could approve each other's grants. */
  async first(name: string, by: string): Promise<Invited> {
    const [invited, operator] = [staffName(name), staffName(by)];
    if (isSamePerson(invited, operator))
      throw new DomainError('bad-input', '邀请人和被邀请人应是两个人：--name 写管理员，--by 写您自己。');
    const forAll = { role: 'administrator', organisationId: null, district: null } as const;
    const endsAt = endOfDay(dayInJiangmen(this.clock.now()), { years: 1 });
    return this.database.write(async (manager) => {
      if (await this.enough(manager))
        throw new DomainError('conflict', '已经有两位管理员，请由管理员在工作台邀请，并由另一位批准。');
      return this.keep(manager, invited, forAll, byTerminal(operator), endsAt);
    });
  }

  /** What a code invites to. Throws `not-found` for one that is unknown, used, withdrawn or too old. */
  async look(manager: EntityManager, code: string): Promise<Grant> {
    const found = await manager.findOneBy(Grant, { codeHash: secretHash(code), state: 'invited' });
    if (found && found.codeUntil > this.clock.now()) return found;
    throw new DomainError('not-found', '邀请码不对、已经用过或过期了，请联系邀请您的同事。');
  }

  /** Takes an invitation for the account, once; it counts when another person approves, the first administrators' at once. */
  async accept(manager: EntityManager, code: string, accountId: string): Promise<Grant> {
    const grant = await this.look(manager, code);
    const atOnce = grant.grantedBy.startsWith(byTerminal('')) && !(await this.enough(manager));
    const change = { state: atOnce ? 'active' : 'accepted', accountId } as const;
    const { affected } = await manager.update(Grant, { id: grant.id, state: 'invited' }, change);
    if (!affected) throw new DomainError('conflict');
    await this.audit.append(manager, {
      actor: byAccount(accountId),
      action: 'grant.accepted',
      subject: grant.id,
      detail: { role: grant.role },
    });
    return Object.assign(grant, change);
  }

  join(code: string, accountId: string): Promise<Grant> {
    return this.database.write((manager) => this.accept(manager, code, accountId));
  }

  private async grantedFor(
    { role, organisationId, district }: Input<typeof grants.invite>['body'],
    caller: SignedInCaller,
  ): Promise<GrantedFor> {
    if (organisationId === undefined) return { role, organisationId: null, district: district ?? null };
    const organisation = await this.organisations.get(organisationId, reachOf(ruleOf(role).granters, caller));
    if (organisation.kind !== ruleOf(role).organisation)
      throw new DomainError('bad-input', undefined, [
        { path: 'body.organisationId', message: '这个身份不授予这类单位' },
      ]);
    return { role, organisationId, district: organisation.district };
  }

  private endOf(until: string): Date {
    const endsAt = endOfDay(until);
    const today = dayInJiangmen(this.clock.now());
    if (endsAt > this.clock.now() && endsAt <= endOfDay(today, { years: LONGEST_YEARS })) return endsAt;
    throw new DomainError('bad-input', undefined, [
      { path: 'body.until', message: `截止日应在今天之后、${LONGEST_YEARS}年之内` },
    ]);
  }

  private async keep(
    manager: EntityManager,
    name: string,
    grantedFor: GrantedFor,
    grantedBy: Actor,
    endsAt: Date,
  ): Promise<Invited> {
    const now = this.clock.now();
    const code = newSecret();
    const grant: Grant = {
      id: newId(),
      name,
      ...grantedFor,
      state: 'invited',
      codeHash: secretHash(code),
      codeUntil: new Date(now.getTime() + CODE_LASTS),
      accountId: null,
      grantedBy,
      approvedBy: null,
      createdAt: now,
      endsAt,
    };
    await manager.insert(Grant, grant);
    await this.audit.append(manager, {
      actor: grantedBy,
      action: 'grant.invited',
      subject: grant.id,
      detail: { ...grantedFor },
    });
    return { grant, code };
  }

  /** Whether there are administrators enough for two-person approval. */
  private async enough(manager: EntityManager): Promise<boolean> {
    const endsAt = MoreThan(this.clock.now());
    const active = await manager.findBy(Grant, { role: 'administrator', state: 'active', endsAt });
    return new Set(active.map(({ accountId }) => accountId)).size >= ENOUGH;
  }
}
