import { View } from '@tarojs/components';
import { useState } from 'react';
import { bookings } from '@titles/shared/contract/bookings';
import { lectures, type Session } from '@titles/shared/contract/lectures';
import { client } from '@titles/miniapp/api';
import { useMessages } from '@titles/miniapp/messages';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { open } from '@titles/miniapp/ui/navigate';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { TextField } from '@titles/miniapp/ui/text-field';
import { say } from '@titles/miniapp/ui/toast';

const { company } = client(lectures);
const { confirm } = client(bookings);

interface CompanyPlacesProps {
  session: Session;
  publicist: boolean;
  onChange: () => void;
}

/** Seats kept for companies: everybody reads of them, the publicist takes some. */
export const CompanyPlaces = ({ session, publicist, onChange }: CompanyPlacesProps) => {
  const [asked, setAsked] = useState(false);
  const [count, setCount] = useState('');
  const [busy, setBusy] = useState(false);
  const { ask } = useMessages();
  const seats = Number(count);
  const wrong = count !== '' && !(Number.isInteger(seats) && seats >= 1 && seats <= 50);
  const params = { sessionId: session.id };

  const run = (work: Promise<string>) => {
    setBusy(true);
    void work
      .then(
        (words) => {
          setAsked(false);
          say(words);
        },
        (error: unknown) => say(failureOf(error).sentence),
      )
      .then(() => {
        setBusy(false);
        onChange();
      });
  };
  const take = () =>
    run(
      ask()
        .then(() => company.hold({ params, body: { seats } }))
        .then(({ bookingId }) => confirm({ params: { bookingId } }))
        .then(() => {
          open('/features/bookings/mine/index');
          return '名额已留好，把领取码发给同事吧';
        }),
    );
  const wait = () =>
    run(
      ask()
        .then(() => company.wait({ params, body: { seats } }))
        .then(({ position }) => `已加入单位候补，排第 ${position ?? 1} 位`),
    );

  return (
    <View className="session__companies">
      <View className="session__note">
        另为单位留 {session.companySeats} 席，还有 {session.companyLeft}{' '}
        席。由单位的职称宣传员领取，预约截止前一天没领的转给大家。
      </View>
      {publicist && (
        <Button kind="secondary" icon="people" onPress={() => setAsked(true)}>
          为单位留名额
        </Button>
      )}
      <Sheet title="为单位留名额" open={asked} onClose={() => setAsked(false)}>
        <TextField
          label="几个人"
          digits
          length={2}
          value={count}
          onInput={setCount}
          wrong={wrong}
          note={wrong ? '请填写 1 到 50 的人数' : '留好后会有一个领取码，同事各自领取，各有签到码。'}
        />
        {seats > session.companyLeft ? (
          <Button onPress={wait} disabled={busy || wrong || count === ''}>
            名额不够，加入单位候补
          </Button>
        ) : (
          <Button onPress={take} disabled={busy || wrong || count === ''}>
            留下名额
          </Button>
        )}
      </Sheet>
    </View>
  );
};
