import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Press } from './semantics';
import { TitleText } from './title-text';

export interface RowProps {
  title: string;
  note?: string;
  /** A short line above the title: kind, day, place. */
  kicker?: string;
  icon?: IconName;
  onPress: () => void;
}

/** A line of a list that leads somewhere; several stand in one {@link Card}, parted by hairlines. */
export const Row = ({ title, note, kicker, icon, onPress }: RowProps) => (
  <Press role="link" className="row" onPress={onPress}>
    {icon && (
      <View className="row__mark">
        <Icon name={icon} />
      </View>
    )}
    <View className="row__words">
      {kicker && <View className="row__kicker">{kicker}</View>}
      <View className="row__title">
        <TitleText text={title} />
      </View>
      {note && <View className="row__note">{note}</View>}
    </View>
    <Icon name="forward" className="row__forward" />
  </Press>
);
