import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { growing, Id, Instant } from './fields';

const kinds = ['person', 'lecturer', 'company'] as const;
export type CalendarKind = (typeof kinds)[number];

const Feed = z.object({
  id: Id,
  kind: growing(z.enum([...kinds, 'other']), 'other'),
  /** The company's, null for others. */
  organisationId: z.nullable(Id),
  createdAt: Instant,
});

export const calendars = {
  list: endpoint({
    route: 'GET /calendars',
    summary: 'The calendar addresses of the account that work',
    access: ['employee'],
    result: z.object({ feeds: z.array(Feed) }),
  }),
  create: endpoint({
    route: 'POST /calendars',
    summary:
      'Makes a secret address for calendars to subscribe to; it is shown once, and an earlier one stops working',
    access: ['employee'],
    body: z.object({ kind: z.enum(kinds), organisationId: z.nullable(Id) }),
    result: z.object({
      feed: Feed,
      /** Below `/api`. */
      path: z.string(),
    }),
    errors: ['busy'],
  }),
  revoke: endpoint({
    route: 'DELETE /calendars/:feedId',
    summary: 'The address stops working at once',
    access: ['employee'],
    params: z.object({ feedId: Id }),
    result: z.object({}),
    errors: ['not-found', 'busy'],
  }),
  feed: download({
    route: 'GET /calendars/feed/:address',
    summary:
      'The calendar (RFC 5545) behind a secret address: what is booked, what was moved, what was cancelled',
    access: 'anyone',
    params: z.object({ address: z.string().check(z.regex(/^[\w-]{43}\.ics$/)) }),
    answers: ['text/calendar'],
    errors: ['not-found'],
  }),
};
