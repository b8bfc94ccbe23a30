import { Injectable } from '@nestjs/common';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { type forumDesk } from '@titles/shared/contract/forum-desk';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { ActorNames } from '../audit/actor-names.service';
import { byService } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { ClauseHistory } from '../documents/clause-history.service';
import { listing, narrowed } from '../http/listing';
import { citationsOf, textKey, textsOf } from './forum.queries';
import { PostRow } from './post.entity';
import { ReportRow } from './report.entity';
import { answerTimes, minutesBetween, reviewTimes } from './times';
import { TextRow } from './text.entity';

const columns = {
  submittedAt: 'submittedAt',
  decidedAt: 'decidedAt',
  field: 'field',
  kind: 'kind',
  verdict: 'verdict',
} as const;
const MONTH = 30 * 24 * 60 * 60 * 1000;
/** So many reported posts are shown at once. */
const MOST = 200;

/** What staff review, and how quickly. */
@Injectable()
export class ReviewList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly documents: ClauseHistory,
    private readonly names: ActorNames,
  ) {}

  async queue({
    state = 'held',
    kind,
    field,
    verdict,
    ...wish
  }: Input<typeof forumDesk.queue>['query']): Promise<Result<typeof forumDesk.queue>> {
    const oldestFirst = { sort: 'submittedAt', order: 'asc' } as const;
    const [texts, total] = await this.database.source.manager.findAndCount(TextRow, {
      where: narrowed<TextRow>([{ state }], { kind, field, verdict }),
      ...listing<TextRow, keyof typeof columns>(
        { ...(state === 'held' && wish.sort === undefined && oldestFirst), ...wish },
        columns,
      ),
    });
    return { rows: await this.described(texts), total };
  }

  async reports(): Promise<Result<typeof forumDesk.reports>> {
    const { manager } = this.database.source;
    const open = await manager.find(ReportRow, {
      where: { state: 'open' },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
    const posts = await manager.findBy(PostRow, { id: In(open.map(({ postId }) => postId)) });
    const { titleOf, textOf } = await this.words(posts);
    const byPost = new Map<string, ReportRow[]>();
    for (const report of open) byPost.set(report.postId, [...(byPost.get(report.postId) ?? []), report]);
    return {
      posts: [...byPost].flatMap(([postId, reports]) => {
        const post = posts.find(({ id }) => id === postId);
        if (!post) return [];
        return [
          {
            ...{ postId, questionId: post.questionId, kind: post.kind },
            ...{ title: titleOf(post), text: textOf(post)?.text ?? '', reports: reports.length },
            reasons: [...new Set(reports.map(({ reason }) => reason))],
            firstAt: (reports[0]?.createdAt ?? post.createdAt).toISOString(),
          },
        ];
      }),
    };
  }

  async times(): Promise<Result<typeof forumDesk.times>> {
    const { manager } = this.database.source;
    const since = new Date(this.clock.now().getTime() - MONTH);
    const held = await manager.find(TextRow, {
      where: { state: 'held' },
      select: { id: true, submittedAt: true },
      order: { submittedAt: 'ASC' },
    });
    // What its author replaced was decided by nobody, and the demo by no person.
    const decided = await manager.find(TextRow, {
      where: { decidedAt: MoreThan(since), decidedBy: Not(byService) },
      select: { id: true, submittedAt: true, decidedAt: true },
    });
    const asked = await manager.find(PostRow, {
      where: { kind: 'question', createdAt: MoreThan(since), shownAt: Not(IsNull()), demo: false },
      select: { id: true, createdAt: true },
    });
    const answers = await manager.find(PostRow, {
      where: { questionId: In(asked.map(({ id }) => id)), kind: 'answer', shownAt: Not(IsNull()) },
      select: { id: true, questionId: true, shownAt: true },
      order: { shownAt: 'DESC' },
    });
    const first = new Map(answers.map(({ questionId, shownAt }) => [questionId, shownAt]));
    return {
      held: held.length,
      oldestHeldAt: held[0]?.submittedAt.toISOString() ?? null,
      ...reviewTimes(
        decided.flatMap(({ submittedAt, decidedAt }) =>
          decidedAt ? [{ from: submittedAt, to: decidedAt }] : [],
        ),
      ),
      ...answerTimes(asked.map(({ id, createdAt }) => ({ from: createdAt, to: first.get(id) ?? null }))),
    };
  }

  private async described(texts: readonly TextRow[]): Promise<Result<typeof forumDesk.queue>['rows']> {
    const { manager } = this.database.source;
    const posts = await manager.findBy(PostRow, { id: In(texts.map(({ postId }) => postId)) });
    const { titleOf, textOf } = await this.words(posts);
    const citations = await citationsOf(
      manager,
      texts.map(({ id }) => id),
    );
    const cited = await this.documents.cited([...citations.values()].flat());
    const nameOf = await this.names.told(texts.flatMap(({ decidedBy }) => decidedBy ?? []));
    const now = this.clock.now();
    return texts.flatMap((text) => {
      const post = posts.find(({ id }) => id === text.postId);
      if (!post) return [];
      const { id, postId, revision, kind, field, expiresOn, verdict, state, reason } = text;
      const refs = citations.get(id) ?? [];
      return [
        {
          ...{ id, postId, revision, kind, field, expiresOn, verdict, state, reason, text: text.text },
          ...{ questionId: post.questionId, by: post.speaker, title: text.title ?? titleOf(post) },
          earlier: state === 'held' ? (textOf(post)?.text ?? null) : null,
          citations: refs.flatMap(({ documentId, clauseId }) => {
            const found = cited.find((one) => one.documentId === documentId && one.clauseId === clauseId);
            return found ? [{ documentId, clauseId, label: found.label }] : [];
          }),
          submittedAt: text.submittedAt.toISOString(),
          decidedAt: text.decidedAt?.toISOString() ?? null,
          decidedBy: text.decidedBy && nameOf(text.decidedBy),
          minutes: minutesBetween(text.submittedAt, text.decidedAt ?? now),
        },
      ];
    });
  }

  /** The titles of posts' questions, and what readers get of the posts. */
  private async words(posts: readonly PostRow[]) {
    const { manager } = this.database.source;
    const questions = await manager.findBy(PostRow, { id: In(posts.map(({ questionId }) => questionId)) });
    const texts = await textsOf(manager, [...posts, ...questions]);
    const textOf = ({ id, shownRevision }: PostRow) => texts.get(textKey(id, shownRevision ?? 0));
    return {
      textOf,
      titleOf: ({ questionId }: PostRow): string => {
        const question = questions.find(({ id }) => id === questionId);
        const text =
          question && (textOf(question) ?? texts.get(textKey(questionId, question.newestRevision)));
        return text?.title ?? '提问人已删除这个问题';
      },
    };
  }
}
