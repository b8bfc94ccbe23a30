import Taro from '@tarojs/taro';

/** The three pages of the self-check. */
export const pages = {
  question: '/features/eligibility/question/index',
  answers: '/features/eligibility/answers/index',
  result: '/features/eligibility/result/index',
} as const;

/** Goes on to a page of the self-check in place of this one, so that 「返回」 leads out and not through every step. */
export const show = (path: string): void => void Taro.redirectTo({ url: path });
