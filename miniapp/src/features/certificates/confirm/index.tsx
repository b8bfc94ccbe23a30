import { View } from '@tarojs/components';
import { useState } from 'react';
import { certificates } from '@titles/shared/contract/certificates';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { useQuery } from '@titles/miniapp/ui/use-query';
import '../certificates.scss';

const { confirm } = client({ confirm: certificates.confirm });

/** Anybody confirms a certificate of any kind here by the code that is printed on it. */
export default function CertificateConfirmation() {
  const asked = useQuery().code ?? '';
  const [draft, setDraft] = useState(asked);
  const [{ code, presses }, setPressed] = useState({ code: asked, presses: 0 });
  const press = () => setPressed({ code: draft.trim(), presses: presses + 1 });
  return (
    <Page title="证明核验">
      <Heading level={1} className="certificates__title">
        核验证明
      </Heading>
      <Card className="certificates__item">
        <TextField
          label="核验码"
          length={40}
          value={draft}
          placeholder="印在证明下方，共16位"
          note="观看证明、结业证明、授课证明都在这里核验"
          onInput={setDraft}
        />
        <View className="certificates__act">
          <Button onPress={press} disabled={draft.trim() === ''}>
            核验
          </Button>
        </View>
      </Card>
      {code !== '' && <Confirmed key={presses} code={code} />}
    </Page>
  );
}

const Confirmed = ({ code }: { code: string }) => {
  const { value, failure, retry } = useRemote(confirm, { params: { code } });
  if (failure && !['not-found', 'bad-input'].includes(failure.code))
    return <ErrorState message={failure.sentence} onRetry={retry} />;
  if (failure)
    return (
      <View ariaRole="alert">
        <Notice tone="warning">{failure.sentence}</Notice>
      </View>
    );
  if (!value) return <Skeleton />;
  return (
    <Card>
      <View ariaRole="status">
        <View className="certificates__good">核验通过：本系统有这份{value.paper}</View>
        {value.lines.map(({ label, value: words }) => (
          <View key={label} className="certificates__line">
            {label}：{words}
          </View>
        ))}
        <View className="certificates__note">请和手上的证明逐项核对。{value.note}</View>
      </View>
    </Card>
  );
};
