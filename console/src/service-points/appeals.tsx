import { servicePoints } from '@titles/shared/contract/service-points';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { Button, Flex } from 'antd';
import { client } from '../api';
import { Failure } from '../ui/failure';
import { go } from '../use-place';
import { useRemote } from '../use-remote';

const { appeals } = client(servicePoints);
const load = ({ point }: { point: string }) => appeals({ params: { servicePointId: point } });

/** Leads to the other days on which somebody missed a visit and asks to be excused. */
export function Appeals({ point, day }: { point: string; day: string }) {
  const { value, failure, again } = useRemote(load, { point });
  if (failure !== undefined) return <Failure failure={failure} again={again} />;
  const days = (value?.days ?? []).filter((one) => one !== day);
  if (days.length === 0) return null;
  return (
    <Flex gap="small" wrap align="center">
      这些日子有人没来并申诉了，请看：
      {days.map((one) => (
        <Button key={one} size="small" onClick={() => go({ path: 'visits', query: { point, day: one } })}>
          {monthDayWithWeekday(one)}
        </Button>
      ))}
    </Flex>
  );
}
