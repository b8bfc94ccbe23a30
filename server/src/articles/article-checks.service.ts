import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { type Actor, Audit } from '../audit/audit.service';
import {
  type Because,
  type ChangedClause,
  Citing,
  clauseKey,
  type WaitingText,
} from '../citations/citing.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { PublishedContent } from '../http/published.service';
import { ArticleCitation } from './article-citation.entity';
import { ArticleRow } from './article.entity';
import { articleOf, publishedArticles, type Shown } from './articles.queries';

/** So many clauses a query. */
const SOME = 200;

/** Published articles whose clauses changed: marked to readers until an editor confirms or publishes anew. */
@Injectable()
export class ArticleChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly published: PublishedContent,
    private readonly audit: Audit,
    private readonly citing: Citing,
  ) {}

  onModuleInit(): void {
    this.citing.register({
      flag: (manager, changed) => this.flag(manager, changed),
      waiting: { kind: 'article', list: () => this.waiting() },
    });
  }

  async flag(manager: EntityManager, changed: readonly ChangedClause[]): Promise<void> {
    const reasons = new Map(changed.map((clause) => [clauseKey(clause), clause.because]));
    const found = new Map<string, Because>();
    for (let at = 0; at < changed.length; at += SOME) {
      const some = changed.slice(at, at + SOME).map(({ documentId, clauseId }) => ({ documentId, clauseId }));
      for (const citation of await manager.findBy(ArticleCitation, some))
        found.set(citation.articleId, reasons.get(clauseKey(citation)) ?? 'reworded');
    }
    if (found.size === 0) return;
    const flaggedAt = this.clock.now();
    for (const [id, flaggedBecause] of [...found].sort(([a], [b]) => a.localeCompare(b)))
      await manager.update(ArticleRow, { id }, { flaggedAt, flaggedBecause });
    await this.published.changed(manager);
  }

  /** The articles that wait to be compared with their clauses. */
  async waiting(): Promise<WaitingText[]> {
    const found = await publishedArticles(this.database.source.manager)
      .where('article.flaggedAt IS NOT NULL')
      .getMany();
    return (found as Shown[]).flatMap(({ id, shown, flaggedAt, flaggedBecause }) =>
      flaggedAt && flaggedBecause
        ? [{ id, title: shown.title, since: flaggedAt, because: flaggedBecause }]
        : [],
    );
  }

  /** An editor has compared the published text with the clauses as they are now. */
  async confirm(id: string, by: Actor): Promise<void> {
    await this.database.write(async (manager) => {
      const { affected } = await manager.update(
        ArticleRow,
        { id, flaggedAt: Not(IsNull()), publishedRevision: Not(IsNull()) },
        { flaggedAt: null, flaggedBecause: null },
      );
      if (!affected) {
        await articleOf(manager, id);
        throw new DomainError('conflict', '这篇文章没有要核对的，可能同事已经核对过。');
      }
      await this.audit.append(manager, { actor: by, action: 'article.confirmed', subject: id });
      await this.published.changed(manager);
    });
  }
}
