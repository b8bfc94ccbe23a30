import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { growing, Id } from './fields';

export const SearchHit = z.object({
  kind: growing(z.enum(['clause', 'article', 'question', 'other']), 'other'),
  /** For a clause its document; null for an article or a question. */
  documentId: z.nullable(Id),
  id: Id,
  title: z.string(),
  /** Where it stands: the document's title and clause label, the article's kind, or the question's field. */
  place: z.string(),
  /** A part of the text, cut so that the hits are marked: joined, it reads as the text does. */
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});

export const search = {
  find: endpoint({
    route: 'GET /search',
    summary:
      'Clauses, published articles and questions of the forum that hold every word of `q`, best first, at most 30',
    access: 'anyone',
    query: z.object({ q: z.string().check(z.trim(), z.minLength(1), z.maxLength(50)) }),
    result: z.object({ hits: z.array(SearchHit) }),
  }),
};
