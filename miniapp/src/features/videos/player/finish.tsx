import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Certificate, videos } from '@titles/shared/contract/videos';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { open } from '@titles/miniapp/ui/navigate';
import { Heading } from '@titles/miniapp/ui/semantics';
import { TextField } from '@titles/miniapp/ui/text-field';
import { CertificateCard } from '../certificate-card';

const { issue } = client({ issue: videos.certificates.issue });

/** For whoever has watched the film whole: the certificate. */
export const Finish = ({ videoId, certified }: { videoId: string; certified: boolean }) => {
  const [name, setName] = useState('');
  const [certificate, setCertificate] = useState<Certificate | null>(null);
  const { busy, refusal, act } = useAct();
  const ask = () => issue({ params: { videoId }, body: { name: name.trim() } }).then(setCertificate);
  if (certificate)
    return <CertificateCard certificate={certificate} note="名字写错了？10分钟内可以重新领取" />;
  return (
    <Card>
      <View ariaRole="status">
        <Heading level={2} className="videos__card-title">
          您已看完这个视频
        </Heading>
      </View>
      {certified ? (
        <View className="videos__act">
          <Button kind="secondary" onPress={() => open('/features/videos/certificates/index')}>
            看我的观看证明
          </Button>
        </View>
      ) : (
        <>
          <TextField
            label="证明上的姓名"
            length={40}
            value={name}
            onInput={setName}
            note="印在证明上，拿到核验码的人能看到"
          />
          {refusal !== null && <Notice tone="warning">{refusal}</Notice>}
          <View className="videos__act">
            <Button disabled={busy || name.trim() === ''} onPress={() => act(ask, () => undefined)}>
              {busy ? '正在领取…' : '领取观看证明'}
            </Button>
          </View>
        </>
      )}
    </Card>
  );
};
