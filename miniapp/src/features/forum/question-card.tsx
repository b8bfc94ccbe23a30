import { View } from '@tarojs/components';
import { type ListedQuestion } from '@titles/shared/contract/forum';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { answeredInWords } from './words';

interface QuestionCardProps {
  question: ListedQuestion;
  /** Where a tap leads, if not to the question. */
  onPress?: () => void;
}

export const QuestionCard = ({ question, onPress }: QuestionCardProps) => {
  const { id, field, title, shownAt, answers, answered, demo } = question;
  return (
    <Card onPress={onPress ?? (() => open('/features/forum/question/index', { questionId: id }))}>
      <View className="forum__field">{demo ? `${field} · 示例` : field}</View>
      <View className="forum__row-title">{title}</View>
      <View className="forum__row-foot">
        <View>{answeredInWords[answered]}</View>
        {answers > 0 && <View>{answers} 个回答</View>}
        <View>{dayInWords(dayInJiangmen(new Date(shownAt)))}</View>
      </View>
    </Card>
  );
};
