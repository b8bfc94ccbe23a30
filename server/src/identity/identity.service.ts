import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, LessThan, MoreThan } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { anonymous, type Caller, Callers } from '../http/caller';
import { newId } from '../ids';
import { WechatService } from '../wechat/wechat.service';
import { Account } from './account.entity';
import { Session } from './session.entity';
import { newToken, tokenHash } from './token';

const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

@Injectable()
export class IdentityService extends Callers {
  constructor(
    private readonly database: Database,
    private readonly wechat: WechatService,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Exchanges a code of wx.login for a session; the first sign-in makes the account. */
  async signIn(code: string): Promise<{ token: string; expiresAt: Date; account: Account }> {
    const openid = await this.wechat.openidOf(code);
    const token = newToken();
    const open = () => this.database.write((manager) => this.open(manager, openid, token));
    const session = await open().catch((error: unknown) => {
      // Two phones of a new person at once: the other one made the account.
      if (isDuplicate(error)) return open();
      throw error;
    });
    return { token, ...session };
  }

  async signOut(sessionId: string): Promise<void> {
    await this.database.write((manager) => manager.delete(Session, { id: sessionId }));
  }

  async account(id: string): Promise<Account> {
    const account = await this.database.source.manager.findOneBy(Account, { id });
    if (!account) throw new DomainError('not-signed-in');
    return account;
  }

  override async recognise(token: string): Promise<Caller> {
    const session = await this.database.source.manager.findOneBy(Session, {
      id: tokenHash(token),
      expiresAt: MoreThan(this.clock.now()),
    });
    if (!session) return anonymous;
    return { accountId: session.accountId, sessionId: session.id, roles: ['employee'] };
  }

  private async open(manager: EntityManager, openid: string, token: string) {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + THIRTY_DAYS);
    let account = await manager.findOneBy(Account, { openid });
    if (!account) {
      account = manager.create(Account, { id: newId(), openid, createdAt: now });
      await manager.insert(Account, account);
    }
    await manager.delete(Session, { accountId: account.id, expiresAt: LessThan(now) });
    await manager.insert(Session, { id: tokenHash(token), accountId: account.id, expiresAt });
    return { account, expiresAt };
  }
}
