import { View } from '@tarojs/components';
import { useState, type PropsWithChildren } from 'react';
import { Icon } from '@titles/miniapp/ui/icon';
import { Press } from '@titles/miniapp/ui/semantics';

interface FoldProps {
  title: string;
  /** What a screen reader says where several folds on a page have the same title. */
  label?: string;
  className?: string;
}

/** Something out of the way until it is wanted. */
export const Fold = ({ title, label, className = '', children }: PropsWithChildren<FoldProps>) => {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <View className={`fold ${className}`}>
      <Press className="fold__head" label={label} expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
        <View className="fold__title">{title}</View>
        <Icon name="down" className={unfolded ? 'fold__icon fold__icon--up' : 'fold__icon'} />
      </Press>
      {unfolded && children}
    </View>
  );
};
