import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';

const looks = {
  mayApply: { word: '可以申报', icon: 'check', name: 'may-apply' },
  notYet: { word: '还差条件', icon: 'clock', name: 'not-yet' },
  askBureau: { word: '需向人社部门确认', icon: 'ask', name: 'ask-bureau' },
  no: { word: '不适用', icon: 'cross', name: 'no' },
} as const satisfies Record<string, { word: string; icon: IconName; name: string }>;

export type VerdictTone = keyof typeof looks;

interface VerdictProps {
  tone: VerdictTone;
  /** Says more exactly what the tone's own word says: 「2027年度起可以申报」. */
  word?: string;
}

/** A verdict, told by icon, word and colour together. */
export const Verdict = ({ tone, word }: VerdictProps) => {
  const look = looks[tone];
  return (
    <View className={`verdict verdict--${look.name}`}>
      <Icon name={look.icon} className="verdict__icon" />
      <View>{word ?? look.word}</View>
    </View>
  );
};
