import { Injectable } from '@nestjs/common';
import { type reportReasons } from '@titles/shared/contract/forum';
import { DomainError } from '@titles/shared/errors';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { newId } from '../ids';
import { FollowRow } from './follow.entity';
import { postOf, shownQuestion } from './forum.queries';
import { PostRow } from './post.entity';
import { ReportRow } from './report.entity';
import { Showing } from './showing.service';

/** What readers do beside writing. */
@Injectable()
export class TakingPart {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showing: Showing,
  ) {}

  async accept(accountId: string, questionId: string, answerId: string | null): Promise<void> {
    await this.database.write(async (manager) => {
      const question = await shownQuestion(manager, questionId);
      if (question.accountId !== accountId) throw new DomainError('not-found');
      if (answerId !== null) {
        const answer = await postOf(manager, answerId, 'answer');
        if (answer.questionId !== questionId || answer.shownRevision === null)
          throw new DomainError('not-found');
      }
      await manager.update(PostRow, { id: questionId }, { acceptedId: answerId });
    });
  }

  async follow(accountId: string, questionId: string, following: boolean): Promise<void> {
    await this.database.write(async (manager) => {
      const row = { questionId, accountId };
      if (!following) {
        await postOf(manager, questionId, 'question');
        await manager.delete(FollowRow, row);
        return;
      }
      await shownQuestion(manager, questionId);
      const createdAt = this.clock.now();
      await insertRows(manager, FollowRow, [{ ...row, createdAt }], ['questionId', 'accountId']);
    });
  }

  /** Said again by the same person, it is one report. */
  async report(accountId: string, postId: string, reason: (typeof reportReasons)[number]): Promise<void> {
    await this.database.write(async (manager) => {
      if ((await postOf(manager, postId)).shownRevision === null) throw new DomainError('not-found');
      const report = { id: newId(), postId, accountId, reason, state: 'open' as const };
      const row = { ...report, createdAt: this.clock.now(), settledAt: null, settledBy: null };
      await insertRows(manager, ReportRow, [row], ['postId', 'accountId']);
    });
  }

  async remove(accountId: string, postId: string): Promise<void> {
    await this.database.write(async (manager) => {
      const post = await postOf(manager, postId);
      if (post.accountId !== accountId) throw new DomainError('not-found');
      await this.showing.remove(manager, [post]);
    });
  }
}
