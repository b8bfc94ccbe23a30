import { View } from '@tarojs/components';

export type IconName =
  | 'back'
  | 'forward'
  | 'down'
  | 'close'
  | 'search'
  | 'text-size'
  | 'check'
  | 'cross'
  | 'clock'
  | 'ask'
  | 'info'
  | 'offline'
  | 'home'
  | 'lecture'
  | 'self-check'
  | 'person'
  | 'document'
  | 'book'
  | 'calendar'
  | 'play'
  | 'people'
  | 'forum'
  | 'visit'
  | 'reform'
  | 'service'
  | 'incentive'
  | 'industry'
  | 'trash'
  | 'copy'
  | 'shield'
  | 'bell'
  | 'edit';

/** A drawing beside words, never instead of them: screen readers pass it by. It takes the colour and the scale of the text. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <View className={`icon icon--${name} ${className}`} ariaHidden="true" />
);
