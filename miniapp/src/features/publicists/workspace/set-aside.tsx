import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Result } from '@titles/shared/contract/endpoint';
import { sharing } from '@titles/shared/contract/sharing';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { momentInWords } from '@titles/miniapp/calendar';
import { useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { say } from '@titles/miniapp/ui/toast';
import { appealInWords, reasonInWords, stepInWords } from '../words';

const { aside, appeal } = client(sharing);

type Row = Result<typeof sharing.aside>['aside'][number];

/** What did not count and why, with the way to ask for another look. */
export const SetAside = ({ season }: { season: string }) => {
  const { value, failure, retry } = useRemote(aside, { query: { season } });
  return (
    <Section title="没有计入的">
      {value ? (
        <Card>
          {value.aside.length === 0 ? (
            <View className="publicist__note">这一季没有。</View>
          ) : (
            value.aside.map((row) => <One key={row.id} row={row} onChange={retry} />)
          )}
        </Card>
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </Section>
  );
};

const One = ({ row, onChange }: { row: Row; onChange: () => void }) => {
  const { id, title, step, at, reason, answer, mayAppeal } = row;
  const [writing, setWriting] = useState(false);
  const [words, setWords] = useState('');
  const { busy, refusal, act } = useAct();
  const send = () =>
    act(
      () => appeal({ params: { visitId: id }, body: { words } }),
      () => {
        say('申诉已提交');
        onChange();
      },
    );
  return (
    <View className="aside">
      <View>
        {stepInWords[step]}「{title}」
      </View>
      <View className="publicist__note">{momentInWords(at)}</View>
      <View className="aside__reason">{reasonInWords(reason)}</View>
      {row.appeal !== 'none' && <View className="publicist__line">{appealInWords[row.appeal]}</View>}
      {answer !== null && <View className="publicist__note">答复：{answer}</View>}
      {mayAppeal && !writing && (
        <View className="publicist__acts">
          <Button kind="secondary" onPress={() => setWriting(true)}>
            申诉
          </Button>
        </View>
      )}
      {mayAppeal && writing && (
        <>
          <TextField label="为什么应该计入" long length={200} value={words} onInput={setWords} />
          {refusal !== null && (
            <View className="publicist__refusal" ariaRole="alert">
              <Notice tone="warning">{refusal}</Notice>
            </View>
          )}
          <View className="publicist__acts">
            <Button onPress={send} disabled={busy || words.trim().length < 4}>
              提交申诉
            </Button>
          </View>
        </>
      )}
    </View>
  );
};
