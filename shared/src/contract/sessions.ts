import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { growing, Id, Instant } from './fields';

export const Session = z.object({
  id: Id,
  /** Where it was begun. */
  kind: growing(z.enum(['phone', 'console']), 'phone'),
  startedAt: Instant,
  usedAt: Instant,
  expiresAt: Instant,
  /** Whether it is the one that asks. */
  current: z.boolean(),
});

export const sessions = {
  list: endpoint({
    route: 'GET /identity/sessions',
    summary: "The account's own sessions that still run, the one used last first",
    access: ['employee'],
    result: z.object({ sessions: z.array(Session) }),
  }),
  end: endpoint({
    route: 'DELETE /identity/sessions/:sessionId',
    summary: 'Ends one of the own sessions at once',
    access: ['employee'],
    params: z.object({ sessionId: Id }),
    result: z.object({}),
    errors: ['not-found'],
  }),
};
