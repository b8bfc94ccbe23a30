import { Injectable } from '@nestjs/common';
import { type Article, type ArticleSummary } from '@titles/shared/contract/articles';
import { type ArticleContent } from '@titles/shared/contract/article-editing';
import { type PreviewContent, UNSAVED } from '@titles/shared/contract/previews';
import { type Season } from '@titles/shared/contract/seasons';
import { DomainError } from '@titles/shared/errors';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { ArticleEditing } from '../articles/article-editing.service';
import { ArticleService, asArticle } from '../articles/articles.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { newSecret, secretHash } from '../secret';
import { asSeason } from '../seasons/seasons.service';
import { PreviewRow } from './preview.entity';

const HOUR = 3_600_000;

/** Drafts in the shape that readers get. */
@Injectable()
export class Previews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly articles: ArticleService,
    private readonly editing: ArticleEditing,
  ) {}

  /** Keeps the content under a new token for an hour, and lets go of what is over. */
  async open(accountId: string, content: PreviewContent): Promise<{ token: string; until: Date }> {
    const token = newSecret();
    const until = new Date(this.clock.now().getTime() + HOUR);
    await this.database.write(async (manager) => {
      await manager.delete(PreviewRow, { until: LessThanOrEqual(this.clock.now()) });
      await manager.insert(PreviewRow, { tokenHash: secretHash(token), accountId, content, until });
    });
    return { token, until };
  }

  /** Replaces what an own preview shows, for another hour. */
  async update(token: string, accountId: string, content: PreviewContent): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + HOUR);
    const { affected } = await this.database.write((manager) =>
      manager.update(
        PreviewRow,
        { tokenHash: secretHash(token), accountId, until: MoreThan(now) },
        { content, until },
      ),
    );
    if (!affected) throw gone();
  }

  async season(token: string): Promise<Season> {
    const { season } = await this.contentOf(token);
    if (season === undefined) throw gone();
    return asSeason(season.content, { id: UNSAVED, publishedAt: this.clock.now(), demo: season.demo });
  }

  /** The published articles, the previewed one first. */
  async list(token: string, filter: Parameters<ArticleService['list']>[0]): Promise<ArticleSummary[]> {
    const { article } = await this.contentOf(token);
    const own = article && this.previewed(article.id ?? UNSAVED, article.content, article);
    const published = (await this.articles.list(filter)).filter(({ id }) => id !== own?.id);
    const fits =
      own &&
      (['kind', 'group', 'field'] as const).every(
        (name) => filter?.[name] === undefined || filter[name] === own[name],
      );
    return fits ? [own, ...published] : published;
  }

  async article(token: string, id: string): Promise<Article> {
    const { article, season } = await this.contentOf(token);
    if (article && id === (article.id ?? UNSAVED)) return this.previewed(id, article.content, article);
    const named = season?.content.items.some(({ kind, targetId }) => kind === 'article' && targetId === id);
    if (!named) return this.articles.get(id);
    const newest = await this.editing.newest(id);
    // What is public stays as it is when the season is published; only what never was goes out with it.
    if (newest.publishedRevision !== null) return this.articles.get(id);
    return this.previewed(id, newest.content, newest);
  }

  private previewed(
    id: string,
    content: ArticleContent,
    { newestRevision: revision = 1, demo }: { newestRevision?: number; demo: boolean },
  ): Article {
    const publishedAt = this.clock.now();
    return asArticle(content, { id, revision, demo, publishedAt, checking: false });
  }

  private async contentOf(token: string): Promise<PreviewContent> {
    const row = await this.database.source
      .getRepository(PreviewRow)
      .findOneBy({ tokenHash: secretHash(token), until: MoreThan(this.clock.now()) });
    if (!row) throw gone();
    return row.content;
  }
}

const gone = (): DomainError => new DomainError('not-found', '预览已过期，请在工作台重新打开。');
