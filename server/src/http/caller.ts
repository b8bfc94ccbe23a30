import { type Access } from '@titles/shared/contract/endpoint';
import { type Role } from '@titles/shared/contract/roles';

/** How far a grant reaches. */
export type Scope =
  { kind: 'own' } | { kind: 'organisation'; id: string } | { kind: 'district'; id: string } | { kind: 'all' };

export interface Grant {
  role: Role;
  scope: Scope;
}

/** Whence a request came, as far as it can be told. */
export interface Whence {
  /** The internet address that sent it. */
  address: string;
  /** What the sender says it is. */
  agent: string;
}

/** Whom the token of a request shows. */
export interface Recognised {
  accountId: string | null;
  /** The session the token belongs to. */
  sessionId: string | null;
  grants: readonly Grant[];
}
/** Who sent a request. */
export interface Caller extends Recognised {
  from: Whence;
}
export interface SignedInCaller extends Caller {
  accountId: string;
  sessionId: string;
}

export const anonymous: Recognised = { accountId: null, sessionId: null, grants: [] };

/** Tells the caller by the token of a request; unknown and expired tokens are anonymous. */
export abstract class Callers {
  abstract recognise(token: string): Promise<Recognised>;
}

export const mayCall = (access: Access, caller: Recognised): boolean =>
  access === 'anyone' || caller.grants.some(({ role }) => access.includes(role));
