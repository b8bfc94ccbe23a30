import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { organisations } from '@titles/shared/contract/organisations';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { reachOf } from '../http/reach';
import { OrganisationsService } from './organisations.service';

@Controller()
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Implements(organisations.create)
  create({ body }: Input<typeof organisations.create>, caller: SignedInCaller) {
    return this.organisations.create(body, caller);
  }

  @Implements(organisations.list)
  async list({ query }: Input<typeof organisations.list>, caller: SignedInCaller) {
    const reach = reachOf(organisations.list.access, caller);
    return this.organisations.list(query, reach);
  }

  @Implements(organisations.get)
  get({ params }: Input<typeof organisations.get>, caller: SignedInCaller) {
    return this.organisations.get(params.organisationId, reachOf(organisations.get.access, caller));
  }

  @Implements(organisations.correctCode)
  correctCode({ params, body }: Input<typeof organisations.correctCode>, caller: SignedInCaller) {
    return this.organisations.correctCode(params.organisationId, body, caller);
  }
}
