import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThan, MoreThan, Not } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { Account } from './account.entity';
import { Grant } from './grant.entity';
import { GrantsService } from './grants.service';
import { Session } from './session.entity';

/** Stands where the name of somebody was whose account is deleted. */
const NAMELESS = '已注销';

/** What identity holds of people, and for how long. */
@Injectable()
export class IdentityData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly grantsService: GrantsService,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this.account, this.sessions, this.grants);
    this.retention.register(
      expiringRows({
        name: 'sessions',
        entity: Session,
        key: 'id',
        old: (before) => ({ expiresAt: LessThan(before) }),
      }),
      expiringRows({
        name: 'invitations',
        entity: Grant,
        key: 'id',
        old: (before) => ({ state: 'invited' as const, codeUntil: LessThan(before) }),
      }),
      expiringRows({
        name: 'grants',
        entity: Grant,
        key: 'id',
        old: (before) => ({ state: Not('invited' as const), endsAt: LessThan(before) }),
      }),
    );
  }

  private readonly account: Holding = {
    name: 'account',
    title: '账号',
    columns: ['accounts.openid'],
    read: async (manager, { accountId }) => {
      const account = accountId === null ? null : await manager.findOneBy(Account, { id: accountId });
      return account
        ? [{ 账号: account.id, 建立: account.createdAt.toISOString(), 微信登录: account.openid !== null }]
        : [];
    },
    erase: async (manager, { accountId, openid }) => {
      if (accountId !== null) await manager.delete(Account, { id: accountId });
      if (openid !== null) await manager.delete(Account, { openid });
    },
  };

  private readonly sessions: Holding = {
    name: 'sessions',
    title: '登录',
    columns: ['sessions.account_id'],
    read: async (manager, { accountId }) => {
      const sessions = accountId === null ? [] : await manager.findBy(Session, { accountId });
      return sessions.map(({ kind, createdAt, usedAt, expiresAt }) => ({
        设备: kind === 'phone' ? '手机' : '工作台',
        登录时间: createdAt.toISOString(),
        最近使用: usedAt?.toISOString() ?? null,
        到期: expiresAt.toISOString(),
      }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await manager.delete(Session, { accountId });
    },
  };

  private readonly grants: Holding = {
    name: 'grants',
    title: '工作身份',
    columns: ['grants.account_id', 'grants.granted_by', 'grants.approved_by'],
    stays: '曾经担任的工作身份只留编号，姓名删去，供核对操作记录',
    read: async (manager, { accountId }) => {
      const grants = accountId === null ? [] : await manager.findBy(Grant, { accountId });
      return grants.map(({ name, role, district, state, createdAt, endsAt }) => ({
        姓名: name,
        身份: role,
        市区: district,
        状态: state,
        授予: createdAt.toISOString(),
        截止: endsAt.toISOString(),
      }));
    },
    // By WeChat's word the account goes at once, whatever it may still do: its grants end with it.
    erase: async (manager, { accountId }) => {
      if (accountId === null) return;
      for (const { id, role, organisationId } of await this.running(manager, accountId)) {
        await manager.update(Grant, { id }, { state: 'ended' });
        await this.audit.append(manager, {
          actor: byAccount(accountId),
          action: 'grant.ended',
          subject: id,
          detail: { role, account: accountId },
        });
        await this.grantsService.tellEnded(manager, { role, accountId, organisationId });
      }
      await manager.query('UPDATE grants SET name = ? WHERE account_id = ?', [NAMELESS, accountId]);
    },
    hindrance: async (manager, { accountId }) =>
      accountId !== null && (await this.running(manager, accountId)).length > 0
        ? '您还有在用的工作身份，请先联系授权的同事结束它，再注销账号。'
        : null,
  };

  private running(manager: EntityManager, accountId: string): Promise<Grant[]> {
    const endsAt = MoreThan(this.clock.now());
    return manager.findBy(Grant, { accountId, state: In(['accepted', 'active']), endsAt });
  }
}
