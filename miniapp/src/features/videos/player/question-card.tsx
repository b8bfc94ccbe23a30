import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Chapter } from '@titles/shared/contract/videos';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { Heading } from '@titles/miniapp/ui/semantics';

interface QuestionCardProps {
  question: NonNullable<Chapter['question']>;
  onGoOn: () => void;
}

/** What is asked when a chapter is over; whoever answers learns at once why, and nothing is kept. */
export const QuestionCard = ({ question, onGoOn }: QuestionCardProps) => {
  const [chosen, setChosen] = useState<number | null>(null);
  const right = chosen === question.right;
  return (
    <Card className="question-card">
      <View className="videos__kicker">章末小问，回答不保存</View>
      <Heading level={2} className="videos__card-title">
        {question.text}
      </Heading>
      <Choices label={question.text}>
        {question.choices.map((words, index) => (
          <Choice key={words} text={words} chosen={chosen === index} onChoose={() => setChosen(index)} />
        ))}
      </Choices>
      {chosen !== null && (
        <View ariaRole="status" className={right ? 'videos__good' : 'videos__again'}>
          {right ? '答对了。' : '再想想。'}
          {question.why}
        </View>
      )}
      <View className="videos__act">
        <Button kind={right ? 'primary' : 'secondary'} onPress={onGoOn}>
          {chosen === null ? '跳过，接着看' : '接着看'}
        </Button>
      </View>
    </Card>
  );
};
