import { Injectable } from '@nestjs/common';
import { type Result } from '@titles/shared/contract/endpoint';
import { type Citation } from '@titles/shared/contract/fields';
import { type forum, type ForumAnswer } from '@titles/shared/contract/forum';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { ClauseHistory } from '../documents/clause-history.service';
import { checkingOf } from './checking';
import { FollowRow } from './follow.entity';
import { citationsOf, postOf, textKey, textsOf } from './forum.queries';
import { PostRow } from './post.entity';
import { type TextRow } from './text.entity';

type Thread = Result<typeof forum.get>;

/** What a page needs beside the posts. */
interface Beside {
  texts: ReadonlyMap<string, TextRow>;
  citations: ReadonlyMap<string, Citation[]>;
  viewer: string | null;
}

/** A question with its answers, as one person sees it. */
@Injectable()
export class Threads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly documents: ClauseHistory,
  ) {}

  /** Throws `not-found` for what is not shown, unless it is the viewer's own. */
  async get(questionId: string, viewer: string | null): Promise<Thread> {
    const { manager } = this.database.source;
    const question = await postOf(manager, questionId, 'question');
    const answers = await manager.find(PostRow, {
      where: { questionId, kind: 'answer' },
      order: { shownAt: 'ASC', id: 'ASC' },
    });
    const isOwn = ({ accountId }: PostRow) => viewer !== null && accountId === viewer;
    const seen = answers.filter((answer) => answer.shownRevision !== null || isOwn(answer));
    // Whoever answered a question whose words are gone still finds the own answer.
    if (question.shownRevision === null && !isOwn(question) && !seen.some(isOwn))
      throw new DomainError('not-found');
    const posts = [question, ...seen];
    const texts = await textsOf(manager, posts);
    const beside = { texts, citations: await this.labelled(manager, [...texts.values()]), viewer };
    const text = shownText(question, beside);
    return {
      ...this.post(question, beside),
      ...{ field: question.field, title: text?.title ?? '提问人已删除这个问题' },
      following: viewer !== null && (await manager.existsBy(FollowRow, { questionId, accountId: viewer })),
      answers: seen
        .map((answer) => this.answer(answer, question, beside))
        .sort((a, b) => rankOf(a) - rankOf(b)),
    };
  }

  private answer(answer: PostRow, question: PostRow, beside: Beside): ForumAnswer {
    const today = dayInJiangmen(this.clock.now());
    const { expiresOn } = answer.shownRevision === null ? { expiresOn: null } : answer;
    return {
      ...this.post(answer, beside),
      expiresOn,
      checking: answer.shownRevision === null ? null : checkingOf(answer, today),
      accepted: question.acceptedId === answer.id,
    };
  }

  private post(post: PostRow, beside: Beside) {
    const { id, speaker: by, accountId, shownAt, demo } = post;
    const mine = beside.viewer !== null && accountId === beside.viewer;
    const text = shownText(post, beside);
    return {
      ...{ id, by, mine, demo },
      text: text?.text ?? '',
      citations: text ? (beside.citations.get(text.id) ?? []) : [],
      shownAt: post.shownRevision === null ? null : (shownAt?.toISOString() ?? null),
      submission: mine ? submissionOf(post, beside) : null,
    };
  }

  private async labelled(manager: EntityManager, texts: readonly TextRow[]) {
    const rows = await citationsOf(
      manager,
      texts.map(({ id }) => id),
    );
    const cited = await this.documents.cited([...rows.values()].flat(), manager);
    const labels = new Map(cited.map((one) => [`${one.documentId}/${one.clauseId}`, one.label]));
    return new Map(
      [...rows].map(([textId, refs]) => [
        textId,
        refs.map(({ documentId, clauseId }) => ({
          documentId,
          clauseId,
          label: labels.get(`${documentId}/${clauseId}`) ?? '原条款已删除',
        })),
      ]),
    );
  }
}

/** What everybody sees, else what its author submitted last. */
const shownText = (post: PostRow, { texts }: Beside): TextRow | undefined =>
  texts.get(textKey(post.id, post.shownRevision ?? post.newestRevision));

function submissionOf(post: PostRow, { texts, citations }: Beside): Thread['submission'] {
  const text = texts.get(textKey(post.id, post.newestRevision));
  if (!text) return null;
  const { id, revision, state, reason, title, text: words, expiresOn, submittedAt } = text;
  return {
    ...{ revision, state, reason, title, text: words, expiresOn },
    citations: citations.get(id) ?? [],
    submittedAt: submittedAt.toISOString(),
  };
}

/** The accepted one first, then those of experts; what is to be checked comes after what is not. */
const rankOf = ({ accepted, by, checking }: ForumAnswer): number =>
  (accepted ? 0 : 4) + (by === 'lecturer' || by === 'bureau' ? 0 : 2) + (checking === null ? 0 : 1);
