export interface KeptSession {
  token: string;
  refreshToken: string;
  /** When the session ends at the latest. */
  expiresAt: string;
}

/** What the storage holds, if it is a session that still runs at `now`. */
export function readSession(text: string | null, now: Date): KeptSession | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { token, refreshToken, expiresAt } = value as Partial<Record<keyof KeptSession, unknown>>;
  if (typeof token !== 'string' || typeof refreshToken !== 'string' || typeof expiresAt !== 'string')
    return null;
  return Date.parse(expiresAt) > now.getTime() ? { token, refreshToken, expiresAt } : null;
}
