import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { outbox } from '@titles/shared/contract/outbox';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { OutboxDecisions } from './outbox-decisions.service';
import { OutboxList } from './outbox-list.service';
import { shownMessage } from './shown-message';

@Controller()
export class OutboxController {
  constructor(
    private readonly messages: OutboxList,
    private readonly decisions: OutboxDecisions,
  ) {}

  @Implements(outbox.list)
  async list({ query }: Input<typeof outbox.list>) {
    const { rows, total } = await this.messages.list(query);
    return { rows: rows.map(shownMessage), total };
  }

  @Implements(outbox.get)
  get({ params }: Input<typeof outbox.get>) {
    return this.messages.get(params.messageId);
  }

  @Implements(outbox.overview)
  overview() {
    return this.messages.overview();
  }

  @Implements(outbox.withdraw)
  async withdraw({ params, body }: Input<typeof outbox.withdraw>, { accountId }: SignedInCaller) {
    return shownMessage(await this.decisions.withdraw(params.messageId, body.reason, accountId));
  }

  @Implements(outbox.resolve)
  async resolve({ params, body }: Input<typeof outbox.resolve>, { accountId }: SignedInCaller) {
    return shownMessage(await this.decisions.resolve(params.messageId, body, accountId));
  }
}
