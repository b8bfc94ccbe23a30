import { servicePoints } from '@titles/shared/contract/service-points';
import { App, Button } from 'antd';
import { client } from '../api';
import { useStep } from '../ui/use-step';
import { useRemote } from '../use-remote';
import { today } from '../words';
import { purposeWords } from './visit-words';

const { day, callNext } = client(servicePoints);
const load = ({ point }: { point: string }) =>
  day({ params: { servicePointId: point }, query: { day: today() } });

/** A button for each open counter: whoever is next there. */
export function Counters({ point, again }: { point: string; again: () => void }) {
  const { notification } = App.useApp();
  const { busy, step } = useStep();
  const { value } = useRemote(load, { point });
  const call = (counterId: string, name: string) =>
    void step(async () => {
      const { called } = await callNext({ params: { servicePointId: point }, body: { counterId } });
      if (called)
        notification.info({
          title: `请 ${called.queueNumber ?? ''} 号到${name}`,
          description: `${purposeWords[called.purpose]}${called.bring.length > 0 ? `，带：${called.bring.join('、')}` : ''}`,
          duration: 0,
        });
      else notification.info({ title: `${name}没有人在等`, duration: 4 });
      again();
    }, '已叫号');
  return (value?.counters ?? [])
    .filter(({ open }) => open)
    .map(({ id, name }) => (
      <Button key={id} type="primary" loading={busy} onClick={() => call(id, name)}>
        {name}叫下一位
      </Button>
    ));
}
