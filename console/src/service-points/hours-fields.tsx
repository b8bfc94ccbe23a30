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
const WIDTH = 140;

/** What the four fields are, above them. */
export const HoursHead = () => (
  <Flex gap="small" aria-hidden>
    {names.map((name) => (
      <span key={name} style={{ width: WIDTH }}>
        {labels[name]}
      </span>
    ))}
  </Flex>
);

/** From when to when, with the lunch break; quarters of an hour. */
export const HoursFields = ({ of, value, onChange }: HoursFieldsProps) => (
  <Flex gap="small">
    {names.map((name) => (
      <Input
        key={name}
        type="time"
        step={900}
        aria-label={`${of}${labels[name]}`}
        style={{ width: WIDTH }}
        value={value[name]}
        onChange={({ target }) => onChange({ ...value, [name]: target.value })}
      />
    ))}
  </Flex>
);
