import { View } from '@tarojs/components';
import { Section } from '@titles/miniapp/ui/section';
import { Press } from '@titles/miniapp/ui/semantics';

const common = ['补贴', '论文', '高级技师', '港澳', '博士', '农村实用人才', '服务点'];

interface SuggestionsProps {
  recent: readonly string[];
  onPick: (word: string) => void;
  onForget: () => void;
}

export const Suggestions = ({ recent, onPick, onForget }: SuggestionsProps) => {
  const words = (list: readonly string[]) => (
    <View className="suggestions">
      {list.map((word) => (
        <Press key={word} className="suggestions__word" onPress={() => onPick(word)}>
          {word}
        </Press>
      ))}
    </View>
  );
  return (
    <>
      {recent.length > 0 && (
        <Section title="最近搜过" more={{ text: '清除', onPress: onForget }}>
          {words(recent)}
        </Section>
      )}
      <Section title="大家常问">{words(common)}</Section>
    </>
  );
};
