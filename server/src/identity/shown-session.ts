import { lastUseOf, type Times } from './lifetimes';

/** A session as its owner and administrators see it: no token, no hash. */
export const shownSession = (session: Times & { id: string }, currentId: string) => ({
  id: session.id,
  kind: session.kind,
  startedAt: session.createdAt.toISOString(),
  usedAt: lastUseOf(session).toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  current: session.id === currentId,
});
