import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { sharing } from '@titles/shared/contract/sharing';
import { type Caller, type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { reachOf } from '../http/reach';
import { ShareAppeals } from './appeals.service';
import { ShareFunnel } from './funnel.service';
import { ShareLinks } from './links.service';
import { ShareVisits } from './visits.service';

@Controller()
export class SharingController {
  constructor(
    private readonly links: ShareLinks,
    private readonly visits: ShareVisits,
    private readonly funnels: ShareFunnel,
    private readonly appeals: ShareAppeals,
  ) {}

  @Implements(sharing.link)
  async link({ body }: Input<typeof sharing.link>, { accountId }: SignedInCaller) {
    return { token: await this.links.token(accountId, body) };
  }

  @Implements(sharing.begin)
  async begin({ body }: Input<typeof sharing.begin>, caller: Caller) {
    return { visitId: await this.visits.begin(body, caller) };
  }

  @Implements(sharing.read)
  async read({ params, body }: Input<typeof sharing.read>, caller: Caller) {
    await this.visits.read(params.visitId, body, caller);
    return {};
  }

  @Implements(sharing.step)
  async step({ body }: Input<typeof sharing.step>, caller: Caller) {
    await this.visits.step(body, caller);
    return {};
  }

  @Implements(sharing.funnel)
  funnel({ query }: Input<typeof sharing.funnel>, { accountId }: SignedInCaller) {
    return this.funnels.funnel(accountId, query.season);
  }

  @Implements(sharing.aside)
  async aside({ query }: Input<typeof sharing.aside>, { accountId }: SignedInCaller) {
    return { aside: await this.funnels.aside(accountId, query.season) };
  }

  @Implements(sharing.appeal)
  async appeal({ params, body }: Input<typeof sharing.appeal>, { accountId }: SignedInCaller) {
    await this.appeals.appeal(params.visitId, body.words, accountId);
    return {};
  }

  @Implements(sharing.anomalies)
  anomalies({ query }: Input<typeof sharing.anomalies>, caller: SignedInCaller) {
    return this.appeals.anomalies(query, reachOf(sharing.anomalies.access, caller));
  }

  @Implements(sharing.counted)
  counted({ query }: Input<typeof sharing.counted>, caller: SignedInCaller) {
    return this.appeals.counted(query, reachOf(sharing.counted.access, caller));
  }

  @Implements(sharing.decide)
  async decide({ params, body }: Input<typeof sharing.decide>, caller: SignedInCaller) {
    await this.appeals.decide(params.visitId, body, caller);
    return {};
  }

  @Implements(sharing.reverse)
  async reverse({ params, body }: Input<typeof sharing.reverse>, caller: SignedInCaller) {
    await this.appeals.reverse(params.visitId, body.reason, caller);
    return {};
  }
}
