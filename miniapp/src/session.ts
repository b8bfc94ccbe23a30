import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { type KeptSession, readSession } from './kept-session';

const key = 'titles.session';
/** What is kept of the person beside the session, and goes with it. */
export const ticketsKey = 'titles.tickets';
export const watchedKey = 'titles.watched';
export const homeShareKey = 'titles.home-share';
export const doorsKey = 'titles.doors';

const stored = () => readSession(Taro.getStorageSync(key), new Date());

interface Session {
  kept: KeptSession | null;
}

export const useSession = create<Session>(() => ({ kept: stored() }));

export const sessionInUse = (): KeptSession | null => useSession.getState().kept;

export const tokenInUse = (): string | null => sessionInUse()?.token ?? null;

export const keep = (kept: KeptSession): void => {
  Taro.setStorageSync(key, kept);
  useSession.setState({ kept });
};

/** Takes over what another tab of the browser has renewed meanwhile; tells whether there was anything. */
export const takeOver = (): boolean => {
  const kept = process.env.TARO_ENV === 'h5' ? stored() : null;
  if (!kept || kept.token === tokenInUse()) return false;
  useSession.setState({ kept });
  return true;
};

/** Ends the session on this phone, unless another one has begun since `token` was sent. */
export const forget = (token: string): void => {
  if (tokenInUse() !== token) return;
  Taro.removeStorageSync(key);
  Taro.removeStorageSync(ticketsKey);
  Taro.removeStorageSync(watchedKey);
  Taro.removeStorageSync(homeShareKey);
  Taro.removeStorageSync(doorsKey);
  useSession.setState({ kept: null });
};
