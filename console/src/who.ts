import { type Access, type Result } from '@titles/shared/contract/endpoint';
import { type grants } from '@titles/shared/contract/grants';
import { type Role } from '@titles/shared/contract/roles';

export type MyGrant = Result<typeof grants.mine>['grants'][number];

/** The roles that count today, in the order in which they were granted, the newest first. */
export const rolesOf = (mine: readonly MyGrant[], today: string): Role[] => [
  ...new Set(mine.filter(({ state, until }) => state === 'active' && until >= today).map(({ role }) => role)),
];

/** Whether somebody with these roles may call an endpoint. */
export const may = (access: Access, roles: readonly Role[]): boolean =>
  access === 'anyone' || access.includes('employee') || access.some((role) => roles.includes(role));
