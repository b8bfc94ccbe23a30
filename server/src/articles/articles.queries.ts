import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { ArticleRevision } from './article-revision.entity';
import { ArticleRow } from './article.entity';

/** A published article with the revision that readers get. */
export type Shown = ArticleRow & { publishedAt: Date; shown: ArticleRevision };

/** Published articles, newest first, without their bodies. */
export const publishedArticles = (manager: EntityManager): SelectQueryBuilder<ArticleRow> =>
  manager
    .createQueryBuilder(ArticleRow, 'article')
    .innerJoinAndMapOne(
      'article.shown',
      ArticleRevision,
      'shown',
      'shown.articleId = article.id AND shown.revision = article.publishedRevision',
    )
    .select(['article', ...shownColumns.map((column) => `shown.${column}`)])
    .orderBy('article.publishedAt', 'DESC')
    .addOrderBy('article.id');

const shownColumns: (keyof ArticleRevision)[] = [
  'articleId',
  'revision',
  'kind',
  'group',
  'field',
  'title',
  'summary',
];

/** A published article with its body, or null. */
export const publishedArticle = (manager: EntityManager, id: string): Promise<Shown | null> =>
  publishedArticles(manager)
    .addSelect('shown.body')
    .where('article.id = :id', { id })
    .getOne() as Promise<Shown | null>;
