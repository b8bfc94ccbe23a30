import { Injectable } from '@nestjs/common';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { type forum, type ListedQuestion, type OwnPost } from '@titles/shared/contract/forum';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Lecturers } from '../lecturers/lecturers.service';
import { checkingOf } from './checking';
import { FollowRow } from './follow.entity';
import { shownAnswers, textKey, textsOf } from './forum.queries';
import { PostRow } from './post.entity';

const PAGE = 20;
/** So many questions wait at most on an expert's desk, so many of a person's own posts are listed. */
const MOST = 100;

const answeredBy = (who: 'anybody' | 'expert') =>
  `EXISTS (SELECT 1 FROM forum_posts answer WHERE answer.question_id = post.id AND answer.kind = 'answer'
    AND answer.shown_revision IS NOT NULL${who === 'expert' ? ` AND answer.speaker IN ('lecturer', 'bureau')` : ''})`;

/** Lists of questions: everybody's, a person's own, and those that wait for an expert. */
@Injectable()
export class Questions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lecturers: Lecturers,
  ) {}

  async list({ field, answered, page = 1 }: Input<typeof forum.list>['query']) {
    const query = this.shown();
    if (field !== undefined) query.andWhere('post.field = :field', { field });
    if (answered !== undefined) query.andWhere(`${answered === 'yes' ? '' : 'NOT '}${answeredBy('anybody')}`);
    const [posts, total] = await query
      .orderBy('post.shownAt', 'DESC')
      .addOrderBy('post.id', 'DESC')
      .skip((page - 1) * PAGE)
      .take(PAGE)
      .getManyAndCount();
    return { questions: await this.listed(posts), total };
  }

  async mine(accountId: string): Promise<Result<typeof forum.mine>> {
    const { manager } = this.database.source;
    const posts = await manager.find(PostRow, { where: { accountId }, order: { id: 'DESC' }, take: MOST });
    const follows = await manager.findBy(FollowRow, { accountId });
    const own = new Set(posts.map(({ id }) => id));
    const followed = await manager.find(PostRow, {
      where: {
        id: In(follows.map(({ questionId }) => questionId).filter((id) => !own.has(id))),
        shownRevision: Not(IsNull()),
      },
      order: { shownAt: 'DESC' },
      take: MOST,
    });
    return { posts: await this.own(manager, posts), following: await this.listed(followed) };
  }

  /** What waits for an expert: of one field, else of those of their profile, else of all. */
  async waiting(accountId: string, wanted?: string): Promise<Result<typeof forum.waiting>> {
    const { manager } = this.database.source;
    const fields: string[] = (await this.lecturers.mine(accountId))?.fields ?? [];
    const among = wanted === undefined ? fields : [wanted];
    const query = this.shown()
      .andWhere(`NOT ${answeredBy('expert')}`)
      .andWhere('(post.accountId IS NULL OR post.accountId <> :accountId)', { accountId });
    if (among.length > 0) query.andWhere('post.field IN (:...among)', { among });
    const posts = await query.orderBy('post.shownAt', 'ASC').addOrderBy('post.id').take(MOST).getMany();
    const answers = await manager.find(PostRow, {
      where: { accountId, kind: 'answer', shownRevision: Not(IsNull()), expiresOn: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    const toCheck = (await this.own(manager, answers)).filter(({ checking }) => checking !== null);
    return { fields, questions: await this.listed(posts), toCheck };
  }

  private shown() {
    return this.database.source.manager
      .createQueryBuilder(PostRow, 'post')
      .where(`post.kind = 'question' AND post.shownRevision IS NOT NULL`);
  }

  private async listed(posts: readonly PostRow[]): Promise<ListedQuestion[]> {
    const { manager } = this.database.source;
    const texts = await textsOf(manager, posts);
    const answers = await shownAnswers(
      manager,
      posts.map(({ id }) => id),
    );
    return posts.map((post) => {
      const own = answers.filter(({ questionId }) => questionId === post.id);
      const text = texts.get(textKey(post.id, post.shownRevision ?? 0));
      return {
        ...{ id: post.id, field: post.field, title: text?.title ?? '', demo: post.demo },
        shownAt: (post.shownAt ?? post.createdAt).toISOString(),
        answers: own.length,
        answered: howFar(post, own),
      };
    });
  }

  private async own(manager: EntityManager, posts: readonly PostRow[]): Promise<OwnPost[]> {
    const today = dayInJiangmen(this.clock.now());
    const questions = await manager.findBy(PostRow, { id: In(posts.map(({ questionId }) => questionId)) });
    const texts = await textsOf(manager, [...posts, ...questions]);
    return posts.flatMap((post) => {
      const newest = texts.get(textKey(post.id, post.newestRevision));
      if (!newest) return [];
      const { id, questionId, kind, shownRevision } = post;
      const question = questions.find((one) => one.id === questionId);
      const titled =
        question && texts.get(textKey(question.id, question.shownRevision ?? question.newestRevision));
      const { state, reason, submittedAt } = newest;
      return [
        {
          ...{ id, questionId, kind, state, reason, submittedAt: submittedAt.toISOString() },
          title: titled?.title ?? '提问人已删除这个问题',
          checking: shownRevision === null ? null : checkingOf(post, today),
          expiresOn: post.expiresOn,
        },
      ];
    });
  }
}

function howFar({ acceptedId }: PostRow, answers: readonly PostRow[]): ListedQuestion['answered'] {
  if (acceptedId !== null) return 'accepted';
  if (answers.some(({ speaker }) => speaker !== 'member' && speaker !== 'asker')) return 'expert';
  return answers.length > 0 ? 'yes' : 'no';
}
