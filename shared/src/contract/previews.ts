import * as z from 'zod/mini';
import { Article, articles, ArticleSummary } from './articles';
import { ArticleContent } from './article-editing';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';
import { SeasonContent } from './season-editing';
import { Season } from './seasons';

/** What is shown as if it were published: a season, an article, or both. */
export const PreviewContent = z.object({
  season: z.optional(z.object({ content: SeasonContent, demo: z.boolean() })),
  article: z.optional(z.object({ id: z.optional(Id), content: ArticleContent, demo: z.boolean() })),
});
export type PreviewContent = z.output<typeof PreviewContent>;

/** Under this id a preview shows an article that was never saved. */
export const UNSAVED = 'unsaved';

const previewers = ['district-staff', 'city-staff', 'policy-staff', 'administrator'] as const;
const Token = z.object({ token: z.string().check(z.regex(/^[\w-]{43}$/, '预览地址不完整')) });

/** Drafts as a phone shows them. Whoever has the token sees them for an hour, like a letter that is handed over. */
export const previews = {
  open: endpoint({
    route: 'POST /previews',
    summary: 'Keeps what is being written for an hour, for a phone that is given the token',
    access: previewers,
    body: PreviewContent,
    result: z.object({ token: z.string(), until: Instant }),
  }),
  update: endpoint({
    route: 'PUT /previews/:token',
    summary: 'Shows a later state of it; only by whoever opened the preview',
    access: previewers,
    params: Token,
    body: PreviewContent,
    result: z.object({}),
    errors: ['not-found'],
  }),
  season: endpoint({
    route: 'GET /previews/:token/seasons/current',
    summary: 'The season of the preview in the place of the current one',
    access: 'anyone',
    params: Token,
    result: Season,
    errors: ['not-found'],
  }),
  articles: endpoint({
    route: 'GET /previews/:token/articles',
    summary: 'The published articles with those of the preview among them',
    access: 'anyone',
    params: Token,
    query: articles.list.query,
    result: z.object({ articles: z.array(ArticleSummary) }),
    errors: ['not-found'],
  }),
  article: endpoint({
    route: 'GET /previews/:token/articles/:articleId',
    summary: 'An article of the preview, a draft that its season names, or a published one',
    access: 'anyone',
    params: z.object({ ...Token.shape, articleId: Id }),
    result: Article,
    errors: ['not-found'],
  }),
};
