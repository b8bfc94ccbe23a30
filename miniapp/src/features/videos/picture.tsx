import { View } from '@tarojs/components';

interface PictureProps {
  address: string;
  /** What a screen reader says; null for a picture that only decorates. */
  label: string | null;
  className?: string;
}

/** A picture of the service in a box of 16 to 9, whole whatever its own shape. */
export const Picture = ({ address, label, className = '' }: PictureProps) => (
  <View
    className={`videos__picture ${className}`}
    style={{ backgroundImage: `url("${address}")` }}
    {...(label === null ? { ariaHidden: 'true' as const } : { ariaRole: 'img', ariaLabel: label })}
  />
);
