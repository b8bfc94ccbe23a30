import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import type { RuleSetReport } from '../policy/report';
import { Id, Instant } from './fields';

const counted = {
  passed: z.int(),
  failing: z.int(),
  findings: z.int(),
  gain: z.int(),
  lose: z.int(),
};

/** A version of the rule set, without its content. */
export const RuleSetVersionSummary = z.object({
  id: Id,
  /** The rule set's own id, which stored answers keep. */
  label: z.string(),
  state: z.enum(['bundled', 'draft', 'published', 'withdrawn']),
  /** Whether phones work with it now. */
  inForce: z.boolean(),
  number: z.nullable(z.int()),
  basedOn: z.nullable(z.string()),
  author: z.nullable(z.string()),
  approver: z.nullable(z.string()),
  withdrawnBy: z.nullable(z.string()),
  /** Whether the caller drafted it, and so cannot approve it. */
  mine: z.boolean(),
  createdAt: Instant,
  /** For a draft that is approved: when it comes into force. */
  publishAt: z.nullable(Instant),
  publishedAt: z.nullable(Instant),
  /** What its report counts; null for what came with a release. */
  report: z.nullable(z.object(counted)),
});
export type RuleSetVersionSummary = z.output<typeof RuleSetVersionSummary>;

/** A version with its content; whoever computes with it reads it through `checkRuleSet` first. */
const RuleSetVersionWhole = z.object({
  ...RuleSetVersionSummary.shape,
  ruleSet: z.looseObject({ id: z.string() }),
  /** What staff read before they approve it, as it was when it was drafted. */
  fullReport: z.nullable(z.custom<RuleSetReport>()),
});

const policyStaff = ['policy-staff', 'administrator'] as const;
const one = z.object({ versionId: Id });

export const ruleSetPublishing = {
  list: endpoint({
    route: 'GET /editing/rule-sets',
    summary: 'Every version of the rule set, newest first',
    access: policyStaff,
    result: z.object({ versions: z.array(RuleSetVersionSummary) }),
  }),
  get: endpoint({
    route: 'GET /editing/rule-sets/:versionId',
    summary: 'A version with its content, drafts too',
    access: policyStaff,
    params: one,
    result: RuleSetVersionWhole,
    errors: ['not-found', 'conflict'],
  }),
  draft: endpoint({
    route: 'POST /editing/rule-sets',
    summary: 'Checks a rule set, tries it on every case, and keeps it as a draft for a second person',
    access: policyStaff,
    body: z.object({ ruleSet: z.looseObject({ id: z.string('请给规则集起一个名称') }) }),
    result: RuleSetVersionSummary,
    errors: ['conflict', 'too-large'],
  }),
  approve: endpoint({
    route: 'POST /editing/rule-sets/:versionId/approve',
    summary: 'Brings a draft of somebody else into force, now or at a time to come',
    access: policyStaff,
    params: one,
    body: z.object({ publishAt: z.nullable(Instant) }),
    result: RuleSetVersionSummary,
    errors: ['not-found', 'conflict', 'not-allowed'],
  }),
  withdraw: endpoint({
    route: 'POST /editing/rule-sets/:versionId/withdraw',
    summary: 'Gives up a draft, also one that is approved and not yet in force',
    access: policyStaff,
    params: one,
    result: RuleSetVersionSummary,
    errors: ['not-found', 'conflict'],
  }),
  rollBack: endpoint({
    route: 'POST /editing/rule-sets/roll-back',
    summary: 'Drafts what an earlier version said, for a second person like any other draft',
    access: policyStaff,
    body: z.object({ label: z.string() }),
    result: RuleSetVersionSummary,
    errors: ['not-found', 'conflict'],
  }),
};
