import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ChangedClause, clauseKey } from '../citations/citing.service';
import { Clock } from '../clock';
import { ClauseHistory } from '../documents/clause-history.service';
import { BookingMessages } from '../reminders/booking-messages.service';
import { SearchService } from '../search/search.service';
import { FollowRow } from './follow.entity';
import { citationsOf, deletePosts, deleteTexts, shownAnswers, textKey, textsOf } from './forum.queries';
import { type Event, newsOf } from './news';
import { PostRow } from './post.entity';
import { type TextRow } from './text.entity';

/** What follows when a text is shown or taken away: search, marks, and who is told. */
@Injectable()
export class Showing {
  constructor(
    private readonly clock: Clock,
    private readonly search: SearchService,
    private readonly documents: ClauseHistory,
    private readonly messages: BookingMessages,
  ) {}

  /** Readers get the text from now on; what has changed since it was written is marked at once. */
  async show(manager: EntityManager, post: PostRow, text: TextRow): Promise<void> {
    const first = post.shownAt === null;
    const flag = await this.flagOf(manager, post, text);
    const now = this.clock.now();
    await manager.update(
      PostRow,
      { id: post.id },
      {
        ...{ shownRevision: text.revision, expiresOn: text.expiresOn, field: text.field },
        ...(first && { shownAt: now }),
        ...{ flaggedAt: flag && (post.flaggedAt ?? now), flaggedBecause: flag },
      },
    );
    if (post.kind === 'question')
      await manager.update(PostRow, { questionId: post.id }, { field: text.field });
    await this.index(manager, post.questionId);
    if (first && post.kind === 'answer') await this.tellFollowers(manager, post, text);
  }

  /** Readers do not get it any more. */
  async hide(manager: EntityManager, { id, questionId }: PostRow): Promise<void> {
    await manager.update(PostRow, { id }, { shownRevision: null });
    await manager.update(PostRow, { acceptedId: id }, { acceptedId: null });
    await this.index(manager, questionId);
  }

  /** Deletes posts of one author; of a question that others answered the words alone. */
  async remove(manager: EntityManager, posts: readonly PostRow[]): Promise<void> {
    for (const post of posts) {
      const others =
        post.kind === 'question'
          ? (await manager.findBy(PostRow, { questionId: post.id, kind: 'answer' })).filter(
              ({ accountId }) => accountId !== post.accountId,
            )
          : [];
      if (others.length === 0) {
        const own = await manager.findBy(PostRow, { questionId: post.id });
        await deletePosts(manager, [...new Set([post.id, ...own.map(({ id }) => id)])]);
      } else {
        await deleteTexts(manager, [post.id]);
        const gone = { accountId: null, shownRevision: null, acceptedId: null };
        await manager.update(PostRow, { id: post.id }, gone);
      }
      await this.index(manager, post.questionId);
    }
  }

  /** Tells people about a question, if they let messages come. */
  async tell(manager: EntityManager, event: Event, questionId: string, accountIds: string[]): Promise<void> {
    const question = await this.titled(manager, questionId);
    const now = this.clock.now();
    await this.messages.say(
      manager,
      ...accountIds.map((accountId) => newsOf(event, { accountId, question, now })),
    );
  }

  private async tellFollowers(manager: EntityManager, post: PostRow, text: TextRow): Promise<void> {
    const { questionId, accountId, speaker } = post;
    const follows = await manager.findBy(FollowRow, { questionId });
    const whom = follows.map((follow) => follow.accountId).filter((each) => each !== accountId);
    const expert = speaker === 'lecturer' || speaker === 'bureau';
    await this.tell(manager, { what: 'answered', textId: text.id, expert }, questionId, whom);
  }

  /** Why the text is to be checked: for a change after it was submitted, or after its documents were read for it. */
  private async flagOf(
    manager: EntityManager,
    post: PostRow,
    text: TextRow,
  ): Promise<PostRow['flaggedBecause']> {
    if (post.flaggedAt !== null && post.flaggedAt > text.submittedAt) return post.flaggedBecause;
    if (post.kind === 'question') return null;
    const cited = (await citationsOf(manager, [text.id])).get(text.id) ?? [];
    for (const citation of cited) {
      const changed = await this.documents.changedSince(manager, citation.documentId, citation.version);
      const found = changed.find((one: ChangedClause) => clauseKey(one) === clauseKey(citation));
      if (found) return found.because;
    }
    return null;
  }

  private async titled(manager: EntityManager, questionId: string): Promise<{ id: string; title: string }> {
    const post = await manager.findOneBy(PostRow, { id: questionId });
    const texts = post ? await textsOf(manager, [post]) : new Map<string, TextRow>();
    const text =
      post &&
      (texts.get(textKey(post.id, post.shownRevision ?? 0)) ??
        texts.get(textKey(post.id, post.newestRevision)));
    return { id: questionId, title: text?.title ?? '您关注的问题' };
  }

  /** A question is found by its own words and those of its answers. */
  private async index(manager: EntityManager, questionId: string): Promise<void> {
    const question = await manager.findOneBy(PostRow, { id: questionId });
    if (typeof question?.shownRevision !== 'number') {
      await this.search.remove(manager, 'question', [questionId]);
      return;
    }
    const posts = [question, ...(await shownAnswers(manager, [questionId]))];
    const texts = await textsOf(manager, posts);
    const shown = posts.flatMap(({ id, shownRevision }) => texts.get(textKey(id, shownRevision ?? 0)) ?? []);
    await this.search.index(manager, [
      {
        kind: 'question',
        documentId: null,
        id: questionId,
        title: shown[0]?.title ?? '',
        place: `专业知识论坛 · ${question.field}${question.demo ? ' · 示例' : ''}`,
        text: shown.map(({ text }) => text).join('\n'),
      },
    ]);
  }
}
