import { View } from '@tarojs/components';

interface SkeletonProps {
  /** What is on its way: lines of text, or cards in a list. */
  shape?: 'text' | 'cards';
  count?: number;
}

/** The page's outline while its content is on the way. */
export const Skeleton = ({ shape = 'text', count = 3 }: SkeletonProps) => (
  <View className={`skeleton skeleton--${shape}`} ariaRole="status" ariaLabel="正在读取">
    {Array.from({ length: count }, (_, index) => (
      <View key={index} className="skeleton__part" />
    ))}
  </View>
);
