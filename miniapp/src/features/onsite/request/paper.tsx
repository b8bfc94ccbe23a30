import { View } from '@tarojs/components';
import { type useAct } from '@titles/miniapp/act';
import { openFile } from '@titles/miniapp/open-file';
import { Button } from '@titles/miniapp/ui/button';

interface PaperProps {
  name: string;
  address: Parameters<typeof openFile>[0];
  acting: Pick<ReturnType<typeof useAct>, 'busy' | 'act'>;
}

/** Opens a paper of the training. */
export const Paper = ({ name, address, acting: { busy, act } }: PaperProps) => (
  <View className="onsite__acts">
    <Button
      kind="secondary"
      icon="document"
      disabled={busy}
      onPress={() =>
        act(
          () => openFile(address, `${name}.pdf`),
          () => undefined,
        )
      }
    >
      打开{name}
    </Button>
  </View>
);
