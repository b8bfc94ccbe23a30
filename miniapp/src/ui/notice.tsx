import { View } from '@tarojs/components';
import { type PropsWithChildren } from 'react';
import { Icon, type IconName } from './icon';

const icons = { info: 'info', ask: 'ask', warning: 'clock', private: 'shield' } as const satisfies Record<
  string,
  IconName
>;

interface NoticeProps {
  /** `ask`: to be confirmed with the bureau; `private`: what happens to one's data. */
  tone?: keyof typeof icons;
  title?: string;
}

/** A quiet box for what must be known beside the matter itself. */
export const Notice = ({ tone = 'info', title, children }: PropsWithChildren<NoticeProps>) => (
  <View className={`notice notice--${tone}`}>
    <Icon name={icons[tone]} className="notice__icon" />
    <View className="notice__words">
      {title && <View className="notice__title">{title}</View>}
      {children}
    </View>
  </View>
);
