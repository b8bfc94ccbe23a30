import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Citation, growing, Id, Instant } from './fields';

const ArticleKind = growing(z.enum(['policy', 'guide', 'story']), 'policy');
/** The home's four groups of entries: 改革推动, 宣传服务, 激励引导, 产业结合 (plan 一). */
const ArticleGroup = growing(z.enum(['reform', 'service', 'incentive', 'industry']), 'service');

const blocks = [
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('paragraph'), text: z.string() }),
  z.object({ type: z.literal('list'), items: z.array(z.string()) }),
  z.object({ type: z.literal('steps'), items: z.array(z.object({ title: z.string(), text: z.string() })) }),
  /** What must be asked of the bureau before anyone relies on it. */
  z.object({ type: z.literal('confirm'), text: z.string() }),
  z.object({ type: z.literal('citation'), citation: Citation, text: z.string() }),
] as const;

/** A block as an editor writes it. */
export const KnownBlock = z.discriminatedUnion('type', blocks);
export type KnownBlock = z.output<typeof KnownBlock>;

/** A block of an article's body; a phone shows nothing for a type it does not know. */
export const Block = growing(
  z.discriminatedUnion('type', [...blocks, z.object({ type: z.literal('unknown') })]),
  { type: 'unknown' },
);
export type Block = z.output<typeof Block>;

export const ArticleSummary = z.object({
  id: Id,
  kind: ArticleKind,
  group: ArticleGroup,
  title: z.string(),
  summary: z.string(),
  /** The new field a guide is for (人工智能, 物联网 …), else null. */
  field: z.nullable(z.string()),
  publishedAt: Instant,
  /** Written to show the product, not issued by the bureau; always said on the page. */
  demo: z.boolean(),
});
export type ArticleSummary = z.output<typeof ArticleSummary>;

export const Article = z.object({
  ...ArticleSummary.shape,
  body: z.array(Block),
  citations: z.array(Citation),
  /** 1 for the first text; each later change adds one. */
  revision: z.int(),
  /** A clause that it cites has changed, and no editor has compared the text with it yet. */
  checking: z.boolean(),
});
export type Article = z.output<typeof Article>;

export const articles = {
  list: endpoint({
    route: 'GET /articles',
    summary: 'Published articles, newest first; narrowed by kind, by group and by new field',
    access: 'anyone',
    query: z.object({
      kind: z.optional(z.enum(['policy', 'guide', 'story'])),
      group: z.optional(z.enum(['reform', 'service', 'incentive', 'industry'])),
      field: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
    }),
    result: z.object({ articles: z.array(ArticleSummary) }),
    published: true,
  }),
  get: endpoint({
    route: 'GET /articles/:articleId',
    summary: 'A published article in its newest revision',
    access: 'anyone',
    params: z.object({ articleId: Id }),
    result: Article,
    errors: ['not-found'],
    published: true,
  }),
};
