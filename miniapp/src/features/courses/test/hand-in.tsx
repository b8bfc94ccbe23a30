import { View } from '@tarojs/components';
import { type Attempt, type AttemptResult, courses } from '@titles/shared/contract/courses';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Row } from '@titles/miniapp/ui/row';
import { QuestionHeading } from './question-heading';
import { type Sheet, unanswered } from './sheet';

const { handIn } = client({ handIn: courses.handIn });

interface HandInProps {
  attempt: Attempt;
  sheet: Sheet;
  onShow: (at: number) => void;
  onDone: (result: AttemptResult) => void;
}

/** The last look before handing in. Sent again after a lost answer it stays what was handed in first. */
export const HandIn = ({ attempt, sheet, onShow, onDone }: HandInProps) => {
  const { busy, refusal, act } = useAct();
  const open = unanswered(sheet);
  const send = () =>
    handIn({ params: { attemptId: attempt.id }, body: { answers: sheet.answers } }).then(onDone);
  return (
    <>
      <QuestionHeading
        text={open.length === 0 ? '都答完了，可以交卷' : `还有 ${open.length} 题没答`}
        note={open.length === 0 ? '交卷后不能再改。' : '没答的算错。点题目可以回去答。'}
      />
      <Card>
        {attempt.questions.map(({ text }, index) => (
          <Row
            key={text}
            kicker={open.includes(index + 1) ? '还没答' : '已答'}
            title={`${index + 1}. ${text}`}
            onPress={() => onShow(index)}
          />
        ))}
      </Card>
      {refusal !== null && (
        <View className="course__refusal" ariaRole="alert">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      <View className="course__acts">
        <Button disabled={busy} onPress={() => act(send, () => undefined)}>
          {busy ? '正在交卷…' : '交卷'}
        </Button>
      </View>
    </>
  );
};
