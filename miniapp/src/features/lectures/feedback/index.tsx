import { View } from '@tarojs/components';
import { useState } from 'react';
import { lectures } from '@titles/shared/contract/lectures';
import { usefulWords } from '@titles/shared/feedback-words';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { back } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { TextField } from '@titles/miniapp/ui/text-field';
import { useQuery } from '@titles/miniapp/ui/use-query';
import './index.scss';

const { feedback } = client(lectures);

const Questions = ({ bookingId }: { bookingId: string }) => {
  const [useful, setUseful] = useState<number>();
  const [comment, setComment] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [given, setGiven] = useState(false);
  if (given)
    return <EmptyState icon="check" message="收到了，谢谢您。" action={{ text: '返回', onPress: back }} />;
  const send = () => {
    if (useful === undefined) {
      setRefusal('请先选一项。');
      return;
    }
    feedback({ params: { bookingId }, body: { useful, comment } }).then(
      () => setGiven(true),
      (error: unknown) => setRefusal(failureOf(error).sentence),
    );
  };
  return (
    <>
      <Choices label="这一场对您有帮助吗">
        {usefulWords.map((text, index) => (
          <Choice
            key={text}
            text={text}
            chosen={useful === index + 1}
            onChoose={() => {
              setUseful(index + 1);
              setRefusal(undefined);
            }}
          />
        ))}
      </Choices>
      <View className="feedback__words">
        <TextField
          label="还想说什么（选填）"
          long
          length={300}
          value={comment}
          onInput={setComment}
          note="只按汇总给主办单位看，不显示您是谁。请不要写姓名和电话。"
        />
      </View>
      {refusal !== undefined && <Notice tone="warning">{refusal}</Notice>}
      <View className="feedback__send">
        <Button onPress={send}>提交评价</Button>
      </View>
    </>
  );
};

export default function FeedbackPage() {
  const { bookingId = '' } = useQuery();
  return (
    <Page title="评价">
      <Heading level={1} className="feedback__heading">
        这一场对您有帮助吗？
      </Heading>
      <SignedIn why="登录后可以评价您参加过的场次。">
        <Questions bookingId={bookingId} />
      </SignedIn>
    </Page>
  );
}
