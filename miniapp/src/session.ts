import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { type KeptSession, readSession } from './kept-session';

const key = 'titles.session';
export const ticketsKey = 'titles.tickets';
export const watchedKey = 'titles.watched';
export const homeShareKey = 'titles.home-share';
export const doorsKey = 'titles.doors';
export const publicistKey = 'titles.publicist';
export const visitorKey = 'titles.visitor';
/** What is kept of the person beside the session, and goes with it. */
const beside = [ticketsKey, watchedKey, homeShareKey, doorsKey, publicistKey, visitorKey];

const stored = () => readSession(Taro.getStorageSync(key), new Date());

interface Session {
  kept: KeptSession | null;
}

export const useSession = create<Session>(() => ({ kept: stored() }));

export const sessionInUse = (): KeptSession | null => useSession.getState().kept;

export const tokenInUse = (): string | null => sessionInUse()?.token ?? null;

/** Keeps something of the person who is signed in; an answer that comes when nobody is any more is kept of nobody. */
export const keepBeside = (name: (typeof beside)[number], value: unknown): void => {
  if (sessionInUse()) Taro.setStorageSync(name, value);
};
const forgetBeside = (): void => beside.forEach((name) => Taro.removeStorageSync(name));

export const keep = (kept: KeptSession): void => {
  // A session that ran out has left what was kept beside it.
  if (!sessionInUse()) forgetBeside();
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
  forgetBeside();
  useSession.setState({ kept: null });
};
