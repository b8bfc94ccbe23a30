import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { identity } from '@titles/shared/contract/identity';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { type Account } from './account.entity';
import { IdentityService } from './identity.service';
import { handedOver, SessionsService } from './sessions.service';

const shown = ({ id, createdAt }: Account) => ({ id, createdAt: createdAt.toISOString() });
@Controller()
export class IdentityController {
  constructor(
    private readonly identity: IdentityService,
    private readonly sessions: SessionsService,
  ) {}

  @Implements(identity.signIn)
  async signIn({ body }: Input<typeof identity.signIn>) {
    const { account, ...session } = await this.identity.signIn(body.code);
    return { ...handedOver(session), account: shown(account) };
  }

  @Implements(identity.refresh)
  async refresh({ body }: Input<typeof identity.refresh>) {
    return handedOver(await this.sessions.renew(body.refreshToken));
  }

  @Implements(identity.signOut)
  async signOut(_input: unknown, { accountId, sessionId }: SignedInCaller) {
    await this.sessions.end(accountId, sessionId);
    return {};
  }

  @Implements(identity.me)
  async me(_input: unknown, caller: SignedInCaller) {
    return shown(await this.identity.account(caller.accountId));
  }
}
