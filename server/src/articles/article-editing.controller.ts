import { Controller } from '@nestjs/common';
import { articleEditing } from '@titles/shared/contract/article-editing';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { byAccount } from '../audit/audit.service';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { ActorNames } from '../audit/actor-names.service';
import { newId } from '../ids';
import { ArticleChecks } from './article-checks.service';
import { ArticleEditing } from './article-editing.service';
import { type ArticleRow } from './article.entity';

type Draft = Result<typeof articleEditing.get>;

type Standing = Omit<ArticleRow, 'flaggedBecause'>;

const standing = ({ id, newestRevision, publishedRevision, publishedAt, flaggedAt, demo }: Standing) => ({
  id,
  revision: newestRevision,
  publishedRevision,
  publishedAt: publishedAt?.toISOString() ?? null,
  flaggedAt: flaggedAt?.toISOString() ?? null,
  demo,
});

@Controller()
export class ArticleEditingController {
  constructor(
    private readonly editing: ArticleEditing,
    private readonly names: ActorNames,
    private readonly checks: ArticleChecks,
  ) {}

  @Implements(articleEditing.list)
  async list() {
    const articles = await this.editing.list();
    const nameOf = await this.names.told(articles.map(({ newest }) => newest.savedBy));
    return {
      articles: articles.map(({ newest, ...article }) => ({
        ...standing(article),
        kind: newest.kind,
        group: newest.group,
        field: newest.field,
        title: newest.title,
        savedAt: newest.createdAt.toISOString(),
        savedBy: nameOf(newest.savedBy),
      })),
    };
  }

  @Implements(articleEditing.create)
  async create({ body }: Input<typeof articleEditing.create>, { accountId }: SignedInCaller) {
    const id = `a-${newId()}`;
    await this.editing.create(id, body, { demo: false, by: byAccount(accountId) });
    return this.shown(id);
  }

  @Implements(articleEditing.get)
  get({ params }: Input<typeof articleEditing.get>) {
    return this.shown(params.articleId);
  }

  @Implements(articleEditing.revision)
  revision({ params }: Input<typeof articleEditing.revision>) {
    return this.editing.revision(params.articleId, params.revision);
  }

  @Implements(articleEditing.save)
  async save({ params, body }: Input<typeof articleEditing.save>, { accountId }: SignedInCaller) {
    await this.editing.revise(params.articleId, body.revision, body.content, byAccount(accountId));
    return this.shown(params.articleId);
  }

  @Implements(articleEditing.restore)
  async restore({ params, body }: Input<typeof articleEditing.restore>, { accountId }: SignedInCaller) {
    await this.editing.restore(params.articleId, body.earlier, byAccount(accountId), body.revision);
    return this.shown(params.articleId);
  }

  @Implements(articleEditing.publish)
  async publish({ params, body }: Input<typeof articleEditing.publish>, { accountId }: SignedInCaller) {
    await this.editing.publish(params.articleId, { seen: body.revision, by: byAccount(accountId) });
    return this.shown(params.articleId);
  }

  @Implements(articleEditing.confirm)
  async confirm({ params }: Input<typeof articleEditing.confirm>, { accountId }: SignedInCaller) {
    await this.checks.confirm(params.articleId, byAccount(accountId));
    return this.shown(params.articleId);
  }

  @Implements(articleEditing.withdraw)
  async withdraw({ params }: Input<typeof articleEditing.withdraw>, { accountId }: SignedInCaller) {
    await this.editing.withdraw(params.articleId, byAccount(accountId));
    return this.shown(params.articleId);
  }

  private async shown(id: string): Promise<Draft> {
    const { content, ...article } = await this.editing.newest(id);
    const revisions = await this.editing.revisions(id);
    const nameOf = await this.names.told(revisions.map(({ savedBy }) => savedBy));
    return {
      ...standing(article),
      content,
      revisions: revisions.map(({ revision, createdAt, savedBy }) => ({
        revision,
        savedAt: createdAt.toISOString(),
        savedBy: nameOf(savedBy),
      })),
    };
  }
}
