import Taro, { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { tellStep } from '@titles/miniapp/reader';
import { Button } from '@titles/miniapp/ui/button';
import { back } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { ProgressBar } from '@titles/miniapp/ui/progress-bar';
import { loadAhead } from './ahead';
import { Announced } from './announced';
import { AnswerInput } from './answer-input';
import { lastAnswered, stepsNow, useCheck } from '../check.store';
import { pages, show } from '../pages';
import { fits, type Answer, type Question } from '../questions/question';
import { useNewestRuleSet } from '../rule-set.store';
import { followingOf, previousOf } from '../steps';
import './index.scss';

/** One question a screen. `change` names the answer to change: what it opens is asked, then the answers show again. */
export default function QuestionPage() {
  useNewestRuleSet();
  const { change } = useRouter<{ change?: string }>().params;
  const check = useCheck();
  useEffect(loadAhead, []);
  const steps = stepsNow(check);
  const [key, setKey] = useState(change ?? steps.next?.key ?? steps.questions[0]?.key);
  const question = steps.questions.find((each) => each.key === key) ?? steps.next;

  const go = (next: Question | undefined) => {
    if (next) {
      setKey(next.key);
      void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
    } else if (change) {
      // Who came from the result goes back to it, and is asked nothing more.
      tellStep('check', null, lastAnswered());
      back();
    } else show(pages.answers);
  };
  const onwards = () => {
    const now = stepsNow(useCheck.getState());
    go(change ? now.next : question && (followingOf(now, question.key) ?? now.next));
  };
  const answer = (given: Answer) => {
    if (!question) return;
    check.answer(question.key, given);
    onwards();
  };

  if (!question) return <AllAsked />;
  const before = change ? undefined : previousOf(steps, question.key);
  const kept = check.answers[question.key];
  return (
    <Page title="自测" className="question">
      {!change && <Progress answered={steps.answered} left={steps.left} />}
      <Announced key={question.key} question={question} />
      {question.help && (
        <View className="question__help">
          <Notice>
            {question.help.map((line) => (
              <View key={line}>{line}</View>
            ))}
          </Notice>
        </View>
      )}
      <AnswerInput
        key={`${question.key} input`}
        question={question}
        answer={fits(question, kept) ? kept : undefined}
        onAnswer={answer}
        onKeep={onwards}
      />
      {before && (
        <View className="question__back">
          <Button kind="plain" icon="back" onPress={() => setKey(before.key)}>
            上一题
          </Button>
        </View>
      )}
    </Page>
  );
}

const Progress = ({ answered, left }: { answered: number; left: number }) => {
  const words = left > 0 ? `还剩约 ${left} 题` : '都答完了，可以一直点「下一题」去核对';
  return (
    <View className="question__progress">
      <ProgressBar share={answered / (answered + left)} label={words} />
      <View className="question__left">{words}</View>
    </View>
  );
};

const AllAsked = () => (
  <Page title="自测">
    <Button onPress={() => show(pages.answers)}>核对回答</Button>
  </Page>
);
