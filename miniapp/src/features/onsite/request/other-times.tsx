import { View } from '@tarojs/components';
import { useState } from 'react';
import { onsite } from '@titles/shared/contract/onsite';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useMessages } from '@titles/miniapp/messages';
import { emptySpan, spanOf } from '@titles/miniapp/time-span';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { TimeSpanField } from '@titles/miniapp/ui/time-span-field';

const { move } = client(onsite);

interface OtherTimesProps {
  requestId: string;
  confirmed: boolean;
  onChange: () => void;
}

/** Another time for a request: of one that is confirmed the lecturer is asked first. */
export const OtherTimes = ({ requestId, confirmed, onChange }: OtherTimesProps) => {
  const [shown, setShown] = useState(!confirmed);
  const [time, setTime] = useState(emptySpan);
  const { busy, refusal, act } = useAct();
  const { ask } = useMessages();
  const span = spanOf(time);
  const send = () => {
    if (span) act(() => ask().then(() => move({ params: { requestId }, body: { times: [span] } })), onChange);
  };
  if (!shown)
    return (
      <View className="onsite__acts">
        <Button kind="secondary" onPress={() => setShown(true)}>
          换个时间
        </Button>
      </View>
    );
  return (
    <Section title="换个时间">
      <Card>
        {confirmed && <View className="onsite__note">讲师答应之前，原来的时间一直保留。</View>}
        <TimeSpanField label="新时间" value={time} onChange={setTime} />
        <Button onPress={send} disabled={busy || !span}>
          {confirmed ? '问讲师' : '重新请讲师'}
        </Button>
        {refusal !== null && (
          <View className="onsite__refusal" ariaRole="alert">
            <Notice tone="warning">{refusal}</Notice>
          </View>
        )}
      </Card>
    </Section>
  );
};
