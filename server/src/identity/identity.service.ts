import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { newId } from '../ids';
import { WechatService } from '../wechat/wechat.service';
import { Account } from './account.entity';
import { type OpenSession, SessionsService } from './sessions.service';

@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly wechat: WechatService,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
  ) {}

  /** Exchanges a code of wx.login for a session; the first sign-in makes the account. */
  async signIn(code: string): Promise<OpenSession & { account: Account }> {
    const openid = await this.wechat.openidOf(code);
    const open = () =>
      this.database.write(async (manager) => {
        const account = await this.accountOf(manager, openid);
        return { ...(await this.sessions.open(manager, account.id, 'phone')), account };
      });
    return open().catch((error: unknown) => {
      // Two phones of a new person at once: the other one made the account.
      if (isDuplicate(error)) return open();
      throw error;
    });
  }

  find(id: string): Promise<Account | null> {
    return this.database.source.manager.findOneBy(Account, { id });
  }

  async account(id: string): Promise<Account> {
    const account = await this.find(id);
    if (!account) throw new DomainError('not-signed-in');
    return account;
  }

  /** The openids of those accounts that have one. */
  async openidsOf(
    ids: readonly string[],
    manager = this.database.source.manager,
  ): Promise<Map<string, string>> {
    const rows = await manager.findBy(Account, { id: In([...new Set(ids)]) });
    return new Map(rows.flatMap(({ id, openid }) => (openid ? [[id, openid] as const] : [])));
  }

  /** The account of somebody whom WeChat names; null for who never signed in. */
  async accountIdOf(manager: EntityManager, openid: string): Promise<string | null> {
    return (await manager.findOneBy(Account, { openid }))?.id ?? null;
  }

  /** A new account; without WeChat for staff who sign in with a password. */
  async create(manager: EntityManager, openid: string | null): Promise<Account> {
    const account = manager.create(Account, { id: newId(), openid, createdAt: this.clock.now() });
    await manager.insert(Account, account);
    return account;
  }

  /** Refuses unless the code of wx.login is of the account's own phone: a token alone may have been stolen. */
  async assertPresent(accountId: string, code: string): Promise<void> {
    const openid = await this.wechat.openidOf(code);
    if ((await this.account(accountId)).openid !== openid) throw new DomainError('sign-in-failed');
  }

  private async accountOf(manager: EntityManager, openid: string): Promise<Account> {
    const known = await manager.findOneBy(Account, { openid });
    return known ?? this.create(manager, openid);
  }
}
