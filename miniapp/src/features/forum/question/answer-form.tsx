import { View } from '@tarojs/components';
import { useState } from 'react';
import { forum, lengths } from '@titles/shared/contract/forum';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { Button } from '@titles/miniapp/ui/button';
import { TextField } from '@titles/miniapp/ui/text-field';
import { say } from '@titles/miniapp/ui/toast';
import { Refusal } from '../refusal';

const { answer, editAnswer } = client(forum);

interface AnswerFormProps {
  questionId: string;
  /** The own answer that is being changed. */
  before?: { id: string; text: string; revision: number };
  onDone: () => void;
}

/** An answer from experience. */
export const AnswerForm = ({ questionId, before, onDone }: AnswerFormProps) => {
  const [text, setText] = useState(before?.text ?? '');
  const { busy, refusal, act } = useAct();
  const send = () =>
    act(
      () =>
        before
          ? editAnswer({ params: { answerId: before.id }, body: { text, revision: before.revision } })
          : answer({ params: { questionId }, body: { text } }),
      () => {
        setText('');
        say('已提交，审核后公开');
        onDone();
      },
    );
  return (
    <View className="forum__gap">
      <TextField
        label="我的经验"
        long
        length={lengths.answer}
        value={text}
        onInput={setText}
        note="不显示您是谁。请不要写姓名、电话和单位名称。"
      />
      <Refusal sentence={refusal} />
      <View className="forum__acts">
        <Button kind="secondary" disabled={busy || text.trim() === ''} onPress={send}>
          {busy ? '正在提交…' : before ? '改好了，提交' : '提交回答'}
        </Button>
      </View>
    </View>
  );
};
