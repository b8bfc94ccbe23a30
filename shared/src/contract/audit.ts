import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';
import { listed, listQuery, SearchedText } from './list';

const Entry = z.object({
  id: Id,
  at: Instant,
  /** `account:ID`, `terminal:NAME`, or `unknown`. */
  actor: z.string(),
  /** What the actor is called, if that is known. */
  actorName: z.nullable(z.string()),
  action: z.string(),
  /** What it was done to, by id. */
  subject: z.string(),
  detail: z.record(z.string(), z.nullable(z.union([z.string(), z.number()]))),
  /** The place in the chain; null for an entry that is not sealed yet. */
  position: z.nullable(z.int()),
});

export const audit = {
  list: endpoint({
    route: 'GET /audit',
    summary: 'What was done by whom, the newest first unless a column is named',
    access: ['administrator'],
    query: z.object({
      ...listQuery(['at', 'actor', 'action', 'subject']),
      /** A part of the name, or the actor as it is kept. */
      actor: z.optional(SearchedText),
      action: z.optional(SearchedText),
      subject: z.optional(z.string().check(z.maxLength(100, '最多100字'))),
      /** First and last day, in Asia/Shanghai. */
      from: z.optional(Day),
      to: z.optional(Day),
    }),
    result: listed(Entry),
  }),
  chain: endpoint({
    route: 'GET /audit/chain',
    summary: 'Walks the whole chain: whether it is as it was sealed, or the first thing that is wrong',
    access: ['administrator'],
    result: z.object({
      broken: z.nullable(
        z.object({ position: z.nullable(z.int()), entryId: z.nullable(z.string()), reason: z.string() }),
      ),
      sealed: z.int(),
      /** Not sealed yet. */
      waiting: z.int(),
      /** Of the last sound link: noted elsewhere, it shows later whether the chain was cut. */
      head: z.string(),
    }),
  }),
};
