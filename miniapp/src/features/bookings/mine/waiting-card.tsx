import { View } from '@tarojs/components';
import { useState } from 'react';
import { bookings } from '@titles/shared/contract/bookings';
import { client } from '@titles/miniapp/api';
import { spanInWords } from '@titles/miniapp/calendar';
import { useMessages } from '@titles/miniapp/messages';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Sure } from '@titles/miniapp/ui/sure';
import { say } from '@titles/miniapp/ui/toast';
import { type Waiting } from '../own';
import { waitingInWords } from './booking-words';

const { waitingList } = client(bookings);

export const WaitingCard = ({ entry, onChange }: { entry: Waiting; onChange: () => void }) => {
  const { id, title, state, company, resourceId, startsAt, endsAt } = entry;
  const params = { entryId: id };
  const offered = state === 'offered';
  const [leaving, setLeaving] = useState(false);
  const { ask } = useMessages();
  const leave = () => {
    waitingList.leave({ params }).then(onChange, (error: unknown) => say(failureOf(error).sentence));
  };
  const accept = () => {
    // A person's name is asked for; a company's people give theirs when they take a seat.
    if (company === null) open('/features/lectures/book/index', { sessionId: resourceId });
    else
      void ask()
        .then(() => waitingList.accept({ params }))
        .then(onChange, (error: unknown) => say(failureOf(error).sentence));
  };
  return (
    <Card className="booking">
      <View className="booking__state">{offered ? '有名额了' : '候补中'}</View>
      <Heading level={3} className="booking__title">
        {title}
      </Heading>
      {startsAt && endsAt && <View className="booking__when">{spanInWords(startsAt, endsAt)}</View>}
      <View className="booking__when">{waitingInWords(entry)}</View>
      <View className="booking__actions">
        {offered && <Button onPress={accept}>要这个名额</Button>}
        <Button kind="plain" onPress={() => setLeaving(true)}>
          {offered ? '不要了' : '退出候补'}
        </Button>
      </View>
      <Sure
        title={offered ? '不要这个名额？' : '退出这次候补？'}
        open={leaving}
        yes={offered ? '不要了，让给下一位' : '退出候补'}
        no="先留着"
        onYes={leave}
        onClose={() => setLeaving(false)}
      >
        {offered ? '名额会让给下一位候补的人。' : '现在的位置不再保留。'}以后想来，要重新排队。
      </Sure>
    </Card>
  );
};
