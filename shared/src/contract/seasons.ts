import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Day, growing, Id, Instant } from './fields';

export const SeasonSummary = z.object({
  id: Id,
  year: z.int(),
  quarter: z.int().check(z.minimum(1), z.maximum(4)),
  theme: z.string(),
  slogan: z.string(),
  organiser: z.string(),
  /** One of the seven districts; null for the whole city. */
  district: z.nullable(z.string()),
  startsOn: Day,
  endsOn: Day,
  publishedAt: Instant,
  demo: z.boolean(),
});
export type SeasonSummary = z.output<typeof SeasonSummary>;

/** What a season holds, in the order its editor gave; an item whose kind a phone does not know is left out. */
export const SeasonItem = z.object({
  kind: growing(z.enum(['article', 'document', 'lecture', 'check', 'other']), 'other'),
  /** The article, document or clause (`plan-2020/4.1`); null for a lecture that is only announced and for the self-check. */
  targetId: z.nullable(z.string()),
  title: z.string(),
  note: z.string(),
  /** The lecture's form, null for other kinds. */
  form: z.nullable(growing(z.enum(['public', 'video', 'forum', 'onsite', 'other']), 'other')),
  /** The day it takes place or opens, null when it lasts the whole season. */
  day: z.nullable(Day),
});
export type SeasonItem = z.output<typeof SeasonItem>;

export const Season = z.object({ ...SeasonSummary.shape, intro: z.string(), items: z.array(SeasonItem) });
export type Season = z.output<typeof Season>;

export const seasons = {
  list: endpoint({
    route: 'GET /seasons',
    summary: 'Published and archived seasons, newest quarter first',
    access: 'anyone',
    result: z.object({ seasons: z.array(SeasonSummary) }),
    published: true,
  }),
  current: endpoint({
    route: 'GET /seasons/current',
    summary:
      'The published season of the quarter that today (Asia/Shanghai) lies in, else the newest published one',
    access: 'anyone',
    result: Season,
    errors: ['not-found'],
    published: true,
  }),
  get: endpoint({
    route: 'GET /seasons/:seasonId',
    summary: 'A published or archived season with its items in order',
    access: 'anyone',
    params: z.object({ seasonId: Id }),
    result: Season,
    errors: ['not-found'],
    published: true,
  }),
};
