import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { forum } from '@titles/shared/contract/forum';
import { type Caller, type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { SearchService } from '../search/search.service';
import { Questions } from './questions.service';
import { Threads } from './threads.service';

/** Reading. */
@Controller()
export class ForumController {
  constructor(
    private readonly questions: Questions,
    private readonly threads: Threads,
    private readonly search: SearchService,
  ) {}

  @Implements(forum.list)
  list({ query }: Input<typeof forum.list>) {
    return this.questions.list(query);
  }

  @Implements(forum.suggestions)
  async suggestions({ query }: Input<typeof forum.suggestions>) {
    return { hits: await this.search.find(query.q, 'question') };
  }

  @Implements(forum.get)
  get({ params }: Input<typeof forum.get>, { accountId }: Caller) {
    return this.threads.get(params.questionId, accountId);
  }

  @Implements(forum.mine)
  mine(_input: unknown, { accountId }: SignedInCaller) {
    return this.questions.mine(accountId);
  }

  @Implements(forum.waiting)
  waiting({ query }: Input<typeof forum.waiting>, { accountId }: SignedInCaller) {
    return this.questions.waiting(accountId, query.field);
  }
}
