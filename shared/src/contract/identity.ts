import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';

const Account = z.object({ id: Id, createdAt: Instant });

/** What a session is used with; `expiresAt` is its end, unless it is refreshed before. */
export const tokens = { token: z.string(), refreshToken: z.string(), expiresAt: Instant };

export const identity = {
  signIn: endpoint({
    route: 'POST /identity/sign-in',
    summary:
      'Exchanges the single-use code of wx.login for a session: a token valid 15 minutes, and a refresh token valid 30 days; makes the account at first sign-in',
    access: 'anyone',
    body: z.object({ code: z.string().check(z.minLength(1), z.maxLength(128)) }),
    result: z.object({ ...tokens, account: Account }),
    errors: ['sign-in-failed', 'busy'],
  }),
  refresh: endpoint({
    route: 'POST /identity/refresh',
    summary:
      'Exchanges a refresh token for the next pair. The same one again gets the same pair until the new pair is used, and 10 seconds beyond; later it ends the session',
    access: 'anyone',
    body: z.object({ refreshToken: z.string().check(z.minLength(1), z.maxLength(128)) }),
    result: z.object(tokens),
    errors: ['not-signed-in', 'busy'],
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
