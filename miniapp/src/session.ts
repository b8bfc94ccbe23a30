import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { type KeptSession, readSession } from './kept-session';

const key = 'titles.session';

interface Session {
  kept: KeptSession | null;
}

export const useSession = create<Session>(() => ({
  kept: readSession(Taro.getStorageSync(key), new Date()),
}));

export const tokenInUse = (): string | null => useSession.getState().kept?.token ?? null;

export const keep = (kept: KeptSession): void => {
  Taro.setStorageSync(key, kept);
  useSession.setState({ kept });
};

/** Ends the session on this phone, unless another one has begun since `token` was sent. */
export const forget = (token: string): void => {
  if (tokenInUse() !== token) return;
  Taro.removeStorageSync(key);
  useSession.setState({ kept: null });
};
