const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Where a session was begun; a console is the staff's desktop. */
export type SessionKind = 'phone' | 'console';

/** How long an access token is taken. */
export const ACCESS = 15 * MINUTE;
/** How long after its use the refresh token before is still answered: two tabs, a request under way. */
const OVERLAP = 10_000;

interface Lifetime {
  /** From the last refresh, or from the start where it does not slide. */
  lasts: number;
  slides: boolean;
  /** Without any request. */
  idle: number;
  /** How exactly the last use is kept: what ends idle needs it, elsewhere it is shown alone. */
  useKeptEvery: number;
}

const lifetimes: Readonly<Record<SessionKind, Lifetime>> = {
  phone: { lasts: 30 * 24 * HOUR, slides: true, idle: Infinity, useKeptEvery: 5 * MINUTE },
  console: { lasts: 12 * HOUR, slides: false, idle: 30 * MINUTE, useKeptEvery: MINUTE },
};

/** The times of a session that its end depends on. */
export interface Times {
  kind: SessionKind;
  createdAt: Date;
  rotatedAt: Date;
  usedAt: Date | null;
  expiresAt: Date;
}

/** When the session ends if its tokens are made or renewed at `now`. */
export const endOf = (kind: SessionKind, createdAt: Date, now: Date): Date => {
  const { lasts, slides } = lifetimes[kind];
  return new Date((slides ? now : createdAt).getTime() + lasts);
};

export const lastUseOf = ({ usedAt, rotatedAt }: Times): Date => usedAt ?? rotatedAt;

/** Whether the session still runs: neither at its end nor idle for too long. */
export const isAlive = (session: Times, now: Date): boolean =>
  session.expiresAt > now && now.getTime() - lastUseOf(session).getTime() < lifetimes[session.kind].idle;

/** Whether a use at `now` is worth keeping. */
export const isNewUse = ({ kind, usedAt }: Times, now: Date): boolean =>
  usedAt === null || now.getTime() - usedAt.getTime() >= lifetimes[kind].useKeptEvery;

/**
 * Whether the refresh token before the present one may be answered again: its answer may be lost as long as nobody has
 * used what it gave, and for a moment two may have sent it.
 */
export const mayRepeat = ({ usedAt, rotatedAt }: Times, now: Date): boolean =>
  usedAt === null || now.getTime() - rotatedAt.getTime() <= OVERLAP;
