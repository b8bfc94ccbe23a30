import { View } from '@tarojs/components';

interface PictureProps {
  address: string;
  /** What a screen reader says; null for a picture that only decorates. */
  label: string | null;
  className?: string;
}

/** A picture of the service in a box of 16 to 9, whole whatever its own shape. */
export const Picture = ({ address, label, className = '' }: PictureProps) => {
  const style = { backgroundImage: `url("${address}")` };
  return label === null ? (
    <View className={`videos__picture ${className}`} style={style} />
  ) : (
    <View className={`videos__picture ${className}`} style={style} ariaRole="img" ariaLabel={label} />
  );
};
