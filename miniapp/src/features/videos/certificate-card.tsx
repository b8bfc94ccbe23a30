import { View } from '@tarojs/components';
import { type Certificate, videos } from '@titles/shared/contract/videos';
import { client } from '@titles/miniapp/api';
import { useAct } from '@titles/miniapp/act';
import { openFile } from '@titles/miniapp/open-file';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Heading } from '@titles/miniapp/ui/semantics';

const { paper } = client({ paper: videos.certificates.paper });

/** A certificate: what it says, its code, and the paper. */
export const CertificateCard = ({ certificate, note }: { certificate: Certificate; note: string }) => {
  const { busy, refusal, act } = useAct();
  const { videoId, title, name, code, demo } = certificate;
  const print = () => openFile(paper({ params: { videoId } }), `观看证明-${title}.pdf`);
  return (
    <Card>
      <Heading level={2} className="videos__card-title">
        {title}
        {demo && '（示例）'}
      </Heading>
      <View className="videos__line">
        {name} · {note}
      </View>
      <View className="videos__line">核验码</View>
      <View className="videos__code">{code}</View>
      {refusal !== null && <Notice tone="warning">{refusal}</Notice>}
      <View className="videos__act">
        <Button kind="secondary" icon="document" disabled={busy} onPress={() => act(print, () => undefined)}>
          {busy ? '正在打开…' : '打开证明（PDF）'}
        </Button>
      </View>
    </Card>
  );
};
