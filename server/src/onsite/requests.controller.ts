import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { onsite } from '@titles/shared/contract/onsite';
import { DomainError } from '@titles/shared/errors';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { type Reach, reachOf } from '../http/reach';
import { OrganisationsService } from '../organisations/organisations.service';
import { OnsiteAsking } from './asking.service';
import { OnsiteRequests } from './requests.service';
import { OnsiteSessions } from './sessions.service';
import { OnsiteViews } from './views.service';

/** The company's side of on-site training. */
@Controller()
export class OnsiteRequestsController {
  constructor(
    private readonly asking: OnsiteAsking,
    private readonly requests: OnsiteRequests,
    private readonly sessions: OnsiteSessions,
    private readonly organisations: OrganisationsService,
    private readonly views: OnsiteViews,
  ) {}

  @Implements(onsite.ask)
  async ask({ body }: Input<typeof onsite.ask>, caller: SignedInCaller) {
    const reach = reachOf(onsite.ask.access, caller);
    const organisation = await this.organisations.get(body.organisationId, reach);
    return this.shown(await this.asking.ask(body, organisation.name, caller.accountId), reach);
  }

  @Implements(onsite.list)
  async list(_input: unknown, caller: SignedInCaller) {
    const rows = await this.requests.list(reachOf(onsite.list.access, caller));
    return { requests: await this.views.requests(rows) };
  }

  @Implements(onsite.get)
  get({ params }: Input<typeof onsite.get>, caller: SignedInCaller) {
    return this.shown(params.requestId, reachOf(onsite.get.access, caller));
  }

  @Implements(onsite.cancel)
  cancel({ params, body }: Input<typeof onsite.cancel>, caller: SignedInCaller) {
    return this.step(params.requestId, caller, (id) => this.requests.cancel(id, body.reason));
  }

  @Implements(onsite.move)
  move({ params, body }: Input<typeof onsite.move>, caller: SignedInCaller) {
    return this.step(params.requestId, caller, (id) => this.requests.move(id, body.times));
  }

  @Implements(onsite.take)
  take({ params, body }: Input<typeof onsite.take>, caller: SignedInCaller) {
    return this.step(params.requestId, caller, (id) => this.requests.take(id, body.optionId));
  }

  @Implements(onsite.refuse)
  refuse({ params }: Input<typeof onsite.refuse>, caller: SignedInCaller) {
    return this.step(params.requestId, caller, (id) => this.requests.refuse(id));
  }

  @Implements(onsite.attendance)
  attendance({ params, body }: Input<typeof onsite.attendance>, caller: SignedInCaller) {
    return this.step(params.requestId, caller, (id) => this.sessions.note(id, body));
  }

  @Implements(onsite.feedback)
  feedback({ params, body }: Input<typeof onsite.feedback>, caller: SignedInCaller) {
    return this.step(params.requestId, caller, (id) => this.sessions.feedback(id, body.rating, body.comment));
  }

  /** A step of a request of the caller's company, and how it stands then. */
  private async step(id: string, caller: SignedInCaller, work: (id: string) => Promise<void>) {
    const reach = reachOf(onsite.cancel.access, caller);
    await this.requests.get(id, reach);
    await work(id);
    return this.shown(id, reach);
  }

  private async shown(id: string, reach: Reach) {
    const [view] = await this.views.requests([await this.requests.get(id, reach)]);
    if (!view) throw new DomainError('not-found');
    return view;
  }
}
