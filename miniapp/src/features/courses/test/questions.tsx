import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Attempt, type AttemptResult } from '@titles/shared/contract/courses';
import { Button } from '@titles/miniapp/ui/button';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { ProgressBar } from '@titles/miniapp/ui/progress-bar';
import { HandIn } from './hand-in';
import { QuestionHeading } from './question-heading';
import { pressed, type Sheet, sheetOf } from './sheet';

const key = 'titles.course-test';

interface QuestionsProps {
  attempt: Attempt;
  onDone: (result: AttemptResult) => void;
}

/** One question a screen; each answer is on the phone before anything else, so that closing loses nothing. */
export const Questions = ({ attempt, onDone }: QuestionsProps) => {
  const [sheet, setSheet] = useState(() => sheetOf(Taro.getStorageSync<unknown>(key), attempt));
  const keep = (next: Sheet) => {
    Taro.setStorageSync(key, next);
    setSheet(next);
  };
  const show = (at: number) => {
    keep({ ...sheet, at });
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const { at, answers } = sheet;
  const count = attempt.questions.length;
  const question = attempt.questions[at];
  if (!question)
    return (
      <HandIn
        attempt={attempt}
        sheet={sheet}
        onShow={show}
        onDone={(result) => {
          Taro.removeStorageSync(key);
          onDone(result);
        }}
      />
    );
  const chosen = answers[at] ?? [];
  const place = `第 ${at + 1} 题，共 ${count} 题`;
  return (
    <>
      <View className="test__progress">
        <ProgressBar share={(at + 1) / count} label={place} />
        <View className="test__place">{place}</View>
      </View>
      <QuestionHeading
        key={at}
        text={question.text}
        note={question.several ? '可以选几个，全部选对才算对' : '选一个'}
      />
      <Choices label={question.text} many={question.several}>
        {question.options.map((option, index) => (
          <Choice
            key={option}
            text={option}
            many={question.several}
            chosen={chosen.includes(index)}
            onChoose={() => keep(pressed(sheet, attempt, index))}
          />
        ))}
      </Choices>
      <View className="course__acts">
        <Button onPress={() => show(at + 1)}>{at + 1 === count ? '检查并交卷' : '下一题'}</Button>
        {at > 0 && (
          <Button kind="plain" icon="back" onPress={() => show(at - 1)}>
            上一题
          </Button>
        )}
      </View>
    </>
  );
};
