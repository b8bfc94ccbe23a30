import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Availability } from '@titles/shared/contract/lecturers';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { DayField } from '@titles/miniapp/ui/time-span-field';

interface AvailabilityFieldsProps {
  value: Availability;
  onChange: (value: Availability) => void;
}

const halves = [
  { text: '上午', from: '08:30', until: '12:00' },
  { text: '下午', from: '14:00', until: '18:00' },
  { text: '晚上', from: '19:00', until: '21:30' },
];
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** 有邀请再问我, or weekly hours; and days that differ for both. */
export const AvailabilityFields = ({ value, onChange }: AvailabilityFieldsProps) => {
  const [day, setDay] = useState('');
  const { mode, weekly, exceptions } = value;
  const isFree = (weekday: number, from: string) =>
    weekly.some((hours) => hours.weekday === weekday && hours.from === from);
  const toggle = (weekday: number, from: string, until: string) =>
    onChange({
      ...value,
      weekly: isFree(weekday, from)
        ? weekly.filter((hours) => hours.weekday !== weekday || hours.from !== from)
        : [...weekly, { weekday, from, until }],
    });
  const except = () => {
    if (day !== '' && !exceptions.some((exception) => exception.day === day))
      onChange({ ...value, exceptions: [...exceptions, { day, hours: null }] });
    setDay('');
  };
  return (
    <>
      <Choices label="什么时候可以">
        <Choice
          text="有邀请再问我"
          note="不用维护时间表，每次单独答复"
          chosen={mode === 'ask'}
          onChoose={() => onChange({ ...value, mode: 'ask' })}
        />
        <Choice
          text="按每周时间"
          note="只在这些时间来问我"
          chosen={mode === 'weekly'}
          onChoose={() => onChange({ ...value, mode: 'weekly' })}
        />
      </Choices>
      {mode === 'weekly' &&
        weekdays.map((name, index) => (
          <View key={name} className="weekday">
            <View className="weekday__name">{name}</View>
            <Choices label={name} many>
              {halves.map(({ text, from, until }) => (
                <Choice
                  key={text}
                  many
                  text={`${text} ${from}–${until}`}
                  chosen={isFree(index + 1, from)}
                  onChoose={() => toggle(index + 1, from, until)}
                />
              ))}
            </Choices>
          </View>
        ))}
      <Card className="exceptions">
        <DayField label="哪天不行" value={day} onChange={setDay} />
        <Button kind="secondary" disabled={day === ''} onPress={except}>
          加上这一天
        </Button>
        {exceptions.map((exception) => (
          <View key={exception.day} className="exception">
            <View>{monthDayWithWeekday(exception.day)} 不行</View>
            <Button
              kind="plain"
              label={`去掉${monthDayWithWeekday(exception.day)}`}
              onPress={() =>
                onChange({ ...value, exceptions: exceptions.filter((other) => other !== exception) })
              }
            >
              去掉
            </Button>
          </View>
        ))}
      </Card>
    </>
  );
};
