import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Purpose, servicePoints } from '@titles/shared/contract/service-points';
import { client } from '@titles/miniapp/api';
import { useMessages } from '@titles/miniapp/messages';
import { failureOf, useRemote } from '@titles/miniapp/remote';
import { useSession } from '@titles/miniapp/session';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Heading } from '@titles/miniapp/ui/semantics';
import { say } from '@titles/miniapp/ui/toast';
import { SignIn } from '@titles/miniapp/sign-in';

const { join } = client(servicePoints.waitingList);
const { list } = client(servicePoints.visits);

interface WaitCardProps {
  servicePointId: string;
  purpose: Purpose;
  day: { day: string; waiting: number };
  onJoined: () => void;
}

/** What to do about a day that is full: says how many wait already, and what waiting means. */
export const WaitCard = (props: WaitCardProps) => {
  const signedIn = useSession(({ kept }) => kept !== null);
  const { waiting } = props.day;
  return (
    <Card className="wait">
      <Heading level={2} className="wait__title">
        这一天约满了，可以候补
      </Heading>
      <View className="wait__text">
        {waiting === 0 ? '现在没有人在等。' : `现在有 ${waiting} 人在等。`}
        有人取消时，按先后为您保留，最多两小时（晚8点到早8点不计），请在「我的预约」里确认。等不到也没关系，换一天可以马上约上，约上以后这一天就让给后面的人。
      </View>
      {signedIn ? <Wait {...props} /> : <SignIn why="候补要先登录，这样有空位才能留给您。" />}
    </Card>
  );
};

const Wait = ({ servicePointId, purpose, day: { day }, onJoined }: WaitCardProps) => {
  const { ask } = useMessages();
  const { value, retry } = useRemote(list);
  const [busy, setBusy] = useState(false);
  const mine = value?.waiting.find(
    (wait) => wait.day === day && wait.purpose === purpose && wait.servicePoint.id === servicePointId,
  );
  const after = () => {
    setBusy(false);
    retry();
    onJoined();
  };
  const wait = () => {
    setBusy(true);
    void ask()
      .then(() => join({ params: { servicePointId }, body: { purpose, day } }))
      .then(after, (error: unknown) => {
        say(failureOf(error).sentence);
        after();
      });
  };
  return mine ? (
    <>
      <View className="wait__place">您已候补，排第 {mine.position} 位</View>
      {mine.skippedBecause !== null && <View className="wait__why">暂时轮不到您：{mine.skippedBecause}</View>}
    </>
  ) : (
    <Button kind="secondary" disabled={busy || !value} onPress={wait}>
      候补这一天
    </Button>
  );
};
