import Taro, { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { type PropsWithChildren, useEffect } from 'react';
import { usePreferences } from '../preferences';
import { Icon } from './icon';
import { back, type Tab } from './navigate';
import { Main, Press } from './semantics';
import { TabBar } from './tab-bar';

/** WeChat draws the title bar and the tabs itself; on the web the page does. */
const web = process.env.TARO_ENV === 'h5';

const TopBar = ({ title, closable }: { title: string; closable: boolean }) => (
  <View className="top-bar" ariaRole="banner">
    {closable && (
      <Press className="top-bar__back" label="返回" onPress={back}>
        <Icon name="back" />
      </Press>
    )}
    <View className="top-bar__title">{title}</View>
  </View>
);

interface PageProps {
  title: string;
  /** Set on the four tab pages. */
  tab?: Tab;
  className?: string;
}

/** The frame of every page: text scale, elder mode, and on the web the title bar and the tabs. */
export const Page = ({ title, tab, className = '', children }: PropsWithChildren<PageProps>) => {
  const { elder, scale } = usePreferences();
  const setTitle = () => void Taro.setNavigationBarTitle({ title });
  useEffect(setTitle, [title]);
  useDidShow(setTitle);
  const look = `page page--fs-${Math.round(scale * 100)}${elder ? ' page--elder' : ''}`;
  return (
    <View className={look}>
      {web && <TopBar title={title} closable={!tab} />}
      <Main className={`page__main ${className}`}>{children}</Main>
      {web && tab && <TabBar current={tab} />}
    </View>
  );
};
