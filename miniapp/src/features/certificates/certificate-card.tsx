import { View } from '@tarojs/components';
import { type Certificate, certificates } from '@titles/shared/contract/certificates';
import { client } from '@titles/miniapp/api';
import { useAct } from '@titles/miniapp/act';
import { openFile } from '@titles/miniapp/open-file';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Heading } from '@titles/miniapp/ui/semantics';

const { paper } = client({ paper: certificates.paper });

interface CertificateCardProps {
  certificate: Certificate;
  note: string;
  /** While the name can still be mended. */
  onMend?: () => void;
}

/** A certificate: what it says, its code, and the paper. */
export const CertificateCard = ({ certificate, note, onMend }: CertificateCardProps) => {
  const { busy, refusal, act } = useAct();
  const { id: certificateId, title, name, code, demo } = certificate;
  const print = () => openFile(paper({ params: { certificateId } }), `${certificate.paper}-${title}.pdf`);
  return (
    <Card>
      <Heading level={2} className="certificates__card-title">
        {title}
        {demo && '（示例）'}
      </Heading>
      <View className="certificates__line">{name}</View>
      <View className="certificates__note">{note}</View>
      <View className="certificates__line">核验码</View>
      <View className="certificates__code">{code}</View>
      {refusal !== null && <Notice tone="warning">{refusal}</Notice>}
      <View className="certificates__act">
        <Button kind="secondary" icon="document" disabled={busy} onPress={() => act(print, () => undefined)}>
          {busy ? '正在打开…' : '打开证明（PDF）'}
        </Button>
        {onMend && (
          <Button kind="plain" icon="edit" onPress={onMend}>
            改名字
          </Button>
        )}
      </View>
    </Card>
  );
};
