import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { ApiError } from '@titles/shared/contract/endpoint';
import { publicists } from '@titles/shared/contract/publicists';
import { type SharedContent, sharing } from '@titles/shared/contract/sharing';
import { client } from './api';
import { deviceKey } from './reader';
import { keepBeside, publicistKey, sessionInUse, useSession } from './session';

const { link, mine } = client({ link: sharing.link, mine: publicists.mine });

/** Who was none is asked about again after so long, in milliseconds: one may apply on another phone. */
const NONE_FOR = 24 * 60 * 60 * 1000;

/** Remembers whether who is signed in is a publicist, so that pages need not ask: `true`, or when they were none. */
export const rememberPublicist = (is: boolean): void => keepBeside(publicistKey, is || Date.now());

const remembered = (): unknown => Taro.getStorageSync<unknown>(publicistKey);
const isNone = (): boolean => {
  const since = remembered();
  return typeof since === 'number' && Math.abs(Date.now() - since) < NONE_FOR;
};

/** No link is there for who is no publicist, and of a content that is withdrawn. */
const learn = (): Promise<void> =>
  mine().then(
    ({ publicist }) => rememberPublicist(publicist?.state === 'applied' || publicist?.state === 'active'),
    () => undefined,
  );

export type Channel = 'chat' | 'moments' | 'poster' | 'web';

/** The token by which a publicist shares; null for everybody else. */
export const shareToken = (content: SharedContent, channel: Channel): Promise<string | null> =>
  sessionInUse() && !isNone()
    ? link({ body: { content, channel, device: deviceKey() } }).then(
        ({ token }) => {
          rememberPublicist(true);
          return token;
        },
        (error: unknown) =>
          (error instanceof ApiError && error.code === 'not-found' ? learn() : Promise.resolve()).then(
            () => null,
          ),
      )
    : Promise.resolve(null);

const NO_TOKENS = { chat: '', moments: '' };

/** The tokens of a page, ready when somebody shares it: WeChat does not wait. */
export const useShareTokens = (content: SharedContent, ready: boolean): typeof NO_TOKENS => {
  const [tokens, setTokens] = useState(NO_TOKENS);
  const signedIn = useSession(({ kept }) => kept !== null);
  const { kind, id } = content;
  useEffect(() => {
    if (!ready) return;
    let wanted = true;
    const prepare = (channel: keyof typeof NO_TOKENS) =>
      shareToken({ kind, id }, channel).then((token) => {
        if (wanted) setTokens((before) => ({ ...before, [channel]: token ?? '' }));
      });
    const chat = prepare('chat');
    // Of whom it is not known, one question has to do: who is no publicist is asked about once.
    if (remembered() === true) void prepare('moments');
    else void chat.then(() => (wanted ? prepare('moments') : undefined));
    return () => {
      wanted = false;
    };
  }, [kind, id, ready, signedIn]);
  return tokens;
};

/** The query of a shared page: `articleId=a&s=TOKEN`. */
export const sharedQuery = (query: string, token: string): string =>
  token === '' ? query : `${query}&s=${token}`;
