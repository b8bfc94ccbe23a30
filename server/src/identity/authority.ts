import { type OrganisationKind } from '@titles/shared/contract/organisations';
import { type District } from '@titles/shared/contract/person-values';
import { type GrantableRole, type Role } from '@titles/shared/contract/roles';
import { DomainError } from '@titles/shared/errors';
import { type Grant, type Scope } from '../http/caller';
import { type SessionKind } from './lifetimes';

interface RoleRule {
  /** How far a grant of the role reaches. */
  scope: Scope['kind'];
  /** The kind of organisation it is for. */
  organisation?: OrganisationKind;
  /** Who may invite to it, approve it and end it, within their own reach. */
  granters: readonly Role[];
  /** Counts only in a session of the console, never on a phone. */
  desk?: true;
}

const companyGranters: readonly Role[] = ['district-staff', 'city-staff', 'administrator'];
const ofOrganisation = (organisation: OrganisationKind): RoleRule => ({
  scope: 'organisation',
  organisation,
  granters: companyGranters,
});

/** What each role is; the whole of who may do what to whom. */
const rules: Readonly<Record<GrantableRole, RoleRule>> = {
  publicist: ofOrganisation('company'),
  association: ofOrganisation('association'),
  school: ofOrganisation('school'),
  agency: ofOrganisation('agency'),
  lecturer: { scope: 'own', granters: ['city-staff', 'administrator'] },
  'district-staff': { scope: 'district', granters: ['administrator'], desk: true },
  'city-staff': { scope: 'all', granters: ['administrator'], desk: true },
  'policy-staff': { scope: 'all', granters: ['administrator'], desk: true },
  administrator: { scope: 'all', granters: ['administrator'], desk: true },
};

export const ruleOf = (role: GrantableRole): RoleRule => rules[role];

/** What a grant is for, as its row says it. */
export interface GrantedFor {
  role: GrantableRole;
  organisationId: string | null;
  district: District | null;
}

function scopeOf({ role, organisationId, district }: GrantedFor): Scope {
  const { scope } = rules[role];
  if (scope === 'organisation') return { kind: scope, id: organisationId ?? '' };
  if (scope === 'district') return { kind: scope, id: district ?? '' };
  return { kind: scope };
}

/**
 * What active grants give in a session of this kind: a phone is no place for the rights of the desk. Everyone reaches
 * their own data.
 */
export const countingIn = (kind: SessionKind, active: readonly GrantedFor[]): Grant[] => [
  { role: 'employee', scope: { kind: 'own' } },
  ...active
    .filter(({ role }) => kind === 'console' || !rules[role].desk)
    .map((grant) => ({ role: grant.role, scope: scopeOf(grant) })),
];

interface Wish {
  role: GrantableRole;
  organisationId?: string | undefined;
  district?: District | undefined;
}

/** Refuses a wish that names too little or too much for the role. Throws `bad-input`. */
export function assertFitting({ role, organisationId, district }: Wish): void {
  const { scope } = rules[role];
  const wrong = [
    ...fault(
      'organisationId',
      organisationId,
      scope === 'organisation',
      '请选择单位',
      '这个身份不按单位授予',
    ),
    ...fault('district', district, scope === 'district', '请选择市（区）', '这个身份不按市（区）授予'),
  ];
  if (wrong.length > 0) throw new DomainError('bad-input', undefined, wrong);
}

function fault(name: string, given: unknown, wanted: boolean, missing: string, needless: string) {
  if ((given !== undefined) === wanted) return [];
  return [{ path: `body.${name}`, message: wanted ? missing : needless }];
}
