import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type staff } from '@titles/shared/contract/staff';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type OpenSession } from '../identity/sessions.service';
import { ConsoleDoor } from './console-door.service';
import { NOBODY, passwordKey, unsealed } from './password';
import { SignInDelays } from './sign-in-delays.service';
import { StaffCredential } from './staff-credential.entity';
import { matchingStep } from './totp';

/** Password and authenticator app: what is wrong is not told, and each failure makes the next attempt wait. */
@Injectable()
export class StaffSignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly delays: SignInDelays,
    private readonly door: ConsoleDoor,
  ) {}

  async signIn({ login, password, totp }: Input<typeof staff.signIn>['body']): Promise<OpenSession> {
    await this.delays.attempt(login);
    const credential = await this.database.source.manager.findOneBy(StaffCredential, { login });
    const key = await passwordKey(password, credential?.password ?? NOBODY);
    const session = await this.database.write(async (manager) => {
      if (!credential || !key || !(await this.takeCode(manager, credential, key, totp))) {
        await this.door.refused(manager, credential?.accountId ?? null);
        return null;
      }
      return this.door.open(manager, credential.accountId, 'password');
    });
    if (!session) throw new DomainError('sign-in-failed', '登录名、密码或动态口令不对，请核对后再试。');
    await this.delays.forget(login);
    return session;
  }

  /** Whether the code is one of now that nobody has used. */
  private async takeCode(
    manager: EntityManager,
    { accountId, totpSecret }: StaffCredential,
    key: Buffer,
    code: string,
  ): Promise<boolean> {
    const step = matchingStep(unsealed(totpSecret, key), code, this.clock.now());
    if (step === null) return false;
    const { affected } = await manager.update(
      StaffCredential,
      { accountId, totpStep: LessThan(step) },
      { totpStep: step },
    );
    return Boolean(affected);
  }
}
