import { View } from '@tarojs/components';
import { Button } from './button';
import { Icon } from './icon';

/** Nothing could be read: says why in a sentence and offers the way on. */
export const ErrorState = ({ message, onRetry }: { message: string; onRetry?: () => void }) => (
  <View className="state" ariaRole="alert">
    <View className="state__mark">
      <Icon name="offline" />
    </View>
    <View className="state__message">{message}</View>
    {onRetry && (
      <View className="state__action">
        <Button kind="secondary" onPress={onRetry}>
          重新读取
        </Button>
      </View>
    )}
  </View>
);
