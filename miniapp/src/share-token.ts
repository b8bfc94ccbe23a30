import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { ApiError } from '@titles/shared/contract/endpoint';
import { type SharedContent, sharing } from '@titles/shared/contract/sharing';
import { client } from './api';
import { deviceKey } from './reader';
import { keepBeside, publicistKey, sessionInUse, useSession } from './session';

const { link } = client(sharing);

/** Who was none is asked about again after so long, in milliseconds: one may apply on another phone. */
const NONE_FOR = 24 * 60 * 60 * 1000;

/** Remembers whether who is signed in is a publicist, so that pages need not ask: `true`, or when they were none. */
export const rememberPublicist = (is: boolean): void => keepBeside(publicistKey, is || Date.now());

const isNone = (): boolean => {
  const kept = Taro.getStorageSync<unknown>(publicistKey);
  return typeof kept === 'number' && Math.abs(Date.now() - kept) < NONE_FOR;
};

export type Channel = 'chat' | 'moments' | 'poster' | 'web';

/** The token by which a publicist shares; null for everybody else. */
export const shareToken = (content: SharedContent, channel: Channel): Promise<string | null> =>
  sessionInUse() && !isNone()
    ? link({ body: { content, channel, device: deviceKey() } }).then(
        ({ token }) => token,
        (error: unknown) => {
          if (error instanceof ApiError && error.code === 'not-found') rememberPublicist(false);
          return null;
        },
      )
    : Promise.resolve(null);

/** The tokens of a page, ready when somebody shares it: WeChat does not wait. */
export const useShareTokens = (
  content: SharedContent,
  ready: boolean,
): Record<'chat' | 'moments', string> => {
  const [tokens, setTokens] = useState({ chat: '', moments: '' });
  const signedIn = useSession(({ kept }) => kept !== null);
  const { kind, id } = content;
  useEffect(() => {
    if (!ready) return;
    // One after the other: who is no publicist is asked about once.
    void shareToken({ kind, id }, 'chat').then(async (chat) => {
      const moments = await shareToken({ kind, id }, 'moments');
      setTokens({ chat: chat ?? '', moments: moments ?? '' });
    });
  }, [kind, id, ready, signedIn]);
  return tokens;
};

/** The query of a shared page: `articleId=a&s=TOKEN`. */
export const sharedQuery = (query: string, token: string): string =>
  token === '' ? query : `${query}&s=${token}`;
