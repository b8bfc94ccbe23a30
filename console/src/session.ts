import { create } from 'zustand';
import { type KeptSession, readSession } from './kept-session';

const key = 'titles.console.session';

const stored = (): KeptSession | null => readSession(localStorage.getItem(key), new Date());

export const useSession = create<{ kept: KeptSession | null }>(() => ({ kept: stored() }));

export const sessionInUse = (): KeptSession | null => useSession.getState().kept;
export const tokenInUse = (): string | null => sessionInUse()?.token ?? null;

/** All tabs of the desk share one session. */
export const keep = (kept: KeptSession): void => {
  localStorage.setItem(key, JSON.stringify(kept));
  useSession.setState({ kept });
};

/** Takes over what another tab has renewed meanwhile; tells whether there was anything. */
export const takeOver = (): boolean => {
  const kept = stored();
  if (!kept || kept.token === tokenInUse()) return false;
  useSession.setState({ kept });
  return true;
};

/** Ends the session in this browser, unless another one has begun since `token` was sent. */
export const forget = (token: string): void => {
  if (tokenInUse() !== token) return;
  localStorage.removeItem(key);
  useSession.setState({ kept: null });
};

/** Signing in or out in one tab does so in all. */
export const followOtherTabs = (): void => {
  window.addEventListener('storage', (event) => {
    if (event.key === key) useSession.setState({ kept: stored() });
  });
};
