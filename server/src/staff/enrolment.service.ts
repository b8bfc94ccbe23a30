import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type staff } from '@titles/shared/contract/staff';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { IdentityService } from '../identity/identity.service';
import { Invitations } from '../identity/invitations.service';
import { sealed } from '../sealed';
import { assertFit, keptPassword } from './password';
import { StaffCredential } from './staff-credential.entity';
import { matchingStep, newTotpSecret, totpUri } from './totp';

/** How somebody who is invited gets an account with a password and an authenticator app. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly identity: IdentityService,
    private readonly invitations: Invitations,
  ) {}

  async look(code: string) {
    const { name, role, endsAt } = await this.invitations.look(this.database.source.manager, code);
    const totpSecret = newTotpSecret();
    const until = dayInJiangmen(new Date(endsAt.getTime() - 1));
    return { name, role, until, totpSecret, totpUri: totpUri(totpSecret, name) };
  }

  /** Nothing is taken unless all of it is right. */
  async enrol({ code, login, password, totpSecret, totp }: Input<typeof staff.enrol>['body']) {
    await this.invitations.look(this.database.source.manager, code);
    const totpStep = matchingStep(totpSecret, totp, this.clock.now());
    if (totpStep === null)
      throw new DomainError('bad-input', undefined, [
        { path: 'body.totp', message: '动态口令不对，请用刚刚添加的那一项，并核对手机时间' },
      ]);
    assertFit(password, login, 'password');
    const { kept, key } = await keptPassword(password);
    const secrets = { login, password: kept, totpSecret: sealed(totpSecret, key), totpStep };
    try {
      return await this.database.write(async (manager) => {
        const { id } = await this.identity.create(manager, null);
        const { state } = await this.invitations.accept(manager, code, id);
        await manager.insert(StaffCredential, { accountId: id, ...secrets });
        await this.audit.append(manager, { actor: byAccount(id), action: 'staff.enrolled', subject: id });
        return { state: state === 'active' ? state : ('accepted' as const) };
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', '这个登录名已有人用，请换一个。') : error;
    }
  }
}
