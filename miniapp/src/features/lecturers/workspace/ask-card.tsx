import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Result } from '@titles/shared/contract/endpoint';
import { onsite } from '@titles/shared/contract/onsite';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { momentInWords, shortSpanInWords } from '@titles/miniapp/calendar';
import { useMessages } from '@titles/miniapp/messages';
import { emptySpan, spanOf } from '@titles/miniapp/time-span';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { Notice } from '@titles/miniapp/ui/notice';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Sure } from '@titles/miniapp/ui/sure';
import { say } from '@titles/miniapp/ui/toast';
import { TimeSpanField } from '@titles/miniapp/ui/time-span-field';

const { asks } = client(onsite);

type Ask = Result<typeof onsite.asks.list>['asks'][number];

/** One invitation with its three answers: 可以, 换时间, 不行. */
export const AskCard = ({ ask, onAnswer }: { ask: Ask; onAnswer: () => void }) => {
  const params = { askId: ask.id };
  const [chosen, setChosen] = useState(ask.options[0]?.id ?? '');
  const [offering, setOffering] = useState(false);
  const [declining, setDeclining] = useState(false);
  const [time, setTime] = useState(emptySpan);
  const { busy, refusal, act } = useAct();
  const messages = useMessages();
  const span = spanOf(time);
  const answer = (work: () => Promise<unknown>, words: string) =>
    // Asked first: WeChat shows its question only in answer to the tap itself.
    act(
      () => messages.ask().then(work),
      () => {
        say(words);
        onAnswer();
      },
    );
  const offer = () => {
    if (span) answer(() => asks.counter({ params, body: { times: [span] } }), '已告诉单位，时间为您保留');
  };
  return (
    <Card className="ask">
      <Heading level={3} className="ask__topic">
        {ask.topic}
      </Heading>
      <View className="ask__line">{ask.organisation}</View>
      <View className="ask__note">
        {ask.field} · {ask.district} · {ask.place} · 约{ask.people}人
      </View>
      {ask.note !== null && <View className="ask__note">{ask.note}</View>}
      {ask.instead && <View className="ask__line">原定 {shortSpanInWords(ask.instead)}，单位想换成：</View>}
      <Choices label="时间">
        {ask.options.map((option) => (
          <Choice
            key={option.id}
            text={shortSpanInWords(option)}
            note={`单程约${option.travelMinutes}分钟（估计）`}
            chosen={option.id === chosen}
            onChoose={() => setChosen(option.id)}
          />
        ))}
      </Choices>
      <View className="ask__note">请在{momentInWords(ask.answerBy)}前回复，之前这些时间为您保留。</View>
      {refusal !== null && (
        <View ariaRole="alert">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      <View className="ask__answers">
        <Button
          disabled={busy}
          onPress={() =>
            answer(() => asks.accept({ params, body: { optionId: chosen } }), '已确认，可以下载邀请函')
          }
        >
          可以
        </Button>
        {ask.kind === 'invite' && (
          <Button kind="secondary" disabled={busy} onPress={() => setOffering(!offering)}>
            换时间
          </Button>
        )}
        <Button kind="secondary" disabled={busy} onPress={() => setDeclining(true)}>
          不行
        </Button>
      </View>
      <Sure
        title="这次去不了？"
        open={declining}
        yes="确定不行"
        no="再想想"
        onYes={() => answer(() => asks.decline({ params, body: { reason: null } }), '已回复，谢谢您')}
        onClose={() => setDeclining(false)}
      >
        {ask.kind === 'move' ? '原定的时间不变。' : '会去请别的讲师。'}回复后不能再改。
      </Sure>
      {offering && (
        <View className="ask__offer">
          <TimeSpanField label="我可以的时间" value={time} onChange={setTime} />
          <Button disabled={busy || !span} onPress={offer}>
            提这个时间
          </Button>
        </View>
      )}
    </Card>
  );
};
