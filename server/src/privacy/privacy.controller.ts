import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { privacy } from '@titles/shared/contract/privacy';
import { Clock } from '../clock';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { type Consent, Consents } from './consents.service';
import { OwnData } from './own-data.service';

const shown = ({ lines, decidedAt, ...consent }: Consent) => ({
  ...consent,
  lines: [...lines],
  decidedAt: decidedAt?.toISOString() ?? null,
});

@Controller()
export class PrivacyController {
  constructor(
    private readonly consents: Consents,
    private readonly ownData: OwnData,
    private readonly clock: Clock,
  ) {}

  @Implements(privacy.consents.list)
  async list(_input: unknown, { accountId }: SignedInCaller) {
    return { consents: (await this.consents.list(accountId)).map(shown) };
  }

  @Implements(privacy.consents.give)
  async give({ body }: Input<typeof privacy.consents.give>, { accountId }: SignedInCaller) {
    return shown(await this.consents.give(accountId, body.purpose, body.version));
  }

  @Implements(privacy.consents.withdraw)
  async withdraw({ body }: Input<typeof privacy.consents.withdraw>, { accountId }: SignedInCaller) {
    return shown(await this.consents.withdraw(accountId, body.purpose));
  }

  @Implements(privacy.held)
  held(_input: unknown, { accountId }: SignedInCaller) {
    return this.ownData.held(accountId);
  }

  @Implements(privacy.export)
  async export({ body }: Input<typeof privacy.export>, { accountId }: SignedInCaller) {
    const parts = await this.ownData.exported(accountId, body.loginCode);
    return { exportedAt: this.clock.now().toISOString(), parts };
  }

  @Implements(privacy.erase)
  async erase({ body }: Input<typeof privacy.erase>, { accountId }: SignedInCaller) {
    await this.ownData.erase(accountId, body.loginCode);
    return {};
  }
}
