import Taro from '@tarojs/taro';
import { create } from 'zustand';
import {
  CHECK_KEY,
  EMPTY_CHECK,
  keptForm,
  LAST_RESULT_KEY,
  readCheck,
  type Check,
} from '@titles/miniapp/tabs/eligibility/kept';
import { reviewYearOf, stepsFor } from './assessed';
import type { Answer, Answers } from './questions/question';
import type { Steps } from './steps';
import { today } from './today';

/** Where the phone keeps when an answer was last given. */
const ANSWERED_KEY = 'titles.answered';

/** When an answer was last given; 0 for never. */
export const lastAnswered = (): number => Number(Taro.getStorageSync<unknown>(ANSWERED_KEY)) || 0;

interface CheckStore extends Check {
  answer: (key: string, answer: Answer) => void;
  replace: (answers: Answers) => void;
  choose: (reviewYear: number) => void;
  clear: () => void;
}

/** The self-check under way; each step is on the phone before the next question shows. */
export const useCheck = create<CheckStore>((set, get) => {
  const keep = (change: Partial<Check>) => {
    const { answers, reviewYear } = { ...get(), ...change };
    Taro.setStorageSync(CHECK_KEY, keptForm({ answers, reviewYear }));
    set({ answers, reviewYear });
  };
  return {
    ...readCheck(Taro.getStorageSync<unknown>(CHECK_KEY)),
    answer: (key, answer) => {
      Taro.setStorageSync(ANSWERED_KEY, Date.now());
      keep({ answers: { ...get().answers, [key]: answer } });
    },
    replace: (answers) => keep({ answers }),
    choose: (reviewYear) => keep({ reviewYear }),
    clear: () => {
      Taro.removeStorageSync(ANSWERED_KEY);
      Taro.removeStorageSync(CHECK_KEY);
      Taro.removeStorageSync(LAST_RESULT_KEY);
      set(EMPTY_CHECK);
    },
  };
});

export const reviewYearNow = (check: Check): number => reviewYearOf(check, today());
export const stepsNow = (check: Check): Steps => stepsFor(check.answers, reviewYearNow(check));
