import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type EntityManager, In, IsNull, LessThan, Not } from 'typeorm';
import { type ChangedClause, clauseKey } from '../citations/citing.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { ClauseHistory } from '../documents/clause-history.service';
import { CitationRow } from './citation.entity';
import { assertExpiry } from './expiry';
import { citationsOf, lockPost, postOf } from './forum.queries';
import { PostRow } from './post.entity';
import { Showing } from './showing.service';
import { TextRow } from './text.entity';

/** So many clauses a query. */
const SOME = 200;
const DAY = 24 * 60 * 60 * 1000;

/** Answers that are to be compared with their clauses again: one changed, or their time is over. */
@Injectable()
export class AnswerChecks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showing: Showing,
    private readonly documents: ClauseHistory,
  ) {}

  /** Marks the answers that cite one of the clauses, also those that wait for review, and tells their authors. */
  async flag(manager: EntityManager, changed: readonly ChangedClause[]): Promise<void> {
    const reasons = new Map(changed.map((clause) => [clauseKey(clause), clause.because]));
    const found = new Map<string, ChangedClause['because']>();
    for (let at = 0; at < changed.length; at += SOME) {
      const citations = await manager.findBy(
        CitationRow,
        changed.slice(at, at + SOME).map(({ documentId, clauseId }) => ({ documentId, clauseId })),
      );
      const texts = await manager.findBy(TextRow, {
        id: In(citations.map(({ textId }) => textId)),
        kind: 'answer',
        state: In(['held', 'shown']),
      });
      for (const { id, postId } of texts)
        for (const citation of citations)
          if (citation.textId === id) found.set(postId, reasons.get(clauseKey(citation)) ?? 'reworded');
    }
    const at = this.clock.now();
    for (const [answerId, because] of [...found].sort(([a], [b]) => a.localeCompare(b))) {
      await manager.update(PostRow, { id: answerId }, { flaggedAt: at, flaggedBecause: because });
      await this.tellAuthor(manager, await postOf(manager, answerId), { what: 'flagged', answerId, at });
    }
  }

  /** Tells the authors of answers whose day has passed, once for each day. */
  async tellExpired(): Promise<void> {
    const now = this.clock.now();
    // Yesterday's, and what a process that stood still for a month has missed.
    const today = dayInJiangmen(now);
    const earliest = dayInJiangmen(new Date(now.getTime() - 30 * DAY));
    const expired = await this.database.source.manager.find(PostRow, {
      where: { expiresOn: LessThan(today), shownRevision: Not(IsNull()), accountId: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    for (const post of expired) {
      const { id: answerId, expiresOn } = post;
      if (expiresOn === null || expiresOn < earliest) continue;
      await this.database.write((manager) =>
        this.tellAuthor(manager, post, { what: 'expired', answerId, expiresOn }),
      );
    }
  }

  /** Its author has compared it with the clauses as they are now. Throws `conflict` when one of them is gone. */
  async confirm(accountId: string, answerId: string, expiresOn: string): Promise<void> {
    assertExpiry(expiresOn, dayInJiangmen(this.clock.now()));
    await this.database.write(async (manager) => {
      await lockPost(manager, answerId);
      const post = await postOf(manager, answerId, 'answer');
      const text = await manager.findOneBy(TextRow, {
        postId: answerId,
        revision: post.shownRevision ?? 0,
      });
      if (post.accountId !== accountId || !text?.expiresOn) throw new DomainError('not-found');
      const cited = (await citationsOf(manager, [text.id])).get(text.id) ?? [];
      const now = await this.documents.cited(cited, manager);
      if (now.length < cited.length || now.some(({ stands }) => !stands))
        throw new DomainError('conflict', '引用的条款已经不在现行文件里，请修改回答，换成现行条款。');
      for (const { documentId, clauseId, version } of now)
        await manager.update(CitationRow, { textId: text.id, documentId, clauseId }, { version });
      const checked = { expiresOn, flaggedAt: null, flaggedBecause: null };
      await manager.update(PostRow, { id: answerId }, checked);
    });
  }

  private async tellAuthor(
    manager: EntityManager,
    { accountId, questionId }: PostRow,
    event: Parameters<Showing['tell']>[1],
  ): Promise<void> {
    if (accountId !== null) await this.showing.tell(manager, event, questionId, [accountId]);
  }
}
