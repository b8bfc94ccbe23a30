import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { openTab, type Tab } from './navigate';
import { Nav, Press } from './semantics';

const entries: { tab: Tab; text: string; icon: IconName }[] = [
  { tab: 'seasons', text: '首页', icon: 'home' },
  { tab: 'lectures', text: '大讲堂', icon: 'lecture' },
  { tab: 'eligibility', text: '自测', icon: 'self-check' },
  { tab: 'identity', text: '我的', icon: 'person' },
];

/** The four tabs on the web, as `tabBar` in app.config.ts has WeChat draw them. */
export const TabBar = ({ current }: { current: Tab }) => (
  <Nav className="tab-bar" label="主要栏目">
    {entries.map(({ tab, text, icon }) => (
      <Press
        key={tab}
        role="link"
        selected={tab === current}
        className={`tab-bar__tab ${tab === current ? 'tab-bar__tab--current' : ''}`}
        onPress={() => openTab(tab)}
      >
        <Icon name={icon} />
        <View className="tab-bar__text">{text}</View>
      </Press>
    ))}
  </Nav>
);
