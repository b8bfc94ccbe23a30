import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@titles/miniapp/ui/button';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { DateInput } from './date-input';
import {
  UNSURE,
  type Answer,
  type ChoiceQuestion,
  type Question,
  type SeveralQuestion,
} from '../questions/question';

interface InputProps<Q> {
  question: Q;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  /** On to the next question with the answer as it is. */
  onKeep: () => void;
}

/** The fitting input for a question; 「不清楚」 is always one of the answers. */
export const AnswerInput = ({ question, ...rest }: InputProps<Question>) =>
  question.kind === 'choice' ? (
    <OneOf question={question} {...rest} />
  ) : question.kind === 'several' ? (
    <Several question={question} {...rest} />
  ) : (
    <DateInput question={question} {...rest} />
  );

const OneOf = ({ question, answer, onAnswer, onKeep }: InputProps<ChoiceQuestion>) => (
  <>
    <Choices label={question.ask}>
      {[...question.options, { value: UNSURE, label: '不清楚', hint: undefined }].map((option) => (
        <Choice
          key={option.value}
          text={option.label}
          note={option.hint}
          chosen={answer === option.value}
          onChoose={() => onAnswer(option.value)}
        />
      ))}
    </Choices>
    {answer !== undefined && (
      <View className="question__next">
        <Button onPress={onKeep}>下一题</Button>
      </View>
    )}
  </>
);

/** Ticks and then on; 「都没有」 and 「不清楚」 stand for the whole and lead on at once. */
const Several = ({ question, answer, onAnswer }: InputProps<SeveralQuestion>) => {
  const [ticked, setTicked] = useState(typeof answer === 'string' || answer === undefined ? [] : answer);
  const toggle = (value: string) =>
    setTicked(ticked.includes(value) ? ticked.filter((each) => each !== value) : [...ticked, value]);
  return (
    <>
      <Choices label={question.ask} many>
        {question.options.map(({ value, label, hint }) => (
          <Choice
            key={value}
            many
            text={label}
            note={hint}
            chosen={ticked.includes(value)}
            onChoose={() => toggle(value)}
          />
        ))}
      </Choices>
      {ticked.length > 0 && (
        <View className="question__next">
          <Button onPress={() => onAnswer(ticked)}>下一题</Button>
        </View>
      )}
      <View className="question__whole">
        <Choices label={question.none}>
          <Choice
            text={question.none}
            chosen={answer?.length === 0 && ticked.length === 0}
            onChoose={() => onAnswer([])}
          />
          <Choice text="不清楚" chosen={answer === UNSURE} onChoose={() => onAnswer(UNSURE)} />
        </Choices>
      </View>
    </>
  );
};
