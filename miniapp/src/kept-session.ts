export interface KeptSession {
  token: string;
  refreshToken: string;
  /** When the session ends unless it is refreshed. */
  expiresAt: string;
  /** Whose it is. */
  account?: string;
}

/** What the phone's storage holds, if it is a session that still runs at `now`. */
export const readSession = (stored: unknown, now: Date): KeptSession | null => {
  if (typeof stored !== 'object' || stored === null) return null;
  const { token, refreshToken, expiresAt, account } = stored as Partial<Record<keyof KeptSession, unknown>>;
  if (typeof token !== 'string' || typeof refreshToken !== 'string' || typeof expiresAt !== 'string')
    return null;
  if (!(Date.parse(expiresAt) > now.getTime())) return null;
  return { token, refreshToken, expiresAt, ...(typeof account === 'string' ? { account } : {}) };
};
