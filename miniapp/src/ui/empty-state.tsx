import { View } from '@tarojs/components';
import { Button } from './button';
import { Icon, type IconName } from './icon';

interface EmptyStateProps {
  icon: IconName;
  message: string;
  /** The next thing to do from here. */
  action?: { text: string; onPress: () => void };
}

/** There is nothing here, which is no fault. */
export const EmptyState = ({ icon, message, action }: EmptyStateProps) => (
  <View className="state">
    <View className="state__mark">
      <Icon name={icon} />
    </View>
    <View className="state__message">{message}</View>
    {action && (
      <View className="state__action">
        <Button kind="secondary" onPress={action.onPress}>
          {action.text}
        </Button>
      </View>
    )}
  </View>
);
