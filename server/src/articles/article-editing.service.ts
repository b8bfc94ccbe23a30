import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { type Actor, Audit, byService } from '../audit/audit.service';
import { knownClauses } from '../cited-clause';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { PublishedContent } from '../http/published.service';
import { SearchService } from '../search/search.service';
import { ArticleCitation } from './article-citation.entity';
import { ArticleRevision } from './article-revision.entity';
import { ArticleRow } from './article.entity';
import { articleOf, contentOf, newestRevisions, overtaken, revisionOf, titlesOf } from './articles.queries';
import { type ArticleContent, citationsOf } from './content';
import { assertPublishable } from './publishable';
import { searchEntryOf } from './search-entry';

type NewestArticle = Omit<ArticleRow, 'flaggedBecause'> & { content: ArticleContent };

/** Revisions are only ever added; readers see a new one when, and only when, it is published. */
@Injectable()
export class ArticleEditing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly search: SearchService,
    private readonly published: PublishedContent,
    private readonly audit: Audit,
  ) {}

  /** A new article with its first revision, as a draft. */
  async create(
    id: string,
    content: ArticleContent,
    { demo, by = byService }: { demo: boolean; by?: Actor },
  ): Promise<void> {
    try {
      await this.database.write(async (manager) => {
        await manager.insert(ArticleRow, { id, demo, newestRevision: 1 });
        await this.addRevision(manager, id, 1, content, by);
        await this.audit.append(manager, { actor: by, action: 'article.created', subject: id });
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', `编号「${id}」已经有一篇文章。`) : error;
    }
  }

  /** Adds a draft on top of revision `base`; throws `conflict` when somebody else has added one since. */
  async revise(id: string, base: number, content: ArticleContent, by: Actor = byService): Promise<number> {
    return this.database.write(async (manager) => {
      const { affected } = await manager.update(
        ArticleRow,
        { id, newestRevision: base },
        { newestRevision: base + 1 },
      );
      if (!affected) throw overtaken((await articleOf(manager, id)).newestRevision);
      const revision = base + 1;
      await this.addRevision(manager, id, revision, content, by);
      await this.audit.append(manager, {
        actor: by,
        action: 'article.saved',
        subject: id,
        detail: { revision },
      });
      return revision;
    });
  }

  /** Brings an older revision back as a new draft; what readers see stays as it is. */
  async restore(id: string, revision: number, by: Actor = byService, seen?: number): Promise<number> {
    const base = seen ?? (await this.newest(id)).newestRevision;
    return this.revise(id, base, await this.revision(id, revision), by);
  }

  /** What a revision says. */
  async revision(id: string, revision: number): Promise<ArticleContent> {
    return contentOf(await revisionOf(this.database.source.manager, id, revision));
  }

  /** The newest revision, published or not, and which one readers see. */
  async newest(id: string): Promise<NewestArticle> {
    const { manager } = this.database.source;
    const article = await articleOf(manager, id);
    const { demo, newestRevision, publishedRevision, publishedAt, flaggedAt } = article;
    const content = contentOf(await revisionOf(manager, id, newestRevision));
    return { id, demo, newestRevision, publishedRevision, publishedAt, flaggedAt, content };
  }

  /** Every article with its newest revision, without the body; the one changed last first. */
  async list(): Promise<(ArticleRow & { newest: ArticleRevision })[]> {
    const found = await newestRevisions(this.database.source.manager).getMany();
    return found as (ArticleRow & { newest: ArticleRevision })[];
  }

  /** Every revision without its content, newest first. */
  revisions(articleId: string): Promise<Pick<ArticleRevision, 'revision' | 'createdAt' | 'savedBy'>[]> {
    return this.database.source.getRepository(ArticleRevision).find({
      select: { articleId: true, revision: true, createdAt: true, savedBy: true },
      where: { articleId },
      order: { revision: 'DESC' },
    });
  }

  /** Publishes the newest revision; `seen` is the one that the caller has looked at. */
  async publish(id: string, { seen, by = byService }: { seen?: number; by?: Actor } = {}): Promise<void> {
    await this.database.write((manager) => this.publishNewest(manager, id, by, seen));
  }

  /** Takes an article from readers: from lists, search and the pages of the clauses it cites. */
  async withdraw(id: string, by: Actor): Promise<void> {
    await this.database.write(async (manager) => {
      const { affected } = await manager.update(
        ArticleRow,
        { id, publishedRevision: Not(IsNull()) },
        { publishedRevision: null, flaggedAt: null, flaggedBecause: null },
      );
      if (!affected) {
        await articleOf(manager, id);
        throw new DomainError('conflict', '这篇文章现在没有发布。');
      }
      await manager.delete(ArticleCitation, { articleId: id });
      await this.search.remove(manager, 'article', [id]);
      await this.audit.append(manager, { actor: by, action: 'article.withdrawn', subject: id });
      await this.published.changed(manager);
    });
  }

  /**
   * Publishes those of the articles that never were, in the caller's write. A draft on top of a published text stays
   * one. Throws `conflict` for an article that was withdrawn, and with nobody as `by` for each that is not public.
   */
  async publishDrafts(manager: EntityManager, ids: readonly string[], by: Actor | null): Promise<void> {
    const found = await manager.findBy(ArticleRow, { id: In(ids) });
    const missing = ids.filter((id) => !found.some((article) => article.id === id));
    if (missing.length > 0) throw new DomainError('not-found', `没有找到文章：${missing.join('、')}。`);
    const hidden = found.filter(({ publishedRevision }) => publishedRevision === null);
    const withdrawn = hidden.filter(({ publishedAt }) => publishedAt !== null);
    if (withdrawn.length > 0)
      throw new DomainError(
        'conflict',
        `文章已撤下，请换一篇或重新发布：${await titlesOf(manager, withdrawn)}。`,
      );
    if (by === null) {
      if (hidden.length === 0) return;
      throw new DomainError(
        'conflict',
        `文章还没有发布，请先请市局发布：${await titlesOf(manager, hidden)}。`,
      );
    }
    // Always in one order, so that two seasons with the same articles do not wait for each other.
    for (const id of hidden.map((draft) => draft.id).sort()) await this.publishNewest(manager, id, by);
  }

  private async publishNewest(manager: EntityManager, id: string, by: Actor, seen?: number): Promise<void> {
    const article = await articleOf(manager, id);
    const revision = article.newestRevision;
    if (seen !== undefined && seen !== revision) throw overtaken(revision);
    const content = await revisionOf(manager, id, revision);
    assertPublishable(content, await knownClauses(this.search, manager, citationsOf(content.body)));
    const { affected } = await manager.update(
      ArticleRow,
      { id, newestRevision: revision },
      { publishedRevision: revision, flaggedAt: null, flaggedBecause: null },
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
    await this.audit.append(manager, {
      actor: by,
      action: 'article.published',
      subject: id,
      detail: { revision },
    });
    await this.published.changed(manager);
  }

  private async addRevision(
    manager: EntityManager,
    articleId: string,
    revision: number,
    content: ArticleContent,
    savedBy: Actor,
  ) {
    await manager.insert(ArticleRevision, {
      articleId,
      revision,
      savedBy,
      ...contentOf(content),
      createdAt: this.clock.now(),
    });
  }
}
