import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { identity } from '@titles/shared/contract/identity';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { type Account } from './account.entity';
import { IdentityService } from './identity.service';

const shown = ({ id, createdAt }: Account) => ({ id, createdAt: createdAt.toISOString() });

@Controller()
export class IdentityController {
  constructor(private readonly identity: IdentityService) {}

  @Implements(identity.signIn)
  async signIn({ body }: Input<typeof identity.signIn>) {
    const { token, expiresAt, account } = await this.identity.signIn(body.code);
    return { token, expiresAt: expiresAt.toISOString(), account: shown(account) };
  }

  @Implements(identity.signOut)
  async signOut(_input: unknown, caller: SignedInCaller) {
    await this.identity.signOut(caller.sessionId);
    return {};
  }

  @Implements(identity.me)
  async me(_input: unknown, caller: SignedInCaller) {
    return shown(await this.identity.account(caller.accountId));
  }
}
