import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { growing, Id } from './fields';

/** Of a publicist's link through the channel `poster`, see `sharing.link`. */
const params = z.object({ token: z.string().check(z.regex(/^[\w-]{16}$/, '海报的编号不对，请重新打开')) });
const errors = ['not-found', 'too-many-attempts', 'busy'] as const;

export const posters = {
  picture: download({
    route: 'GET /posters/:token/picture',
    summary:
      'A poster for phones of what the own link shares: cover of the season, title, company and mini-program code, 1080 × 1920',
    access: ['employee'],
    params,
    answers: ['image/png'],
    errors,
  }),
  sheet: download({
    route: 'GET /posters/:token/sheet',
    summary: 'The same to print on A4 and put on a wall',
    access: ['employee'],
    params,
    answers: ['application/pdf'],
    errors,
  }),
  opened: endpoint({
    route: 'GET /posters/:token',
    summary: "What the code on a poster leads to, also when the poster's season is over",
    access: 'anyone',
    params: z.object({ token: z.string().check(z.maxLength(128)) }),
    result: z.object({
      content: z.object({
        kind: growing(z.enum(['article', 'lecture', 'season', 'other']), 'other'),
        id: Id,
      }),
    }),
    errors: ['not-found'],
  }),
};
