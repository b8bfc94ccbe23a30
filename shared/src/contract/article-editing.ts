import * as z from 'zod/mini';
import { KnownBlock } from './articles';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';

const text = (longest: number) => z.string('请填写文字').check(z.maxLength(longest, `最多${longest}字`));

/** Who noted down that the person shown agreed, when, and to which use. */
const PortraitConsent = z.object({
  recordedBy: text(40),
  /** Day in Asia/Shanghai. */
  recordedOn: z.iso.date('日期应为真实存在的日期，写作 2026-12-31'),
  use: text(200),
});

/** What one revision of an article says; a revision never changes once it is written. */
export const ArticleContent = z.object({
  kind: z.enum(['policy', 'guide', 'story'], '请选择文章类型'),
  group: z.enum(['reform', 'service', 'incentive', 'industry'], '请选择所属栏目'),
  /** The new field a guide is for, else null. */
  field: z.nullable(text(40)),
  title: text(120),
  summary: text(300),
  body: z.array(KnownBlock, '请给出一组内容').check(z.maxLength(200, '正文最多200段')),
  /** Only for stories, and needed before one is published. */
  consent: z.nullable(PortraitConsent),
});
export type ArticleContent = z.output<typeof ArticleContent>;

const standing = {
  id: Id,
  /** The newest revision; readers get `publishedRevision`, null before publication and after withdrawal. */
  revision: z.int(),
  publishedRevision: z.nullable(z.int()),
  /** When it was first published. */
  publishedAt: z.nullable(Instant),
  /** Since when a clause that it cites is another; null while nothing is to be checked. */
  flaggedAt: z.nullable(Instant),
  demo: z.boolean(),
};

const EditedArticle = z.object({
  ...standing,
  kind: z.enum(['policy', 'guide', 'story']),
  group: z.enum(['reform', 'service', 'incentive', 'industry']),
  field: z.nullable(z.string()),
  title: z.string(),
  savedAt: Instant,
  savedBy: z.string(),
});
export type EditedArticle = z.output<typeof EditedArticle>;

/** An article in an editor's hands, with every revision, newest first. */
export const ArticleDraft = z.object({
  ...standing,
  content: ArticleContent,
  revisions: z.array(z.object({ revision: z.int(), savedAt: Instant, savedBy: z.string() })),
});
export type ArticleDraft = z.output<typeof ArticleDraft>;

const articleEditors = ['city-staff', 'policy-staff', 'administrator'] as const;
const one = z.object({ articleId: Id });
/** The revision that the caller has seen; another one since is a conflict. */
const seen = z.object({ revision: z.int() });

export const articleEditing = {
  list: endpoint({
    route: 'GET /editing/articles',
    summary: 'Every article in its newest revision, the one changed last first',
    access: articleEditors,
    result: z.object({ articles: z.array(EditedArticle) }),
  }),
  create: endpoint({
    route: 'POST /editing/articles',
    summary: 'A new article as a draft',
    access: articleEditors,
    body: ArticleContent,
    result: ArticleDraft,
  }),
  get: endpoint({
    route: 'GET /editing/articles/:articleId',
    summary: 'An article in its newest revision, with the list of revisions',
    access: articleEditors,
    params: one,
    result: ArticleDraft,
    errors: ['not-found'],
  }),
  revision: endpoint({
    route: 'GET /editing/articles/:articleId/revisions/:revision',
    summary: 'What a revision of an article says',
    access: articleEditors,
    params: z.object({ articleId: Id, revision: z.int() }),
    result: ArticleContent,
    errors: ['not-found'],
  }),
  save: endpoint({
    route: 'PUT /editing/articles/:articleId',
    summary: 'A new revision on top of the one seen; readers see nothing of it until it is published',
    access: articleEditors,
    params: one,
    body: z.object({ revision: z.int(), content: ArticleContent }),
    result: ArticleDraft,
    errors: ['not-found', 'conflict'],
  }),
  restore: endpoint({
    route: 'POST /editing/articles/:articleId/restore',
    summary: 'Brings an earlier revision back as the newest one, unpublished',
    access: articleEditors,
    params: one,
    body: z.object({ revision: z.int(), earlier: z.int() }),
    result: ArticleDraft,
    errors: ['not-found', 'conflict'],
  }),
  publish: endpoint({
    route: 'POST /editing/articles/:articleId/publish',
    summary: 'Publishes the newest revision',
    access: articleEditors,
    params: one,
    body: seen,
    result: ArticleDraft,
    errors: ['not-found', 'conflict'],
  }),
  confirm: endpoint({
    route: 'POST /editing/articles/:articleId/confirm',
    summary: 'The published text was compared with the clauses as they are now: it is not marked any more',
    access: articleEditors,
    params: one,
    result: ArticleDraft,
    errors: ['not-found', 'conflict'],
  }),
  withdraw: endpoint({
    route: 'POST /editing/articles/:articleId/withdraw',
    summary: 'Takes a published article from readers; no season publishes it again by itself',
    access: articleEditors,
    params: one,
    result: ArticleDraft,
    errors: ['not-found', 'conflict'],
  }),
};
