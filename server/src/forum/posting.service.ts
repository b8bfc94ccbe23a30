import { Injectable } from '@nestjs/common';
import { type Citation } from '@titles/shared/contract/fields';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { ClauseHistory } from '../documents/clause-history.service';
import { newId } from '../ids';
import { CitationRow } from './citation.entity';
import { assertExpiry } from './expiry';
import { FollowRow } from './follow.entity';
import { postOf, shownQuestion } from './forum.queries';
import { PostRow } from './post.entity';
import { TextCheck } from './text-check.service';
import { TextRow } from './text.entity';

/** One person may have so many texts that wait for review. */
const MOST_HELD = 10;

export interface Submitted {
  title: string | null;
  text: string;
  citations: readonly Pick<Citation, 'documentId' | 'clauseId'>[];
  expiresOn: string | null;
}
export type Made = { id: string; state: TextRow['state'] };

/** Submits texts: each is checked, and waits for a person to review it. */
@Injectable()
export class Posting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly check: TextCheck,
    private readonly documents: ClauseHistory,
  ) {}

  /** A new question; its asker follows it. */
  async ask(accountId: string, field: string, submitted: Submitted): Promise<Made> {
    const verdict = await this.checked(accountId, submitted);
    return this.database.write(async (manager) => {
      await this.assertFew(manager, accountId);
      const id = newId();
      const createdAt = this.clock.now();
      await manager.insert(PostRow, {
        ...{ id, kind: 'question', questionId: id, accountId, speaker: 'asker', field },
        ...{ newestRevision: 1, demo: false, createdAt },
      });
      await manager.insert(FollowRow, { questionId: id, accountId, createdAt });
      return this.add(manager, { id, kind: 'question' }, { revision: 1, verdict, field }, submitted);
    });
  }

  async answer(
    accountId: string,
    questionId: string,
    speaker: PostRow['speaker'],
    submitted: Submitted,
  ): Promise<Made> {
    await shownQuestion(this.database.source.manager, questionId);
    const verdict = await this.checked(accountId, submitted);
    return this.database.write(async (manager) => {
      const { field } = await shownQuestion(manager, questionId);
      await this.assertFew(manager, accountId);
      const id = newId();
      await manager.insert(PostRow, {
        ...{ id, kind: 'answer', questionId, accountId, speaker, field },
        ...{ newestRevision: 1, demo: false, createdAt: this.clock.now() },
      });
      return this.add(manager, { id, kind: 'answer' }, { revision: 1, verdict, field }, submitted);
    });
  }

  /** Another text of the own post; one that still waits for review is replaced by it. Throws `conflict` when it was edited elsewhere. */
  async edit(
    accountId: string,
    postId: string,
    { kind, expert, base, field }: { kind: PostRow['kind']; expert: boolean; base: number; field?: string },
    submitted: Submitted,
  ): Promise<Made> {
    await this.own(this.database.source.manager, accountId, postId, kind, expert);
    const verdict = await this.checked(accountId, submitted);
    return this.database.write(async (manager) => {
      const post = await this.own(manager, accountId, postId, kind, expert);
      await this.assertFew(manager, accountId);
      const revision = base + 1;
      const { affected } = await manager.update(
        PostRow,
        { id: postId, newestRevision: base },
        { newestRevision: revision },
      );
      if (!affected) throw new DomainError('conflict', '您在别处改过这段文字了，请刷新后再改。');
      await manager.update(
        TextRow,
        { postId, state: 'held' },
        { state: 'replaced', decidedAt: this.clock.now(), decidedBy: null },
      );
      return this.add(manager, post, { revision, verdict, field: field ?? post.field }, submitted);
    });
  }

  private async own(
    manager: EntityManager,
    accountId: string,
    postId: string,
    kind: PostRow['kind'],
    expert: boolean,
  ): Promise<PostRow> {
    const post = await postOf(manager, postId, kind);
    const byExpert = post.speaker === 'lecturer' || post.speaker === 'bureau';
    if (post.accountId !== accountId || byExpert !== expert) throw new DomainError('not-found');
    return post;
  }

  /** Refuses what readers must not get before WeChat is asked about the rest. */
  private async checked(accountId: string, submitted: Submitted): Promise<TextRow['verdict']> {
    const { title, text, citations, expiresOn } = submitted;
    if (expiresOn !== null) assertExpiry(expiresOn, dayInJiangmen(this.clock.now()));
    const found = await this.documents.cited(citations);
    if (found.length < citations.length || found.some(({ stands }) => !stands))
      throw new DomainError('bad-input', undefined, [
        { path: 'body.citations', message: '有引用的条款已不在现行文件里，请重新选择' },
      ]);
    return this.check.verdictOf(accountId, title === null ? text : `${title}\n${text}`);
  }

  private async assertFew(manager: EntityManager, accountId: string): Promise<void> {
    const held = await manager
      .createQueryBuilder(TextRow, 'text')
      .innerJoin(PostRow, 'post', 'post.id = text.postId')
      .where('text.state = :held AND post.accountId = :accountId', { held: 'held', accountId })
      .getCount();
    if (held >= MOST_HELD)
      throw new DomainError('too-many-attempts', `您有${held}条内容正在审核，请等审核后再提交。`);
  }

  private async add(
    manager: EntityManager,
    { id: postId, kind }: Pick<PostRow, 'id' | 'kind'>,
    { revision, verdict, field }: Pick<TextRow, 'revision' | 'verdict' | 'field'>,
    { title, text, citations, expiresOn }: Submitted,
  ): Promise<Made> {
    const textId = newId();
    const state = 'held';
    await manager.insert(TextRow, {
      ...{ id: textId, postId, revision, kind, field, title, text, expiresOn, verdict, state },
      ...{ reason: null, submittedAt: this.clock.now(), decidedAt: null, decidedBy: null },
    });
    const cited = await this.documents.cited(citations, manager);
    const unique = new Map(cited.map((one) => [`${one.documentId}/${one.clauseId}`, one]));
    for (const [place, { documentId, clauseId, version }] of [...unique.values()].entries())
      await manager.insert(CitationRow, { textId, documentId, clauseId, version, place });
    return { id: postId, state };
  }
}
