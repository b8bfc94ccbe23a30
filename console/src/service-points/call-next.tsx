import { servicePoints } from '@titles/shared/contract/service-points';
import { App, Button } from 'antd';
import { useState } from 'react';
import { client, sentenceOf } from '../api';
import { Failure } from '../ui/failure';
import { useRemote } from '../use-remote';
import { today } from '../words';
import { purposeWords } from './visit-words';

const { day, callNext } = client(servicePoints);
const load = ({ point }: { point: string }) =>
  day({ params: { servicePointId: point }, query: { day: today() } });

/** A button for each counter: whoever is next there. One that takes no new bookings serves those who come, after the others. */
export function Counters({ point, again }: { point: string; again: () => void }) {
  const { notification, message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { value, failure, again: readAgain } = useRemote(load, { point });
  const call = async (counterId: string, name: string) => {
    setBusy(true);
    try {
      const { called } = await callNext({ params: { servicePointId: point }, body: { counterId } });
      if (called)
        notification.info({
          title: `请 ${called.queueNumber ?? ''} 号到${name}`,
          description:
            purposeWords[called.purpose] +
            (called.bring.length > 0 ? `，带：${called.bring.join('、')}` : ''),
          placement: 'bottomRight',
          duration: 0,
        });
      else void message.info(`${name}没有人在等`);
    } catch (error) {
      void message.error(sentenceOf(error));
    }
    setBusy(false);
    again();
  };
  if (failure !== undefined) return <Failure failure={failure} again={readAgain} />;
  return [...(value?.counters ?? [])]
    .sort((a, b) => Number(b.open) - Number(a.open))
    .map(({ id, name, open }) => (
      <Button key={id} type={open ? 'primary' : 'default'} loading={busy} onClick={() => void call(id, name)}>
        {name}
        {open ? '' : '（不接新预约）'}叫下一位
      </Button>
    ));
}
