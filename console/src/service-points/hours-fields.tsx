import { Flex, Input } from 'antd';
import { type HoursDraft } from './hours';

interface HoursFieldsProps {
  /** Whose hours they are: 「周一」. */
  of: string;
  value: HoursDraft;
  onChange: (value: HoursDraft) => void;
}

const labels = { opens: '开门', closes: '关门', lunchFrom: '午休开始', lunchTo: '午休结束' } as const;
const names = Object.keys(labels) as (keyof typeof labels)[];

/** From when to when, with the lunch break; quarters of an hour. */
export const HoursFields = ({ of, value, onChange }: HoursFieldsProps) => (
  <Flex gap="small" wrap>
    {names.map((name) => (
      <Input
        key={name}
        type="time"
        step={900}
        aria-label={`${of}${labels[name]}`}
        prefix={labels[name]}
        style={{ width: 170 }}
        value={value[name]}
        onChange={({ target }) => onChange({ ...value, [name]: target.value })}
      />
    ))}
  </Flex>
);
