import { View } from '@tarojs/components';
import { useState } from 'react';
import { onsite } from '@titles/shared/contract/onsite';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { spanInWords } from '@titles/miniapp/calendar';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { useQuery } from '@titles/miniapp/ui/use-query';
import '../onsite.scss';

const { confirmation } = client(onsite);

/** Anybody confirms a certificate here by the code that is printed on it. */
export default function CertificateConfirmation() {
  const asked = useQuery().code ?? '';
  const [draft, setDraft] = useState(asked);
  const [code, setCode] = useState(asked);
  return (
    <Page title="授课证明核验">
      <Heading level={1} className="onsite__title">
        核验授课证明
      </Heading>
      <View className="onsite__act">
        <Card>
          <TextField
            label="核验码"
            length={40}
            value={draft}
            placeholder="印在证明下方，共16位"
            onInput={setDraft}
          />
          <View className="onsite__acts">
            <Button onPress={() => setCode(draft.trim())} disabled={draft.trim() === ''}>
              核验
            </Button>
          </View>
        </Card>
      </View>
      {code !== '' && <Confirmed key={code} code={code} />}
    </Page>
  );
}

const Confirmed = ({ code }: { code: string }) => {
  const { value, failure } = useRemote(confirmation, { params: { code } });
  if (failure)
    return (
      <View ariaRole="alert">
        <Notice tone="warning">{failure.sentence}</Notice>
      </View>
    );
  if (!value) return <Skeleton />;
  const lines = [
    ['讲师', value.lecturer],
    ['授课单位', value.organisation],
    ['主题', value.topic],
    ['时间', spanInWords(value.startsAt, value.endsAt)],
    ['到场', `${value.people}人`],
  ] as const;
  return (
    <Card>
      <View ariaRole="status">
        <View className="onsite__state">核验通过：本系统有这份证明</View>
        {lines.map(([label, words]) => (
          <View key={label} className="onsite__line">
            {label}：{words}
          </View>
        ))}
        <View className="onsite__note">请和手上的证明逐项核对。到场情况由授课单位登记。</View>
      </View>
    </Card>
  );
};
