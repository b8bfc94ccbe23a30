import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { type SharedContent, sharing } from '@titles/shared/contract/sharing';
import { client } from './api';
import { deviceKey } from './reader';
import { sessionInUse, useSession } from './session';

const key = 'titles.publicist';
const { link } = client(sharing);

// The next person to sign in on this phone shares nothing in the last one's name.
useSession.subscribe(({ kept }, before) => {
  if (!kept && before.kept) Taro.removeStorageSync(key);
});

/** Remembers whether who is signed in is a publicist, so that pages need not ask. */
export const rememberPublicist = (is: boolean): void => {
  if (is) Taro.setStorageSync(key, true);
  else Taro.removeStorageSync(key);
};

export type Channel = 'chat' | 'moments' | 'poster' | 'web';

/** The token by which a publicist shares; null for everybody else. */
export const shareToken = (content: SharedContent, channel: Channel): Promise<string | null> =>
  sessionInUse() && Taro.getStorageSync<unknown>(key) === true
    ? link({ body: { content, channel, device: deviceKey() } }).then(
        ({ token }) => token,
        () => null,
      )
    : Promise.resolve(null);

/** The tokens of a page, ready when somebody shares it: WeChat does not wait. */
export const useShareTokens = (
  content: SharedContent,
  ready: boolean,
): Record<'chat' | 'moments', string> => {
  const [tokens, setTokens] = useState({ chat: '', moments: '' });
  const { kind, id } = content;
  useEffect(() => {
    if (!ready) return;
    void Promise.all([shareToken({ kind, id }, 'chat'), shareToken({ kind, id }, 'moments')]).then(
      ([chat, moments]) => setTokens({ chat: chat ?? '', moments: moments ?? '' }),
    );
  }, [kind, id, ready]);
  return tokens;
};

/** The query of a shared page: `articleId=a&s=TOKEN`. */
export const sharedQuery = (query: string, token: string): string =>
  token === '' ? query : `${query}&s=${token}`;
