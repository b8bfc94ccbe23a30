import { type Result } from '@titles/shared/contract/endpoint';
import { type Hours, servicePoints } from '@titles/shared/contract/service-points';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { onTopOf } from '../ui/on-top-of';
import { useStep } from '../ui/use-step';
import { closedDraft, draftOf, type HoursDraft, hoursOf } from './hours';
import { HoursFields, HoursHead } from './hours-fields';
import { affectedInWords } from './affected';

const { get, setHours } = client(servicePoints);
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
type Whole = Result<typeof servicePoints.get>;
/** The hours by the name of the weekday. */
type Week = Readonly<Record<string, HoursDraft>>;

const weekOf = ({ hours }: Whole): Week =>
  Object.fromEntries(
    weekdays.map((name, index) => {
      const own = hours.find(({ weekday }) => weekday === index + 1);
      return [name, own ? draftOf(own) : closedDraft];
    }),
  );

interface HoursFormProps {
  point: Whole;
  again: () => void;
}

/** The hours of each weekday. */
export function HoursForm({ point, again }: HoursFormProps) {
  const [shown, setShown] = useState(() => weekOf(point));
  const [week, setWeek] = useState(shown);
  const [told, setTold] = useState<string | null>(null);
  const { busy, step } = useStep();
  const faults = weekdays.flatMap((name) => {
    const hours = hoursOf(week[name] ?? closedDraft);
    return typeof hours === 'string' ? [`${name}：${hours}`] : [];
  });
  const save = () =>
    void step(async () => {
      const params = { servicePointId: point.id };
      const whole = onTopOf(weekOf(await get({ params })), shown, week);
      const hours = weekdays.flatMap((name, index) => {
        const one = hoursOf(whole[name] ?? closedDraft);
        return one === null || typeof one === 'string'
          ? []
          : [{ weekday: index + 1, ...(one satisfies Hours) }];
      });
      const { affected } = await setHours({ params, body: { hours } });
      setShown(whole);
      setWeek((typed) => onTopOf(whole, week, typed));
      setTold(affectedInWords(affected));
      again();
    }, '已保存');
  return (
    <Flex vertical gap="small">
      <Flex gap="middle">
        <span style={{ width: 40 }} />
        <HoursHead />
      </Flex>
      {weekdays.map((name) => (
        <Flex key={name} gap="middle" align="center">
          <span style={{ width: 40 }}>{name}</span>
          <HoursFields
            of={name}
            value={week[name] ?? closedDraft}
            onChange={(value) => setWeek({ ...week, [name]: value })}
          />
        </Flex>
      ))}
      <p>
        四格都空着就是不开放。法定节假日自动不开放，调休的周末按旁边的工作日开放。已经约好的时间不再开放时，会请本人改期。
      </p>
      {faults.map((fault) => (
        <Alert key={fault} role="alert" type="error" showIcon title={fault} />
      ))}
      {told !== null && <Alert type="warning" showIcon title={told} />}
      <div>
        <Button type="primary" loading={busy} disabled={faults.length > 0} onClick={save}>
          保存
        </Button>
      </div>
    </Flex>
  );
}
