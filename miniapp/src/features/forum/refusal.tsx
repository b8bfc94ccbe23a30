import { View } from '@tarojs/components';
import { Notice } from '@titles/miniapp/ui/notice';

/** Why the last act did not happen, read out at once. */
export const Refusal = ({ sentence }: { sentence: string | null }) =>
  sentence === null ? null : (
    <View className="forum__gap" ariaRole="alert">
      <Notice tone="warning">{sentence}</Notice>
    </View>
  );
