import { type Access, type Role } from '@titles/shared/contract/endpoint';

/** Who sent a request. */
export interface Caller {
  accountId: string | null;
  /** The session the token belongs to. */
  sessionId: string | null;
  roles: readonly Role[];
}
export interface SignedInCaller extends Caller {
  accountId: string;
  sessionId: string;
}

export const anonymous: Caller = { accountId: null, sessionId: null, roles: [] };

/** Tells the caller by the token of a request; unknown and expired tokens are anonymous. */
export abstract class Callers {
  abstract recognise(token: string): Promise<Caller>;
}

export const mayCall = (access: Access, caller: Caller): boolean =>
  access === 'anyone' || access.some((role) => caller.roles.includes(role));
