import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { forumDesk } from '@titles/shared/contract/forum-desk';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { CheckedList } from './checked-list.service';
import { ReviewList } from './review-list.service';
import { Review } from './review.service';

@Controller()
export class ForumDeskController {
  constructor(
    private readonly review: Review,
    private readonly lists: ReviewList,
    private readonly checks: CheckedList,
  ) {}

  @Implements(forumDesk.queue)
  queue({ query }: Input<typeof forumDesk.queue>) {
    return this.lists.queue(query);
  }

  @Implements(forumDesk.decide)
  async decide({ params, body }: Input<typeof forumDesk.decide>, { accountId }: SignedInCaller) {
    await this.review.decide(params.textId, body, accountId);
    return {};
  }

  @Implements(forumDesk.reports)
  reports() {
    return this.lists.reports();
  }

  @Implements(forumDesk.settle)
  async settle({ params, body }: Input<typeof forumDesk.settle>, { accountId }: SignedInCaller) {
    await this.review.settle(params.postId, body, accountId);
    return {};
  }

  @Implements(forumDesk.checked)
  checked({ query }: Input<typeof forumDesk.checked>) {
    return this.checks.list(query);
  }

  @Implements(forumDesk.times)
  times() {
    return this.lists.times();
  }
}
