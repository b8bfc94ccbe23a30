import { View } from '@tarojs/components';
import { useState } from 'react';
import { bookings } from '@titles/shared/contract/bookings';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { TextField } from '@titles/miniapp/ui/text-field';
import { say } from '@titles/miniapp/ui/toast';
import { type OwnBooking } from '../own';

const { cancel, appeal } = client(bookings);

interface AskedProps {
  booking: OwnBooking | null;
  onClose: () => void;
  onDone: () => void;
}

export const CancelSheet = ({ booking, onClose, onDone }: AskedProps) => {
  const send = () => {
    if (!booking) return;
    cancel({ params: { bookingId: booking.id } }).then(
      () => {
        say('已取消');
        onDone();
      },
      (error: unknown) => say(failureOf(error).sentence),
    );
    onClose();
  };
  return (
    <Sheet title="取消这次预约？" open={booking !== null} onClose={onClose}>
      <View className="asked__words">座位会让给候补的人。以后想来，可以重新预约。</View>
      <View className="asked__actions">
        <Button onPress={send}>取消预约</Button>
        <Button kind="secondary" onPress={onClose}>
          先留着
        </Button>
      </View>
    </Sheet>
  );
};

export const AppealSheet = ({ booking, onClose, onDone }: AskedProps) => {
  const [reason, setReason] = useState('');
  const send = () => {
    if (!booking) return;
    appeal({ params: { bookingId: booking.id }, body: { reason: reason.trim() } }).then(
      () => {
        say('已提交，工作人员会看');
        onClose();
        onDone();
      },
      (error: unknown) => say(failureOf(error).sentence),
    );
  };
  return (
    <Sheet title="说明没来的原因" open={booking !== null} onClose={onClose}>
      <TextField
        label="原因"
        long
        length={300}
        value={reason}
        onInput={setReason}
        note="如：当天生病、临时加班。通过后，这一次不再算未到场。"
      />
      <Button onPress={send} disabled={reason.trim() === ''}>
        提交申诉
      </Button>
    </Sheet>
  );
};
