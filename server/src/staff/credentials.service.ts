import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, LessThan } from 'typeorm';
import { Audit } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { unsealed } from '../sealed';
import { NOBODY, passwordKey } from './password';
import { SignInDelays } from './sign-in-delays.service';
import { StaffCredential } from './staff-credential.entity';
import { matchingStep } from './totp';

/** Password and authenticator app: what is wrong is not told, and each failure makes the next attempt wait. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly delays: SignInDelays,
    private readonly audit: Audit,
  ) {}

  /** The secret of the authenticator app, if password and code are right; the code is then used up. */
  async prove(
    login: string,
    credential: StaffCredential | null,
    { password, totp }: { password: string; totp: string },
  ): Promise<string> {
    await this.delays.attempt(login);
    const key = await passwordKey(password, credential?.password ?? NOBODY);
    const secret = credential && key && unsealed(credential.totpSecret, key);
    const proven = await this.database.write(async (manager) => {
      if (secret && (await this.takeCode(manager, credential.accountId, secret, totp))) return true;
      await this.audit.append(manager, {
        actor: 'unknown',
        action: 'staff.sign-in-refused',
        subject: credential?.accountId ?? 'unknown',
      });
      return false;
    });
    if (!secret || !proven)
      throw new DomainError('sign-in-failed', '登录名、密码或动态口令不对，请核对后再试。');
    await this.delays.forget(login);
    return secret;
  }

  /** Whether the code is one of now that nobody has used. */
  private async takeCode(
    manager: EntityManager,
    accountId: string,
    secret: string,
    code: string,
  ): Promise<boolean> {
    const step = matchingStep(secret, code, this.clock.now());
    if (step === null) return false;
    const { affected } = await manager.update(
      StaffCredential,
      { accountId, totpStep: LessThan(step) },
      { totpStep: step },
    );
    return Boolean(affected);
  }
}
