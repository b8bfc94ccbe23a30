import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { publicists } from '@titles/shared/contract/publicists';
import { DomainError } from '@titles/shared/errors';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { reachOf } from '../http/reach';
import { Storage } from '../storage/storage.service';
import { Approvals } from './approvals.service';

/** Publicists at the desk. */
@Controller()
export class ApprovalsController {
  constructor(
    private readonly approvals: Approvals,
    private readonly storage: Storage,
  ) {}

  @Implements(publicists.list)
  list({ query }: Input<typeof publicists.list>, caller: SignedInCaller) {
    return this.approvals.list(query, reachOf(publicists.list.access, caller));
  }

  @Implements(publicists.stampedForm)
  async stampedForm({ params }: Input<typeof publicists.stampedForm>, caller: SignedInCaller) {
    const { form, formType } = await this.approvals.one(params.publicistId, caller);
    if (form === null || formType === null) throw new DomainError('not-found', '还没有收到盖章的推荐表。');
    return { type: formType, content: await this.storage.open(form) };
  }

  @Implements(publicists.phone)
  async phone({ params, body }: Input<typeof publicists.phone>, caller: SignedInCaller) {
    return { phone: await this.approvals.revealPhone(params.publicistId, body.reason, caller) };
  }

  @Implements(publicists.approve)
  async approve({ params, body }: Input<typeof publicists.approve>, caller: SignedInCaller) {
    await this.approvals.approve(params.publicistId, body.listedAs, caller);
    return {};
  }

  @Implements(publicists.refuse)
  async refuse({ params, body }: Input<typeof publicists.refuse>, caller: SignedInCaller) {
    await this.approvals.refuse(params.publicistId, body.reason, caller);
    return {};
  }

  @Implements(publicists.colleagues)
  async colleagues({ params }: Input<typeof publicists.colleagues>, caller: SignedInCaller) {
    return { colleagues: await this.approvals.colleagues(params.publicistId, caller) };
  }

  @Implements(publicists.end)
  async end({ params, body }: Input<typeof publicists.end>, caller: SignedInCaller) {
    await this.approvals.end(params.publicistId, body, caller);
    return {};
  }
}
