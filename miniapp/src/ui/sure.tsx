import { View } from '@tarojs/components';
import { type PropsWithChildren } from 'react';
import { Button } from './button';
import { Sheet } from './sheet';

interface SureProps {
  /** The question. */
  title: string;
  open: boolean;
  /** What the button says that does it, and the one that leaves all as it is. */
  yes: string;
  no: string;
  onYes: () => void;
  onClose: () => void;
}

/** Asks once more before what cannot be taken back; says in its words what will be. */
export const Sure = ({ title, open, yes, no, onYes, onClose, children }: PropsWithChildren<SureProps>) => (
  <Sheet title={title} open={open} onClose={onClose}>
    <View className="sure__words">{children}</View>
    <Button
      onPress={() => {
        onClose();
        onYes();
      }}
    >
      {yes}
    </Button>
    <View className="sure__no">
      <Button kind="secondary" onPress={onClose}>
        {no}
      </Button>
    </View>
  </Sheet>
);
