import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';
import { Session } from './sessions';

/** Accounts as administrators see them; what they have been granted is in `grants`. */
export const accounts = {
  get: endpoint({
    route: 'GET /accounts/:accountId',
    summary: 'An account with its sessions that still run',
    access: ['administrator'],
    params: z.object({ accountId: Id }),
    result: z.object({
      id: Id,
      createdAt: Instant,
      /** Whether it is one of WeChat; others sign in with a password alone. */
      wechat: z.boolean(),
      sessions: z.array(Session),
    }),
    errors: ['not-found'],
  }),
  endSession: endpoint({
    route: 'DELETE /accounts/:accountId/sessions/:sessionId',
    summary: "Ends another person's session at once",
    access: ['administrator'],
    params: z.object({ accountId: Id, sessionId: Id }),
    result: z.object({}),
    errors: ['not-found'],
  }),
};
