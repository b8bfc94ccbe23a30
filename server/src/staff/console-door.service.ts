import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { GrantsService } from '../identity/grants.service';
import { type OpenSession, SessionsService } from '../identity/sessions.service';

/** The way into the console, whichever way somebody came: only with a grant, and never unseen. */
@Injectable()
export class ConsoleDoor {
  constructor(
    private readonly grants: GrantsService,
    private readonly sessions: SessionsService,
    private readonly audit: Audit,
  ) {}

  async open(manager: EntityManager, accountId: string, way: 'password' | 'scan'): Promise<OpenSession> {
    await this.assertGranted(manager, accountId);
    await this.audit.append(manager, {
      actor: byAccount(accountId),
      action: 'staff.signed-in',
      subject: accountId,
      detail: { way },
    });
    return this.sessions.open(manager, accountId, 'console');
  }

  /** Throws `not-allowed` for an account that holds nothing that counts. */
  async assertGranted(manager: EntityManager, accountId: string): Promise<void> {
    if (await this.grants.mayUseConsole(manager, accountId)) return;
    throw new DomainError('not-allowed', '您的身份还没有批准，或者已经结束，请联系邀请您的同事。');
  }
}
