import { Controller } from '@nestjs/common';
import { accounts } from '@titles/shared/contract/accounts';
import { type Input } from '@titles/shared/contract/endpoint';
import { DomainError } from '@titles/shared/errors';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { IdentityService } from './identity.service';
import { SessionsService } from './sessions.service';
import { shownSession } from './shown-session';

@Controller()
export class AccountsController {
  constructor(
    private readonly identity: IdentityService,
    private readonly sessions: SessionsService,
  ) {}

  @Implements(accounts.get)
  async get({ params }: Input<typeof accounts.get>, { sessionId }: SignedInCaller) {
    const account = await this.identity.find(params.accountId);
    if (!account) throw new DomainError('not-found');
    const open = await this.sessions.list(account.id);
    return {
      id: account.id,
      createdAt: account.createdAt.toISOString(),
      wechat: account.openid !== null,
      sessions: open.map((session) => shownSession(session, sessionId)),
    };
  }

  @Implements(accounts.endSession)
  async endSession({ params }: Input<typeof accounts.endSession>, { accountId }: SignedInCaller) {
    await this.sessions.endOf(params.accountId, params.sessionId, accountId);
    return {};
  }
}
