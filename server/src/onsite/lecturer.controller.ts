import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { onsite } from '@titles/shared/contract/onsite';
import { instantOf } from '@titles/shared/jiangmen-time';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { Lecturers } from '../lecturers/lecturers.service';
import { OnsiteAnswers } from './answers.service';
import { OnsiteViews } from './views.service';

const { asks } = onsite;

/** The lecturer's side of on-site training. */
@Controller()
export class OnsiteLecturerController {
  constructor(
    private readonly lecturers: Lecturers,
    private readonly answers: OnsiteAnswers,
    private readonly views: OnsiteViews,
  ) {}

  @Implements(asks.list)
  async list(_input: unknown, { accountId }: SignedInCaller) {
    const lecturer = await this.lecturers.mine(accountId);
    return { asks: lecturer ? await this.views.asks(lecturer.id) : [] };
  }

  @Implements(asks.accept)
  async accept({ params, body }: Input<typeof asks.accept>, caller: SignedInCaller) {
    await this.answers.accept(await this.id(caller), params.askId, body.optionId);
    return {};
  }

  @Implements(asks.counter)
  async counter({ params, body }: Input<typeof asks.counter>, caller: SignedInCaller) {
    await this.answers.counter(await this.id(caller), params.askId, body.times);
    return {};
  }

  @Implements(asks.decline)
  async decline({ params, body }: Input<typeof asks.decline>, caller: SignedInCaller) {
    await this.answers.decline(await this.id(caller), params.askId, body.reason);
    return {};
  }

  @Implements(onsite.withdraw)
  async withdraw({ params, body }: Input<typeof onsite.withdraw>, caller: SignedInCaller) {
    await this.answers.withdraw(await this.id(caller), params.requestId, body.reason);
    return {};
  }

  @Implements(onsite.week)
  async week({ query }: Input<typeof onsite.week>, { accountId }: SignedInCaller) {
    const lecturer = await this.lecturers.mine(accountId);
    const from = instantOf(query.from);
    return { engagements: lecturer ? await this.views.week(lecturer.id, from) : [] };
  }

  private async id({ accountId }: SignedInCaller): Promise<string> {
    return (await this.lecturers.own(accountId)).id;
  }
}
