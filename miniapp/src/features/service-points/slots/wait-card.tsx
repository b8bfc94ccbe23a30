import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Purpose, servicePoints } from '@titles/shared/contract/service-points';
import { reminders } from '@titles/shared/contract/reminders';
import { client } from '@titles/miniapp/api';
import { failureOf, useRemote } from '@titles/miniapp/remote';
import { useSession } from '@titles/miniapp/session';
import { askForMessages } from '@titles/miniapp/subscribe';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Heading } from '@titles/miniapp/ui/semantics';
import { say } from '@titles/miniapp/ui/toast';
import { SignInCard } from '../sign-in-card';

const { join } = client(servicePoints.waitingList);
const { templates } = client(reminders);

interface WaitCardProps {
  servicePointId: string;
  purpose: Purpose;
  day: { day: string; waiting: number };
  onJoined: () => void;
}

/** What to do about a day that is full: says how many wait already, and what waiting means. */
export const WaitCard = ({ servicePointId, purpose, day: { day, waiting }, onJoined }: WaitCardProps) => {
  const signedIn = useSession(({ kept }) => kept !== null);
  const { value } = useRemote(templates);
  const [state, setState] = useState<'idle' | 'joining' | number>('idle');
  const wait = () => {
    setState('joining');
    void askForMessages(value?.templates ?? [])
      .then(() => join({ params: { servicePointId }, body: { purpose, day } }))
      .then(
        ({ position }) => {
          setState(position);
          onJoined();
        },
        (error: unknown) => {
          setState('idle');
          say(failureOf(error).sentence);
          onJoined();
        },
      );
  };
  return (
    <Card className="wait">
      <Heading level={2} className="wait__title">
        {typeof state === 'number' ? `已候补，排第 ${state} 位` : '这一天约满了，可以候补'}
      </Heading>
      <View className="wait__text">
        {waiting === 0 ? '现在没有人在等。' : `现在有 ${waiting} 人在等。`}
        有人取消时，按先后为您保留两小时，请在「我的预约」里确认。等不到也没关系，换一天可以马上约上。
      </View>
      {typeof state !== 'number' &&
        (signedIn ? (
          <Button kind="secondary" disabled={state === 'joining'} onPress={wait}>
            候补这一天
          </Button>
        ) : (
          <SignInCard why="候补要先登录，这样有空位才能留给您。" />
        ))}
    </Card>
  );
};
