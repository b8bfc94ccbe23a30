import Taro from '@tarojs/taro';
import { homeShareKey, keepBeside } from './session';

/** By which a publicist shares home this season; kept where home finds them without asking. */
export interface HomeTokens {
  chat: string;
  moments: string;
}

export const keepHomeTokens = (tokens: HomeTokens): void => keepBeside(homeShareKey, tokens);

/** Empty for who is no publicist. */
export const homeTokens = (): Partial<HomeTokens> => Taro.getStorageSync<HomeTokens | ''>(homeShareKey) || {};
