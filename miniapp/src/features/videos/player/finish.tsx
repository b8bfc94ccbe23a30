import { View } from '@tarojs/components';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Heading } from '@titles/miniapp/ui/semantics';

/** For whoever has watched the film whole: the way to the certificate. */
export const Finish = ({ videoId, certified }: { videoId: string; certified: boolean }) => (
  <Card>
    <View ariaRole="status">
      <Heading level={2} className="videos__card-title">
        您已看完这个视频
      </Heading>
    </View>
    <View className="videos__act">
      <Button
        kind={certified ? 'secondary' : 'primary'}
        onPress={() => open('/features/certificates/certificate/index', { kind: 'video', id: videoId })}
      >
        {certified ? '看我的观看证明' : '领取观看证明'}
      </Button>
    </View>
  </Card>
);
