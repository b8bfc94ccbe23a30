import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';
import { listed, listQuery, SearchedText } from './list';
import { districts } from './person-values';
import { grantableRoles } from './roles';

const Role = z.enum(grantableRoles, `只能是：${grantableRoles.join('、')}`);
const District = z.enum(districts, `只能是：${districts.join('、')}`);
const Name = z
  .string('请写明姓名')
  .check(z.trim(), z.minLength(1, '请写明姓名'), z.maxLength(40, '最多40字'));
export const InvitationCode = z.string('请填写邀请码').check(z.minLength(1), z.maxLength(128));

/** What is granted: a role, for an organisation, a district, or the whole city, as the role says. */
const granted = {
  name: Name,
  role: Role,
  organisationId: z.nullable(Id),
  district: z.nullable(District),
  /** The last day, in Asia/Shanghai. */
  until: Day,
};

const grantStates = ['invited', 'accepted', 'active', 'ended'] as const;
const Grant = z.object({
  id: Id,
  ...granted,
  /** `accepted` waits for another person's approval; only `active` counts. */
  state: z.enum(grantStates),
  createdAt: Instant,
});
/** A grant as those see it who decide about it. */
const GrantRow = z.extend(Grant, {
  organisationName: z.nullable(z.string()),
  /** Who has taken it. */
  accountId: z.nullable(Id),
  invitedBy: z.string(),
  approvedBy: z.nullable(z.string()),
  /** Until when the code of an invitation works. */
  codeUntil: Instant,
  /** Whether the one who asks may take the step. */
  mayApprove: z.boolean(),
  mayEnd: z.boolean(),
});

const granters = ['district-staff', 'city-staff', 'administrator'] as const;

export const grants = {
  invite: endpoint({
    route: 'POST /grants',
    summary:
      'Invites a person to a role; answers with the code to hand over, which is shown this once, works once, and for 72 hours',
    once: true,
    access: granters,
    body: z.object({
      ...granted,
      organisationId: z.optional(Id),
      district: z.optional(District),
    }),
    result: z.object({ grant: Grant, code: z.string() }),
    errors: ['not-found'],
  }),
  list: endpoint({
    route: 'GET /grants',
    summary: 'The grants within reach, the newest first unless a column is named',
    access: granters,
    query: z.object({
      ...listQuery(['name', 'role', 'state', 'until', 'createdAt']),
      name: z.optional(SearchedText),
      role: z.optional(Role),
      state: z.optional(z.enum(grantStates, `只能是：${grantStates.join('、')}`)),
      district: z.optional(District),
      organisationId: z.optional(Id),
      accountId: z.optional(Id),
    }),
    result: listed(GrantRow),
  }),
  join: endpoint({
    route: 'POST /grants/join',
    summary: 'Takes an invitation with the account that is signed in; it counts once another person approves',
    access: ['employee'],
    body: z.object({ code: InvitationCode }),
    result: Grant,
    errors: ['not-found'],
  }),
  approve: endpoint({
    route: 'POST /grants/:grantId/approve',
    summary: 'Approves an accepted grant, by somebody who neither invited nor is meant',
    access: granters,
    params: z.object({ grantId: Id }),
    result: Grant,
    errors: ['not-found', 'conflict'],
  }),
  end: endpoint({
    route: 'POST /grants/:grantId/end',
    summary: 'Ends a grant at once, or withdraws its invitation',
    access: granters,
    params: z.object({ grantId: Id }),
    result: Grant,
    errors: ['not-found', 'conflict'],
  }),
  mine: endpoint({
    route: 'GET /grants/mine',
    summary: 'What the account that is signed in has been granted, ended grants aside',
    access: ['employee'],
    result: z.object({ grants: z.array(Grant) }),
  }),
};
