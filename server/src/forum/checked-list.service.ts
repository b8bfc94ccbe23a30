import { Injectable } from '@nestjs/common';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { type forumDesk } from '@titles/shared/contract/forum-desk';
import { dayInJiangmen, endOfDay } from '@titles/shared/jiangmen-time';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { Citing, type WaitingText } from '../citations/citing.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { textKey, textsOf } from './forum.queries';
import { PostRow } from './post.entity';

type Item = Result<typeof forumDesk.checked>['rows'][number];

/** What is being checked: answers, articles, films and courses, until somebody confirms or edits them. */
@Injectable()
export class CheckedList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly citing: Citing,
  ) {}

  async list({
    kind,
    sort = 'since',
    order = 'asc',
    page = 1,
    size = 20,
  }: Input<typeof forumDesk.checked>['query']): Promise<Result<typeof forumDesk.checked>> {
    const all = [...(await this.answers()), ...(await this.citing.waiting()).map(asItem)].filter(
      (item) => kind === undefined || item.kind === kind,
    );
    const turn = order === 'asc' ? 1 : -1;
    all.sort((a, b) => turn * (a[sort].localeCompare(b[sort]) || a.id.localeCompare(b.id)));
    return { rows: all.slice((page - 1) * size, page * size), total: all.length };
  }

  private async answers(): Promise<Item[]> {
    const { manager } = this.database.source;
    const today = dayInJiangmen(this.clock.now());
    const seen = { kind: 'answer', shownRevision: Not(IsNull()) } as const;
    const posts = await manager.find(PostRow, {
      where: [
        { ...seen, flaggedAt: Not(IsNull()) },
        { ...seen, expiresOn: LessThan(today) },
      ],
    });
    const questions = await manager.findBy(PostRow, { id: In(posts.map(({ questionId }) => questionId)) });
    const texts = await textsOf(manager, questions);
    return posts.map(({ id, questionId, flaggedAt, flaggedBecause, expiresOn }) => {
      const question = questions.find((one) => one.id === questionId);
      const since = flaggedAt ?? endOfDay(expiresOn ?? today);
      return {
        ...{ id, kind: 'answer', questionId, expiresOn, because: flaggedBecause ?? 'expired' },
        title:
          (question && texts.get(textKey(questionId, question.shownRevision ?? 0))?.title) ??
          '（问题已删除）',
        since: since.toISOString(),
      };
    });
  }
}

const asItem = ({ since, ...text }: WaitingText & Pick<Item, 'kind'>): Item => ({
  ...{ ...text, questionId: null, expiresOn: null },
  since: since.toISOString(),
});
