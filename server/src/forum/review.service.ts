import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type forumDesk } from '@titles/shared/contract/forum-desk';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { lockPost, postOf } from './forum.queries';
import { ReportRow } from './report.entity';
import { Showing } from './showing.service';
import { type TextState, TextRow } from './text.entity';

type Decision = Input<typeof forumDesk.decide>['body'];
type Settlement = Input<typeof forumDesk.settle>['body'];

/** What staff decide about texts; nobody about the own ones. */
@Injectable()
export class Review {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly showing: Showing,
  ) {}

  /** Decides about a text that waits; throws `conflict` when it was decided or replaced meanwhile. */
  async decide(textId: string, { outcome, reason }: Decision, accountId: string): Promise<void> {
    assertReason(outcome === 'shown', reason);
    await this.database.write(async (manager) => {
      await lockPost(manager, textId);
      const text = await manager.findOneBy(TextRow, { id: textId });
      if (!text) throw new DomainError('not-found');
      const post = await postOf(manager, text.postId);
      if (post.accountId === accountId) throw new DomainError('conflict', '自己写的内容要请同事审核。');
      const { affected } = await manager.update(
        TextRow,
        { id: textId, state: 'held' },
        { state: outcome, reason, decidedAt: this.clock.now(), decidedBy: byAccount(accountId) },
      );
      if (!affected) throw new DomainError('conflict', '同事已经处理，或作者刚改过这段文字，请刷新后再看。');
      if (outcome === 'shown') await this.showing.show(manager, post, text);
      await this.tellAuthor(manager, text, outcome);
      await this.audit.append(manager, {
        actor: byAccount(accountId),
        action: 'forum.decided',
        subject: text.postId,
        detail: { revision: text.revision, outcome },
      });
    });
  }

  /** Settles all open reports about a post at once. */
  async settle(postId: string, { outcome, reason }: Settlement, accountId: string): Promise<void> {
    assertReason(outcome === 'kept', reason);
    await this.database.write(async (manager) => {
      const post = await postOf(manager, postId);
      const settled = { state: outcome, settledAt: this.clock.now(), settledBy: byAccount(accountId) };
      const { affected } = await manager.update(ReportRow, { postId, state: 'open' }, settled);
      if (!affected) throw new DomainError('conflict', '同事已经处理过这条举报。');
      if (outcome === 'hidden' && post.shownRevision !== null) {
        const shown = { postId, revision: post.shownRevision };
        await manager.update(TextRow, shown, { state: 'hidden', reason });
        await this.showing.hide(manager, post);
        await this.tellAuthor(manager, await manager.findOneByOrFail(TextRow, shown), 'hidden');
      }
      await this.audit.append(manager, {
        actor: byAccount(accountId),
        action: 'forum.report-settled',
        subject: postId,
        detail: { outcome, reports: affected },
      });
    });
  }

  private async tellAuthor(manager: EntityManager, text: TextRow, outcome: TextState): Promise<void> {
    const post = await postOf(manager, text.postId);
    if (post.accountId === null) return;
    const event = { what: 'decided', textId: text.id, outcome } as const;
    await this.showing.tell(manager, event, post.questionId, [post.accountId]);
  }
}

function assertReason(needless: boolean, reason: string | null): void {
  if (needless || reason !== null) return;
  const message = '请写明原因，作者会看到';
  throw new DomainError('bad-input', undefined, [{ path: 'body.reason', message }]);
}
