import Taro from '@tarojs/taro';
import { ApiError } from '@titles/shared/contract/endpoint';
import { identity } from '@titles/shared/contract/identity';
import { client } from '../../api';
import { failureOf } from '../../remote';
import { forget, keep, tokenInUse } from '../../session';

const { signIn: exchange, signOut: end } = client(identity);

const inWechat = '微信登录要在微信小程序里使用。自测和查政策不用登录。';

/** A code as wx.login gives it; in a browser from the local stand-in for WeChat, which a real service does not have. */
const codeFromWechat = (): Promise<string> =>
  process.env.TARO_ENV === 'h5'
    ? // Not Taro.request, which would bring three polyfills.
      fetch('/dev/wechat/code', { method: 'POST' }).then((answer) => {
        if (answer.status !== 200)
          throw new ApiError('sign-in-failed', inWechat, answer.status, undefined, []);
        return answer.json().then(({ code }: { code: string }) => code);
      })
    : Taro.login().then(({ code }) => code);

/** Signs in; resolves with the sentence to show when it did not work, else with null. */
export const signIn = (): Promise<string | null> =>
  codeFromWechat()
    .then((code) => exchange({ body: { code } }))
    .then(({ token, refreshToken, expiresAt }) => {
      keep({ token, refreshToken, expiresAt });
      return null;
    })
    .catch((error: unknown) => failureOf(error).sentence);

/** Signs out here at once; the service is told where it can be reached. */
export const signOut = (): Promise<void> => {
  const token = tokenInUse();
  return end()
    .catch(() => undefined)
    .then(() => {
      if (token !== null) forget(token);
    });
};
