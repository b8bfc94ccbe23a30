import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type staff } from '@titles/shared/contract/staff';
import { DomainError } from '@titles/shared/errors';
import { Audit, byAccount } from '../audit/audit.service';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { type OpenSession, SessionsService } from '../identity/sessions.service';
import { sealed } from '../sealed';
import { ConsoleDoor } from './console-door.service';
import { Credentials } from './credentials.service';
import { assertFit, keptPassword } from './password';
import { StaffCredential } from './staff-credential.entity';

/** The way in with a password, and its change. */
@Injectable()
export class StaffSignIn {
  constructor(
    private readonly database: Database,
    private readonly credentials: Credentials,
    private readonly door: ConsoleDoor,
    private readonly sessions: SessionsService,
    private readonly audit: Audit,
  ) {}

  async signIn({ login, ...shown }: Input<typeof staff.signIn>['body']): Promise<OpenSession> {
    const credential = await this.database.source.manager.findOneBy(StaffCredential, { login });
    await this.credentials.prove(login, credential, shown);
    if (!credential) throw new DomainError('sign-in-failed');
    return this.database.write((manager) => this.door.open(manager, credential.accountId, 'password'));
  }

  /** A new password for one's own account; every other session of it ends. */
  async changePassword(
    { newPassword, ...shown }: Input<typeof staff.changePassword>['body'],
    { accountId, sessionId }: SignedInCaller,
  ): Promise<void> {
    const credential = await this.database.source.manager.findOneBy(StaffCredential, { accountId });
    if (!credential) throw new DomainError('not-found', '这个账号没有密码，请用手机扫码登录。');
    assertFit(newPassword, credential.login, 'newPassword');
    const secret = await this.credentials.prove(credential.login, credential, shown);
    const { kept, key } = await keptPassword(newPassword);
    const change = { password: kept, totpSecret: sealed(secret, key) };
    await this.database.write(async (manager) => {
      const { affected } = await manager.update(
        StaffCredential,
        { accountId, password: credential.password },
        change,
      );
      if (!affected) throw new DomainError('conflict');
      await this.sessions.endOthers(manager, accountId, sessionId);
      await this.audit.append(manager, {
        actor: byAccount(accountId),
        action: 'staff.password-changed',
        subject: accountId,
      });
    });
  }
}
