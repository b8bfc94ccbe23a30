import { View } from '@tarojs/components';
import { useState } from 'react';
import { tellStep } from '@titles/miniapp/reader';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { Icon } from '@titles/miniapp/ui/icon';
import { open, openTab } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading, Press } from '@titles/miniapp/ui/semantics';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { lastAnswered, stepsNow, useCheck } from '../check.store';
import { pages, show } from '../pages';
import { withAnotherDiploma } from '../questions/education';
import { answerText, fits, type Answers, type Question } from '../questions/question';
import { withAnotherTitle } from '../questions/titles';
import { useNewestRuleSet } from '../rule-set.store';
import './index.scss';

/** Every answer before the result, each with its own way to change it. */
export default function AnswersPage() {
  useNewestRuleSet();
  const check = useCheck();
  const [clearing, setClearing] = useState(false);
  const { questions, next, left } = stepsNow(check);
  const answered = questions.filter((question) => fits(question, check.answers[question.key]));

  const change = (question: Question) => open(pages.question, { change: question.key });
  const add = (answers: Answers | undefined) => {
    if (!answers) return;
    check.replace(answers);
    const opened = stepsNow({ ...check, answers }).next;
    if (opened) change(opened);
  };
  const seeResult = () => {
    // Finished, and not only looked at again.
    if (!next) tellStep('check', null, lastAnswered());
    show(pages.result);
  };
  const clear = () => {
    check.clear();
    openTab('eligibility');
  };

  if (answered.length === 0)
    return (
      <Page title="核对回答">
        <EmptyState
          icon="self-check"
          message="这部手机上还没有自测的回答。"
          action={{ text: '开始自测', onPress: () => show(pages.question) }}
        />
      </Page>
    );

  return (
    <Page title="核对回答" className="answers">
      <Heading level={1} className="answers__title">
        核对一下您的回答
      </Heading>
      <View className="answers__lead">哪一条不对，点「修改」，别的回答都会留着。</View>
      {next && (
        <View className="answers__open">
          <Notice tone="warning" title={`还有约 ${left} 题没有回答`}>
            <Button kind="plain" onPress={() => change(next)}>
              接着回答
            </Button>
          </Notice>
        </View>
      )}
      <Card>
        {answered.map((question) => (
          <Row
            key={question.key}
            question={question}
            text={answerText(question, check.answers[question.key] ?? '')}
            onChange={() => change(question)}
          />
        ))}
      </Card>
      <View className="answers__more">
        <Add text="再加一个职称" to={withAnotherTitle(check.answers)} onAdd={add} />
        <Add text="再加一个学历" to={withAnotherDiploma(check.answers)} onAdd={add} />
      </View>
      <View className="answers__go">
        <Button onPress={seeResult}>看结果</Button>
      </View>
      <Notice tone="private">
        回答只存在这部手机上，在手机里算出结果。您不点「保存到我的账号」，它就不会离开手机。
      </Notice>
      <View className="answers__clear">
        <Button kind="plain" icon="trash" onPress={() => setClearing(true)}>
          清除回答
        </Button>
      </View>
      <Sheet title="清除全部回答？" open={clearing} onClose={() => setClearing(false)}>
        <View className="answers__warning">这部手机上的回答和结果会删掉，不能恢复。</View>
        <View className="answers__choice">
          <Button onPress={clear}>清除</Button>
        </View>
        <View className="answers__choice">
          <Button kind="secondary" onPress={() => setClearing(false)}>
            先留着
          </Button>
        </View>
      </Sheet>
    </Page>
  );
}

const Row = ({ question, text, onChange }: { question: Question; text: string; onChange: () => void }) => (
  <View className="given">
    <View className="given__words">
      <View className="given__name">{question.name}</View>
      <View className="given__answer">{text}</View>
    </View>
    <Press role="link" className="given__change" label={`修改：${question.name}`} onPress={onChange}>
      修改
    </Press>
  </View>
);

const Add = ({
  text,
  to,
  onAdd,
}: {
  text: string;
  to: Answers | undefined;
  onAdd: (answers: Answers | undefined) => void;
}) =>
  to === undefined ? null : (
    <Press className="answers__add" onPress={() => onAdd(to)}>
      <Icon name="edit" />
      <View className="answers__add-text">{text}</View>
    </Press>
  );
