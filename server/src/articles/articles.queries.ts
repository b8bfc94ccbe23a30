import { DomainError } from '@titles/shared/errors';
import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { ArticleRevision } from './article-revision.entity';
import { ArticleRow } from './article.entity';
import { type ArticleContent } from './content';

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

/** Every article with its newest revision, the one changed last first, without their bodies. */
export const newestRevisions = (manager: EntityManager): SelectQueryBuilder<ArticleRow> =>
  manager
    .createQueryBuilder(ArticleRow, 'article')
    .innerJoinAndMapOne(
      'article.newest',
      ArticleRevision,
      'newest',
      'newest.articleId = article.id AND newest.revision = article.newestRevision',
    )
    .select(['article', ...[...shownColumns, 'createdAt', 'savedBy'].map((column) => `newest.${column}`)])
    .orderBy('newest.createdAt', 'DESC')
    .addOrderBy('article.id');

/** A published article with its body, or null. */
export const publishedArticle = (manager: EntityManager, id: string): Promise<Shown | null> =>
  publishedArticles(manager)
    .addSelect('shown.body')
    .where('article.id = :id', { id })
    .getOne() as Promise<Shown | null>;

/** What an editor is told who started from an older revision. */
export const overtaken = (revision: number): DomainError =>
  new DomainError('conflict', `同事刚保存了第${revision}版，请先看看改了什么；您的修改还留在这台电脑上。`);

export async function articleOf(manager: EntityManager, id: string): Promise<ArticleRow> {
  const article = await manager.findOneBy(ArticleRow, { id });
  if (!article) throw new DomainError('not-found');
  return article;
}

export async function titlesOf(manager: EntityManager, articles: readonly ArticleRow[]): Promise<string> {
  const named = articles.map(({ id, newestRevision }) => revisionOf(manager, id, newestRevision));
  return (await Promise.all(named)).map(({ title }) => `「${title}」`).join('、');
}

export async function revisionOf(
  manager: EntityManager,
  articleId: string,
  revision: number,
): Promise<ArticleRevision> {
  const found = await manager.findOneBy(ArticleRevision, { articleId, revision });
  if (!found) throw new DomainError('not-found');
  return found;
}

/** What a revision says, without who saved it. */
export function contentOf(revision: ArticleContent): ArticleContent {
  const { kind, group, field, title, summary, body, consent } = revision;
  return { kind, group, field, title, summary, body, consent };
}
