import Taro from '@tarojs/taro';
import { ApiError } from '@titles/shared/contract/endpoint';

const inWechat = '微信登录要在微信小程序里使用。自测和查政策不用登录。';

/** A code as wx.login gives it; in a browser from the local stand-in for WeChat, which a real service does not have. */
export const codeFromWechat = (): Promise<string> =>
  process.env.TARO_ENV === 'h5'
    ? // Not Taro.request, which would bring three polyfills.
      fetch('/dev/wechat/code', { method: 'POST' }).then((answer) => {
        if (answer.status !== 200)
          throw new ApiError('sign-in-failed', inWechat, answer.status, undefined, []);
        return answer.json().then(({ code }: { code: string }) => code);
      })
    : Taro.login().then(({ code }) => code);
