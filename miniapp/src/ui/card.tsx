import { View } from '@tarojs/components';
import { type PropsWithChildren } from 'react';
import { Press } from './semantics';

interface CardProps {
  className?: string;
  /** Makes the whole card a link. */
  onPress?: () => void;
}

export const Card = ({ className = '', onPress, children }: PropsWithChildren<CardProps>) =>
  onPress ? (
    <Press role="link" className={`card card--link ${className}`} onPress={onPress}>
      {children}
    </Press>
  ) : (
    <View className={`card ${className}`}>{children}</View>
  );
