import { Controller } from '@nestjs/common';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { onsiteDesk } from '@titles/shared/contract/onsite-desk';
import { DomainError } from '@titles/shared/errors';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { OnsiteDesk } from './desk.service';
import { type OnsiteRequest } from './request.entity';
import { OnsiteViews } from './views.service';

/** The staff's side of on-site training. */
@Controller()
export class OnsiteDeskController {
  constructor(
    private readonly desk: OnsiteDesk,
    private readonly views: OnsiteViews,
  ) {}

  @Implements(onsiteDesk.list)
  async list({ query }: Input<typeof onsiteDesk.list>, caller: SignedInCaller) {
    const [rows, total] = await this.desk.list(query, caller);
    return { rows: await this.views.requests(rows), total };
  }

  @Implements(onsiteDesk.cancel)
  async cancel({ params, body }: Input<typeof onsiteDesk.cancel>, caller: SignedInCaller) {
    return this.shown(await this.desk.cancel(params.requestId, body.reason, caller));
  }

  @Implements(onsiteDesk.attendance)
  async attendance({ params, body }: Input<typeof onsiteDesk.attendance>, caller: SignedInCaller) {
    return this.shown(await this.desk.note(params.requestId, body, caller));
  }

  private async shown(request: OnsiteRequest): Promise<Result<typeof onsiteDesk.cancel>> {
    const [view] = await this.views.requests([request]);
    if (!view) throw new DomainError('not-found');
    return view;
  }
}
