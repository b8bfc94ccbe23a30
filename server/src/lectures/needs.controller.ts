import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { needs } from '@titles/shared/contract/needs';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { reachOf } from '../http/reach';
import { Needs } from './needs.service';

@Controller()
export class NeedsController {
  constructor(private readonly needs: Needs) {}

  @Implements(needs.mine)
  mine(_input: unknown, { accountId }: SignedInCaller) {
    return this.needs.mine(accountId);
  }

  @Implements(needs.tell)
  async tell({ body }: Input<typeof needs.tell>, { accountId }: SignedInCaller) {
    await this.needs.tell(accountId, body);
    return {};
  }

  @Implements(needs.results)
  results({ query }: Input<typeof needs.results>, caller: SignedInCaller) {
    return this.needs.results(query.quarter, query.asker, reachOf(needs.results.access, caller));
  }
}
