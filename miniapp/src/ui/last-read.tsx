import { View } from '@tarojs/components';
import { type Failure } from '../remote';
import { Button } from './button';
import { Notice } from './notice';

interface LastReadProps {
  /** What stands below, as one says it: 预约. */
  what: string;
  failure: Failure;
  /** What it is good for all the same. */
  note?: string;
  onRetry: () => void;
}

/** Says that what stands below could not be read again, and may have changed meanwhile. */
export const LastRead = ({ what, failure, note = '', onRetry }: LastReadProps) => (
  <View className="last-read" ariaRole="alert">
    <Notice tone="warning" title={`下面是上次读到的${what}`}>
      {failure.sentence}
      {note}
    </Notice>
    <Button kind="secondary" onPress={onRetry}>
      重新读取
    </Button>
  </View>
);
