import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { CitationRow } from './citation.entity';
import { FollowRow } from './follow.entity';
import { deletePosts, textsOf } from './forum.queries';
import { PostRow } from './post.entity';
import { ReportRow } from './report.entity';
import { Showing } from './showing.service';
import { TextRow, type TextState } from './text.entity';

const stateInWords: Record<TextState, string> = {
  held: '审核中',
  shown: '已发布',
  returned: '退回修改',
  refused: '不予发布',
  hidden: '已撤下',
  replaced: '已被新稿替换',
};

/** What the forum holds of people. */
@Injectable()
export class ForumData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
    private readonly showing: Showing,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this.posts, this.follows, this.reports);
    this.holdings.exempt('forum_texts.decided_by', 'tells who of the staff reviewed it, an act of office');
    this.holdings.exempt('forum_reports.settled_by', 'tells who of the staff settled it, an act of office');
    this.retention.register(
      expiringRows({
        name: 'forum-texts',
        entity: TextRow,
        key: 'id',
        old: (before) => ({
          state: In(['returned', 'refused', 'hidden', 'replaced']),
          decidedAt: LessThan(before),
        }),
        purge: async (manager, ids) => {
          const texts = await manager.findBy(TextRow, { id: In(ids) });
          await manager.delete(CitationRow, { textId: In(ids) });
          await manager.delete(TextRow, { id: In(ids) });
          const postIds = [...new Set(texts.map(({ postId }) => postId))];
          const texted = await manager.findBy(TextRow, { postId: In(postIds) });
          const answered = await manager.findBy(PostRow, { questionId: In(postIds), kind: 'answer' });
          const needed = new Set([
            ...texted.map(({ postId }) => postId),
            ...answered.map(({ questionId }) => questionId),
          ]);
          await deletePosts(
            manager,
            postIds.filter((id) => !needed.has(id)),
          );
        },
      }),
      expiringRows({
        name: 'forum-reports',
        entity: ReportRow,
        key: 'id',
        old: (before) => ({ settledAt: LessThan(before) }),
      }),
    );
  }

  private readonly posts: Holding = {
    name: 'forum-posts',
    title: '论坛里的提问和回答',
    columns: ['forum_posts.account_id'],
    stays: '您的文字会全部删除；别人对您问题的回答会留着',
    read: async (manager, { accountId }) => {
      const posts = accountId === null ? [] : await manager.findBy(PostRow, { accountId });
      const all = await manager.find(TextRow, {
        where: { postId: In(posts.map(({ id }) => id)) },
        order: { submittedAt: 'ASC', id: 'ASC' },
      });
      return all.map(({ kind, field, title, text, state, reason, submittedAt }) => ({
        类型: kind === 'question' ? '提问' : '回答',
        领域: field,
        标题: title,
        内容: text,
        状态: stateInWords[state],
        原因: reason,
        时间: submittedAt.toISOString(),
      }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId === null) return;
      await this.showing.remove(manager, await manager.findBy(PostRow, { accountId, kind: 'answer' }));
      await this.showing.remove(manager, await manager.findBy(PostRow, { accountId, kind: 'question' }));
    },
  };

  private readonly follows: Holding = {
    name: 'forum-follows',
    title: '论坛里关注的问题',
    columns: ['forum_follows.account_id'],
    read: async (manager, { accountId }) => {
      const follows = accountId === null ? [] : await manager.findBy(FollowRow, { accountId });
      const posts = await manager.findBy(PostRow, { id: In(follows.map(({ questionId }) => questionId)) });
      const texts = [...(await textsOf(manager, posts)).values()];
      return follows.map(({ questionId, createdAt }) => ({
        问题: texts.find(({ postId }) => postId === questionId)?.title ?? null,
        关注于: createdAt.toISOString(),
      }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await manager.delete(FollowRow, { accountId });
    },
  };

  private readonly reports: Holding = {
    name: 'forum-reports',
    title: '论坛里的举报',
    columns: ['forum_reports.account_id'],
    read: async (manager, { accountId }) => {
      const reports = accountId === null ? [] : await manager.findBy(ReportRow, { accountId });
      return reports.map(({ reason, createdAt }) => ({ 原因: reason, 时间: createdAt.toISOString() }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await manager.delete(ReportRow, { accountId });
    },
  };
}
