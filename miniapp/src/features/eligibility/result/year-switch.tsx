import { ScrollView, View } from '@tarojs/components';
import { Choices } from '@titles/miniapp/ui/choice';
import { Press } from '@titles/miniapp/ui/semantics';
import { today } from '../today';
import { reviewYears } from './review-years';

/** Another review year, computed at once. */
export const YearSwitch = ({ year, onChoose }: { year: number; onChoose: (year: number) => void }) => (
  <View className="years">
    <View className="years__label">看看别的评审年度</View>
    <ScrollView className="years__strip" scrollX enableFlex showScrollbar={false}>
      <Choices label="评审年度">
        <View className="years__row">
          {reviewYears(today()).map((each) => (
            <Press
              key={each}
              role="radio"
              checked={each === year}
              className={`years__year ${each === year ? 'years__year--chosen' : ''}`}
              onPress={() => onChoose(each)}
            >
              {each}年度
            </Press>
          ))}
        </View>
      </Choices>
    </ScrollView>
  </View>
);
