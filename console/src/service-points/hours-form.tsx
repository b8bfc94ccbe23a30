import { type Result } from '@titles/shared/contract/endpoint';
import { type Hours, servicePoints } from '@titles/shared/contract/service-points';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { useStep } from '../ui/use-step';
import { closedDraft, draftOf, type HoursDraft, hoursOf } from './hours';
import { HoursFields, HoursHead } from './hours-fields';
import { affectedInWords } from './affected';

const { setHours } = client(servicePoints);
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

interface HoursFormProps {
  point: Result<typeof servicePoints.get>;
  again: () => void;
}

/** The hours of each weekday. */
export function HoursForm({ point, again }: HoursFormProps) {
  const [drafts, setDrafts] = useState<readonly HoursDraft[]>(() =>
    weekdays.map((_, index) => {
      const hours = point.hours.find(({ weekday }) => weekday === index + 1);
      return hours ? draftOf(hours) : closedDraft;
    }),
  );
  const [told, setTold] = useState<string | null>(null);
  const { busy, step } = useStep();
  const read = drafts.map(hoursOf);
  const faults = read.flatMap((hours, index) =>
    typeof hours === 'string' ? [`${weekdays[index]}：${hours}`] : [],
  );
  const save = () =>
    void step(async () => {
      const hours = read.flatMap((one, index) =>
        one === null || typeof one === 'string' ? [] : [{ weekday: index + 1, ...(one satisfies Hours) }],
      );
      const { affected } = await setHours({ params: { servicePointId: point.id }, body: { hours } });
      setTold(affectedInWords(affected));
      again();
    }, '已保存');
  return (
    <Flex vertical gap="small">
      <Flex gap="middle">
        <span style={{ width: 40 }} />
        <HoursHead />
      </Flex>
      {weekdays.map((name, index) => (
        <Flex key={name} gap="middle" align="center">
          <span style={{ width: 40 }}>{name}</span>
          <HoursFields
            of={name}
            value={drafts[index] ?? closedDraft}
            onChange={(value) => setDrafts(drafts.map((one, at) => (at === index ? value : one)))}
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
