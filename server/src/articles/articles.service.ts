import { Injectable } from '@nestjs/common';
import { type Article, type articles, type ArticleSummary } from '@titles/shared/contract/articles';
import { type Input } from '@titles/shared/contract/endpoint';
import { DomainError } from '@titles/shared/errors';
import { Database } from '../database/database';
import { ArticleCitation } from './article-citation.entity';
import { publishedArticle, publishedArticles, type Shown } from './articles.queries';
import { type ArticleContent, citationsOf } from './content';

type Filter = Input<typeof articles.list>['query'];

/** What readers get: published revisions only. */
@Injectable()
export class ArticleService {
  constructor(private readonly database: Database) {}

  async list(filter: Filter = {}): Promise<ArticleSummary[]> {
    const query = publishedArticles(this.database.source.manager);
    for (const name of ['kind', 'group', 'field'] as const)
      if (filter[name] !== undefined) query.andWhere(`shown.${name} = :${name}`, { [name]: filter[name] });
    return ((await query.getMany()) as Shown[]).map(summaryOf);
  }

  async get(articleId: string): Promise<Article> {
    const article = await publishedArticle(this.database.source.manager, articleId);
    if (article === null) throw new DomainError('not-found');
    const { shown, ...row } = article;
    return asArticle(shown, { ...row, revision: shown.revision, checking: row.flaggedAt !== null });
  }

  /** Published articles that cite a clause, newest first. */
  async citing(documentId: string, clauseId: string): Promise<{ articleId: string; title: string }[]> {
    const found = await publishedArticles(this.database.source.manager)
      .innerJoin(ArticleCitation, 'citation', 'citation.articleId = article.id')
      .where('citation.documentId = :documentId AND citation.clauseId = :clauseId', { documentId, clauseId })
      .getMany();
    return (found as Shown[]).map(({ id, shown }) => ({ articleId: id, title: shown.title }));
  }
}

interface Issued {
  id: string;
  demo: boolean;
  publishedAt: Date;
}

/** A text as readers get it. */
export const asArticle = (
  { body, ...content }: ArticleContent,
  issued: Issued & { revision: number; checking: boolean },
): Article => ({
  ...asSummary(content, issued),
  body,
  citations: citationsOf(body),
  revision: issued.revision,
  checking: issued.checking,
});

const asSummary = (
  { kind, group, title, summary, field }: Omit<ArticleContent, 'body' | 'consent'>,
  { id, publishedAt, demo }: Issued,
): ArticleSummary => ({
  id,
  kind,
  group,
  title,
  summary,
  field,
  publishedAt: publishedAt.toISOString(),
  demo,
});

const summaryOf = ({ shown, ...row }: Shown): ArticleSummary => asSummary(shown, row);
