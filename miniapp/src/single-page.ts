import Taro from '@tarojs/taro';

/** The scene of a page that was opened in 朋友圈. */
const IN_MOMENTS = 1154;

/**
 * Whether WeChat shows this page by itself, in 朋友圈: nobody is signed in there, its storage is another one than
 * the mini-program's, and it leads nowhere. 「前往小程序」 opens the same page anew.
 */
export const isSinglePage = (): boolean =>
  process.env.TARO_ENV === 'weapp' && Taro.getEnterOptionsSync().scene === IN_MOMENTS;
