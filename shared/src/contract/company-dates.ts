import * as z from 'zod/mini';
import { download, endpoint } from './endpoint';
import { growing, Instant } from './fields';

const CompanyDate = z.object({
  /** Seats kept at a public lecture, or a session at the company's own place. */
  kind: growing(z.enum(['seats', 'onsite', 'other']), 'other'),
  title: z.string(),
  place: z.nullable(z.string()),
  startsAt: Instant,
  endsAt: Instant,
  /** Seats that none of the company's people has taken yet, 0 when nothing is left; null for a session at its place. */
  seats: z.nullable(z.int()),
});
export type CompanyDate = z.output<typeof CompanyDate>;

/** What a company has before it, for its publicists. */
export const companyDates = {
  list: endpoint({
    route: 'GET /company-dates',
    summary: "What the caller's own company has agreed to and is not over, the next first",
    access: ['publicist'],
    result: z.object({ dates: z.array(CompanyDate) }),
  }),
  sheet: download({
    route: 'GET /company-dates/sheet',
    summary:
      'Twelve months by month to print: review windows, public lectures, and what the own company has agreed to',
    access: ['publicist'],
    answers: ['application/pdf'],
  }),
};
