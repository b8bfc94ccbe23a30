import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Id, Instant } from './fields';

/** What a person has answered, in the form of the policy facts. */
export const PersonRecord = z.strictObject({});
export type PersonRecord = z.output<typeof PersonRecord>;

const SavedCheck = z.object({
  id: Id,
  savedAt: Instant,
  /** The rule set that gave the answer. */
  ruleSet: z.string(),
  record: PersonRecord,
});

export const eligibility = {
  save: endpoint({
    route: 'POST /eligibility/checks',
    summary:
      'Keeps the answers of a self-check with the account, on the wish of the person; at most 20 an account',
    access: ['employee'],
    body: z.object({ ruleSet: z.string().check(z.maxLength(40)), record: PersonRecord }),
    result: SavedCheck,
    errors: ['conflict'],
  }),
  list: endpoint({
    route: 'GET /eligibility/checks',
    summary: "The account's own saved self-checks, newest first",
    access: ['employee'],
    result: z.object({ checks: z.array(SavedCheck) }),
  }),
  remove: endpoint({
    route: 'DELETE /eligibility/checks/:checkId',
    summary: 'Deletes one of the own saved self-checks for good',
    access: ['employee'],
    params: z.object({ checkId: Id }),
    result: z.object({}),
    errors: ['not-found'],
  }),
};
