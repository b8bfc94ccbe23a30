import { View } from '@tarojs/components';
import { type HallEntry, weeksOf } from './lectures';

interface WeekStripProps {
  startsOn: string;
  endsOn: string;
  today: string;
  lectures: readonly Pick<HallEntry, 'day'>[];
}

/** The quarter at a glance; the list below says the same in words. */
export const WeekStrip = ({ startsOn, endsOn, today, lectures }: WeekStripProps) => (
  <View className="strip" ariaHidden="true">
    <View className="strip__weeks">
      {weeksOf(startsOn, endsOn, today, lectures).map(({ month, lectures: count, current }, index) => (
        <View key={index} className="strip__week">
          <View className="strip__month">{month === null ? '' : `${month}月`}</View>
          <View
            className={`strip__cell ${count > 0 ? 'strip__cell--busy' : ''} ${current ? 'strip__cell--current' : ''}`}
          >
            {count > 0 ? count : ''}
          </View>
        </View>
      ))}
    </View>
    <View className="strip__legend">一格是一周，数字是场次，描边的是本周</View>
  </View>
);
