import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, IsNull } from 'typeorm';
import { clauseKnown } from '../cited-clause';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { PublishedContent } from '../http/published.service';
import { SearchService } from '../search/search.service';
import { ArticleCitation } from './article-citation.entity';
import { ArticleRevision } from './article-revision.entity';
import { ArticleRow } from './article.entity';
import { type ArticleContent, citationsOf } from './content';
import { assertPublishable } from './publishable';
import { searchEntryOf } from './search-entry';

/** Revisions are only ever added; readers see a new one when, and only when, it is published. */
@Injectable()
export class ArticleEditing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly search: SearchService,
    private readonly published: PublishedContent,
  ) {}

  /** A new article with its first revision, as a draft. */
  async create(id: string, content: ArticleContent, { demo }: { demo: boolean }): Promise<void> {
    try {
      await this.database.write(async (manager) => {
        await manager.insert(ArticleRow, { id, demo, newestRevision: 1 });
        await this.addRevision(manager, id, 1, content);
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', `编号「${id}」已经有一篇文章。`) : error;
    }
  }

  /** Adds a draft on top of revision `base`; throws `conflict` when somebody else has added one since. */
  async revise(id: string, base: number, content: ArticleContent): Promise<number> {
    return this.database.write(async (manager) => {
      const { affected } = await manager.update(
        ArticleRow,
        { id, newestRevision: base },
        { newestRevision: base + 1 },
      );
      if (!affected)
        throw new DomainError((await manager.existsBy(ArticleRow, { id })) ? 'conflict' : 'not-found');
      await this.addRevision(manager, id, base + 1, content);
      return base + 1;
    });
  }

  /** Brings an older revision back as a new draft; what readers see stays as it is. */
  async restore(id: string, revision: number): Promise<number> {
    const { newestRevision } = await this.newest(id);
    return this.revise(id, newestRevision, await revisionOf(this.database.source.manager, id, revision));
  }

  /** The newest revision, published or not, and which one readers see. */
  async newest(
    id: string,
  ): Promise<{ newestRevision: number; publishedRevision: number | null; content: ArticleContent }> {
    const manager = this.database.source.manager;
    const article = await manager.findOneBy(ArticleRow, { id });
    if (!article) throw new DomainError('not-found');
    const { newestRevision, publishedRevision } = article;
    const content = contentOf(await revisionOf(manager, id, newestRevision));
    return { newestRevision, publishedRevision, content };
  }

  async publish(id: string): Promise<void> {
    await this.database.write((manager) => this.publishNewest(manager, id));
  }

  /** Publishes those of the articles that never were, in the caller's write. A draft on top of a published text stays one. */
  async publishDrafts(manager: EntityManager, ids: readonly string[]): Promise<void> {
    const found = await manager.findBy(ArticleRow, { id: In(ids) });
    const missing = ids.filter((id) => !found.some((article) => article.id === id));
    if (missing.length > 0) throw new DomainError('not-found', `没有找到文章：${missing.join('、')}。`);
    const drafts = found.filter(({ publishedRevision }) => publishedRevision === null);
    // Always in one order, so that two seasons with the same articles do not wait for each other.
    for (const id of drafts.map((draft) => draft.id).sort()) await this.publishNewest(manager, id);
  }

  private async publishNewest(manager: EntityManager, id: string): Promise<void> {
    const article = await manager.findOneBy(ArticleRow, { id });
    if (!article) throw new DomainError('not-found');
    const revision = article.newestRevision;
    const content = await revisionOf(manager, id, revision);
    assertPublishable(content, clauseKnown);
    const { affected } = await manager.update(
      ArticleRow,
      { id, newestRevision: revision },
      { publishedRevision: revision },
    );
    if (!affected) throw new DomainError('conflict');
    await manager.update(ArticleRow, { id, publishedAt: IsNull() }, { publishedAt: this.clock.now() });
    await manager.delete(ArticleCitation, { articleId: id });
    const citations = citationsOf(content.body).map(({ documentId, clauseId }) => ({
      articleId: id,
      documentId,
      clauseId,
    }));
    if (citations.length > 0) await manager.insert(ArticleCitation, citations);
    await this.search.index(manager, [searchEntryOf(id, content, article.demo)]);
    await this.published.changed(manager);
  }

  private async addRevision(
    manager: EntityManager,
    articleId: string,
    revision: number,
    content: ArticleContent,
  ) {
    await manager.insert(ArticleRevision, {
      articleId,
      revision,
      ...contentOf(content),
      createdAt: this.clock.now(),
    });
  }
}

async function revisionOf(
  manager: EntityManager,
  articleId: string,
  revision: number,
): Promise<ArticleRevision> {
  const found = await manager.findOneBy(ArticleRevision, { articleId, revision });
  if (!found) throw new DomainError('not-found');
  return found;
}

const contentOf = ({
  kind,
  group,
  field,
  title,
  summary,
  body,
  consent,
}: ArticleContent): ArticleContent => ({
  kind,
  group,
  field,
  title,
  summary,
  body,
  consent,
});
