import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';

const Account = z.object({ id: Id, createdAt: Instant });

export const identity = {
  signIn: endpoint({
    route: 'POST /identity/sign-in',
    summary:
      'Exchanges the single-use code of wx.login for a session token, valid 30 days; makes the account at first sign-in',
    access: 'anyone',
    body: z.object({ code: z.string().check(z.minLength(1), z.maxLength(128)) }),
    result: z.object({ token: z.string(), expiresAt: Instant, account: Account }),
    errors: ['sign-in-failed', 'busy'],
  }),
  signOut: endpoint({
    route: 'POST /identity/sign-out',
    summary: 'Ends the session whose token is sent',
    access: ['employee'],
    result: z.object({}),
  }),
  me: endpoint({
    route: 'GET /identity/me',
    summary: 'The account of the session',
    access: ['employee'],
    result: Account,
  }),
};
