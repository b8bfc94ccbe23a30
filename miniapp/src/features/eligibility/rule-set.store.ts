import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { eligibility } from '@titles/shared/contract/eligibility';
import { client } from '@titles/miniapp/api';
import { ruleSetsFrom } from './rule-set';

const key = 'titles.ruleSet';

const ruleSets = ruleSetsFrom({
  kept: () => Taro.getStorageSync<unknown>(key),
  keep: (set) => Taro.setStorageSync(key, set),
  served: client(eligibility.ruleSets).current,
});

/** Comes first in every page of the self-check: the page works with one rule set, the newest when it opens. */
export const useNewestRuleSet = (): void => {
  useState(ruleSets.take);
  useEffect(() => void ruleSets.refresh(), []);
};
