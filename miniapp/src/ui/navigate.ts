import Taro from '@tarojs/taro';

const tabs = {
  seasons: '/tabs/seasons/index',
  lectures: '/tabs/lectures/index',
  eligibility: '/tabs/eligibility/index',
  identity: '/tabs/identity/index',
} as const;
export type Tab = keyof typeof tabs;

export const openTab = (tab: Tab): void => void Taro.switchTab({ url: tabs[tab] });

/** Opens a page above this one: `open('/features/articles/article/index', { articleId })`. */
export const open = (path: string, query: Record<string, string> = {}): void => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  void Taro.navigateTo({ url: pairs.length > 0 ? `${path}?${pairs.join('&')}` : path });
};

/** One page back; home for a person who came straight here by a link. */
export const back = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('seasons');
};
