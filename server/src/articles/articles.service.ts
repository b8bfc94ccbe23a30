import { Injectable } from '@nestjs/common';
import { type Article, type articles, type ArticleSummary } from '@titles/shared/contract/articles';
import { type Input } from '@titles/shared/contract/endpoint';
import { DomainError } from '@titles/shared/errors';
import { Database } from '../database/database';
import { ArticleCitation } from './article-citation.entity';
import { publishedArticle, publishedArticles, type Shown } from './articles.queries';
import { citationsOf } from './content';

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
    const { body, revision } = article.shown;
    return { ...summaryOf(article), body, citations: citationsOf(body), revision };
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

const summaryOf = ({ id, demo, publishedAt, shown }: Shown): ArticleSummary => ({
  id,
  kind: shown.kind,
  group: shown.group,
  title: shown.title,
  summary: shown.summary,
  field: shown.field,
  publishedAt: publishedAt.toISOString(),
  demo,
});
