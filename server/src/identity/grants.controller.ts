import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { grants } from '@titles/shared/contract/grants';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { type Grant } from './grant.entity';
import { GrantsService } from './grants.service';
import { Invitations } from './invitations.service';
import { ListedGrants } from './listed-grants.service';

const shown = <G extends Pick<Grant, 'createdAt' | 'endsAt'>>({ createdAt, endsAt, ...grant }: G) => ({
  ...grant,
  createdAt: createdAt.toISOString(),
  until: dayInJiangmen(new Date(endsAt.getTime() - 1)),
});

@Controller()
export class GrantsController {
  constructor(
    private readonly grants: GrantsService,
    private readonly invitations: Invitations,
    private readonly listed: ListedGrants,
  ) {}

  @Implements(grants.invite)
  async invite({ body }: Input<typeof grants.invite>, caller: SignedInCaller) {
    const { grant, code } = await this.invitations.invite(body, caller);
    return { grant: shown(grant), code };
  }

  @Implements(grants.list)
  async list({ query }: Input<typeof grants.list>, caller: SignedInCaller) {
    const { rows, total } = await this.listed.list(query, caller);
    return {
      rows: rows.map(({ codeUntil, ...row }) => ({ ...shown(row), codeUntil: codeUntil.toISOString() })),
      total,
    };
  }

  @Implements(grants.mine)
  async mine(_input: unknown, caller: SignedInCaller) {
    return { grants: (await this.grants.mine(caller.accountId)).map(shown) };
  }

  @Implements(grants.join)
  async join({ body }: Input<typeof grants.join>, caller: SignedInCaller) {
    return shown(await this.invitations.join(body.code, caller.accountId));
  }

  @Implements(grants.approve)
  async approve({ params }: Input<typeof grants.approve>, caller: SignedInCaller) {
    return shown(await this.grants.approve(params.grantId, caller));
  }

  @Implements(grants.end)
  async end({ params }: Input<typeof grants.end>, caller: SignedInCaller) {
    return shown(await this.grants.end(params.grantId, caller));
  }
}
