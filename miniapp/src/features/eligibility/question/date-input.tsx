import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@titles/miniapp/ui/button';
import { today } from '../today';
import { dateFields, readDate, type DateFields } from '../questions/dates';
import { UNSURE, type Answer, type DateQuestion, type YearQuestion } from '../questions/question';
import { NumberField } from './number-field';

interface DateInputProps {
  question: DateQuestion | YearQuestion;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}

const parts = [
  { part: 'year', label: '年', placeholder: '如 2019', length: 4 },
  { part: 'month', label: '月', placeholder: '选填', length: 2 },
  { part: 'day', label: '日', placeholder: '选填', length: 2 },
] as const;

/** A date as it stands on the certificate, typed: the year alone is an answer, the rest makes it exact. */
export const DateInput = ({ question, answer, onAnswer }: DateInputProps) => {
  const [fields, setFields] = useState<DateFields>(
    dateFields(typeof answer === 'string' && answer !== UNSURE ? answer : undefined),
  );
  const [mend, setMend] = useState<string>();
  const submit = () => {
    const reading = readDate(fields, {
      today: today(),
      future: question.kind === 'date' && question.future,
    });
    if ('mend' in reading) setMend(reading.mend);
    else onAnswer(reading.date);
  };
  const asked = question.kind === 'year' ? [{ ...parts[0], label: '年度' }] : parts;
  return (
    <>
      <View className="date">
        {asked.map(({ part, label, placeholder, length }) => (
          <NumberField
            key={part}
            label={label}
            placeholder={placeholder}
            length={length}
            wide={part === 'year'}
            wrong={mend !== undefined}
            value={fields[part]}
            onInput={(value) => setFields({ ...fields, [part]: value })}
            onEnter={submit}
          />
        ))}
      </View>
      {mend && (
        <View className="date__mend" ariaRole="alert">
          {mend}
        </View>
      )}
      <View className="question__next">
        <Button onPress={submit}>下一题</Button>
      </View>
      <View className="question__unsure">
        <Button kind="secondary" onPress={() => onAnswer(UNSURE)}>
          不清楚
        </Button>
      </View>
    </>
  );
};
