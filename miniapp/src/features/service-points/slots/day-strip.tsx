import { View } from '@tarojs/components';
import { Choices } from '@titles/miniapp/ui/choice';
import { Press } from '@titles/miniapp/ui/semantics';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';

interface Day {
  day: string;
  closedBecause: string | null;
  free: number;
  slots: readonly unknown[];
}
interface DayStripProps {
  days: readonly Day[];
  chosen: string;
  onChoose: (day: string) => void;
}

const stateOf = ({ closedBecause, free, slots }: Day): string => {
  if (slots.length === 0) return closedBecause ?? '不开放';
  return free === 0 ? '约满' : `余 ${free}`;
};

/** The days side by side, to be moved with the thumb; each says how much is left, in words. */
export const DayStrip = ({ days, chosen, onChoose }: DayStripProps) => (
  <Choices label="选择日期">
    <View className="day-strip">
      {days.map((each) => {
        const [date = '', weekday = ''] = monthDayWithWeekday(each.day).split(' ');
        const look = each.day === chosen ? 'day-strip__day--chosen' : '';
        const closed = each.slots.length === 0 ? 'day-strip__day--closed' : '';
        return (
          <Press
            key={each.day}
            role="radio"
            checked={each.day === chosen}
            className={`day-strip__day ${look} ${closed}`}
            label={`${date} ${weekday}，${stateOf(each)}`}
            onPress={() => onChoose(each.day)}
          >
            <View className="day-strip__weekday">{weekday}</View>
            <View className="day-strip__date">{date.replace('月', '/').replace('日', '')}</View>
            <View className="day-strip__state">{stateOf(each)}</View>
          </Press>
        );
      })}
    </View>
  </Choices>
);
