import { View } from '@tarojs/components';
import { useState } from 'react';
import { videos } from '@titles/shared/contract/videos';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { lengthInWords } from '../words';
import '../videos.scss';

const { confirm } = client({ confirm: videos.certificates.confirm });

/** Anybody confirms a certificate here by the code that is printed on it. */
export default function CertificateConfirmation() {
  const asked = useQuery().code ?? '';
  const [draft, setDraft] = useState(asked);
  const [code, setCode] = useState(asked);
  return (
    <Page title="观看证明核验">
      <Heading level={1} className="videos__title">
        核验观看证明
      </Heading>
      <Card className="videos__form">
        <TextField
          label="核验码"
          length={40}
          value={draft}
          placeholder="印在证明下方，共16位"
          onInput={setDraft}
        />
        <View className="videos__act">
          <Button onPress={() => setCode(draft.trim())} disabled={draft.trim() === ''}>
            核验
          </Button>
        </View>
      </Card>
      {code !== '' && <Confirmed key={code} code={code} />}
    </Page>
  );
}

const Confirmed = ({ code }: { code: string }) => {
  const { value, failure } = useRemote(confirm, { params: { code } });
  if (failure)
    return (
      <View ariaRole="alert">
        <Notice tone="warning">{failure.sentence}</Notice>
      </View>
    );
  if (!value) return <Skeleton />;
  const lines = [
    ['姓名', value.name],
    ['视频', `${value.title}${value.demo ? '（示例视频）' : ''}`],
    ['全长', lengthInWords(value.length)],
    ['看完', dayInWords(dayInJiangmen(new Date(value.completedAt)))],
    ['出具', dayInWords(dayInJiangmen(new Date(value.issuedAt)))],
  ] as const;
  return (
    <Card>
      <View ariaRole="status">
        <View className="videos__good">核验通过：本系统有这份证明</View>
        {lines.map(([label, words]) => (
          <View key={label} className="videos__line">
            {label}：{words}
          </View>
        ))}
        <View className="videos__note">请和手上的证明逐项核对。姓名由本人填写。</View>
      </View>
    </Card>
  );
};
