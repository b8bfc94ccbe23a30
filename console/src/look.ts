import { theme, type ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';

const query = matchMedia('(prefers-color-scheme: dark)');
const subscribe = (changed: () => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Text beside the text; Ant Design's own greys are too faint to read. */
const second = (colour: string) => ({
  colorTextSecondary: colour,
  colorTextTertiary: colour,
  colorTextDescription: colour,
  colorTextPlaceholder: colour,
});

const light = {
  algorithm: theme.defaultAlgorithm,
  token: {
    colorPrimary: '#17645e',
    colorLink: '#17645e',
    colorBgLayout: '#f5f6f3',
    colorTextBase: '#1b2430',
    colorError: '#9a3b3b',
    ...second('#4a5666'),
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff' },
    Menu: { itemSelectedBg: '#e7f0ee' },
  },
} satisfies ThemeConfig;
const dark = {
  algorithm: theme.darkAlgorithm,
  token: {
    colorPrimary: '#7ccfc5',
    colorLink: '#7ccfc5',
    colorBgBase: '#111719',
    colorTextBase: '#e8edf0',
    colorError: '#ffb3b3',
    ...second('#a9b4be'),
  },
  components: {
    Layout: { headerBg: '#1a2225', siderBg: '#1a2225', bodyBg: '#111719' },
    Menu: { itemSelectedColor: '#a5e3da', itemSelectedBg: '#1c3231' },
    Button: { primaryColor: '#0c2623' },
  },
} satisfies ThemeConfig;

/** The colours of the mini-program, light or dark as the computer is set. */
export function useLook(): ThemeConfig {
  const { token, ...look } = useSyncExternalStore(subscribe, () => query.matches) ? dark : light;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    ...look,
    cssVar: { key: 'look' },
    token: {
      ...token,
      motion: !still,
      fontFamily: `-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif`,
    },
  };
}
