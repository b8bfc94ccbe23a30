import { type Access } from '@titles/shared/contract/endpoint';
import { type Role } from '@titles/shared/contract/roles';

/** How far a grant reaches. */
export type Scope =
  { kind: 'own' } | { kind: 'organisation'; id: string } | { kind: 'district'; id: string } | { kind: 'all' };

export interface Grant {
  role: Role;
  scope: Scope;
}

/** Who sent a request. */
export interface Caller {
  accountId: string | null;
  /** The session the token belongs to. */
  sessionId: string | null;
  grants: readonly Grant[];
}
export interface SignedInCaller extends Caller {
  accountId: string;
  sessionId: string;
}

export const anonymous: Caller = { accountId: null, sessionId: null, grants: [] };

/** Tells the caller by the token of a request; unknown and expired tokens are anonymous. */
export abstract class Callers {
  abstract recognise(token: string): Promise<Caller>;
}

export const mayCall = (access: Access, caller: Caller): boolean =>
  access === 'anyone' || caller.grants.some(({ role }) => access.includes(role));
