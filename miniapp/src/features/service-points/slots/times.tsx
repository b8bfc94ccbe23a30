import { View } from '@tarojs/components';
import { clockOf } from '@titles/miniapp/calendar';
import { Heading, Press } from '@titles/miniapp/ui/semantics';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';

interface TimesProps {
  day: {
    day: string;
    closedBecause: string | null;
    slots: readonly { startsAt: string; free: number }[];
  };
  /** What to do when it has no time. */
  instead: string;
  onChoose: (startsAt: string) => void;
}

/** The times of a day, morning and afternoon apart; what is taken stays in its place and says so. */
export const Times = ({ day: { day, closedBecause, slots }, instead, onChoose }: TimesProps) => {
  const halves = [
    { name: '上午', slots: slots.filter(({ startsAt }) => clockOf(startsAt) < '12:00') },
    { name: '下午', slots: slots.filter(({ startsAt }) => clockOf(startsAt) >= '12:00') },
  ].filter((half) => half.slots.length > 0);
  return (
    <View className="times">
      <Heading level={2} className="times__day">
        {monthDayWithWeekday(day)}
      </Heading>
      {slots.length === 0 && (
        <View className="times__closed">
          这一天不能预约：{closedBecause ?? '不开放'}。{instead}
        </View>
      )}
      {halves.map((half) => (
        <View key={half.name}>
          <View className="times__half">{half.name}</View>
          <View className="times__grid">
            {half.slots.map(({ startsAt, free }) => (
              <Press
                key={startsAt}
                className="times__slot"
                disabled={free === 0}
                onPress={() => onChoose(startsAt)}
              >
                <View className="times__clock">{clockOf(startsAt)}</View>
                <View className="times__free">{free === 0 ? '约满' : `余 ${free}`}</View>
              </Press>
            ))}
          </View>
        </View>
      ))}
    </View>
  );
};
