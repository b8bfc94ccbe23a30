import { View } from '@tarojs/components';
import { Icon, type IconName } from '../../ui/icon';
import { open } from '../../ui/navigate';
import { Section } from '../../ui/section';
import { Press } from '../../ui/semantics';

const groups: { group: string; title: string; note: string; icon: IconName }[] = [
  { group: 'reform', title: '改革推动', note: '评审标准怎么变', icon: 'reform' },
  { group: 'service', title: '宣传服务', note: '去哪问、怎么办', icon: 'service' },
  { group: 'incentive', title: '激励引导', note: '补贴和聘用待遇', icon: 'incentive' },
  { group: 'industry', title: '产业结合', note: '新职业也能评', icon: 'industry' },
];

export const EntryGroups = () => (
  <Section
    title="政策与指南"
    more={{
      text: '政策原文',
      onPress: () => open('/features/documents/document/index', { documentId: 'plan-2020' }),
    }}
  >
    <View className="groups">
      {groups.map(({ group, title, note, icon }) => (
        <Press
          key={group}
          role="link"
          className="groups__group"
          onPress={() => open('/features/articles/list/index', { group })}
        >
          <Icon name={icon} className="groups__icon" />
          <View className="groups__title">{title}</View>
          <View className="groups__note">{note}</View>
        </Press>
      ))}
    </View>
  </Section>
);
