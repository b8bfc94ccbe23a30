import { View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import { open, openTab } from '../../ui/navigate';
import { Press } from '../../ui/semantics';
import { TitleText } from '../../ui/title-text';
import { type LastResult } from '../eligibility/kept';
import { nextDate } from './next-date';

/** The one big action; a person who has done the check sees their own next date in its place. */
export const CheckCall = ({ last, today }: { last: LastResult | null; today: string }) =>
  last ? (
    <Press role="link" className="own-date" onPress={() => open('/features/eligibility/result/index')}>
      <View className="own-date__kicker">我的自测结果</View>
      <View className="own-date__line">
        <TitleText text={last.line} />
      </View>
      {last.opensOn !== null && (
        <View className="own-date__next">
          <Icon name="calendar" />
          <View className="own-date__words">
            <TitleText text={nextDate(last.reviewYear, last.opensOn, today)} />
          </View>
        </View>
      )}
    </Press>
  ) : (
    <Press className="check-call" onPress={() => openTab('eligibility')}>
      <View className="check-call__words">
        <View className="check-call__text">30 秒看看我能评什么</View>
        <View className="check-call__note">不用登录，答案只留在这部手机上</View>
      </View>
      <Icon name="forward" />
    </Press>
  );
