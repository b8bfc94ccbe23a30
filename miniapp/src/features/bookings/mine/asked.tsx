import { useState } from 'react';
import { bookings } from '@titles/shared/contract/bookings';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { Sure } from '@titles/miniapp/ui/sure';
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
  };
  return (
    <Sure
      title="取消这次预约？"
      open={booking !== null}
      yes="取消预约"
      no="先留着"
      onYes={send}
      onClose={onClose}
    >
      座位会让给候补的人。以后想来，可以重新预约。
    </Sure>
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
