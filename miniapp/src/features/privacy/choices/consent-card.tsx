import { View } from '@tarojs/components';
import { useState } from 'react';
import { privacy } from '@titles/shared/contract/privacy';
import { type Result } from '@titles/shared/contract/endpoint';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { say } from '@titles/miniapp/ui/toast';
import { KeptNumber } from './kept-number';

const { give, withdraw } = client(privacy.consents);

type Consent = Result<typeof privacy.consents.list>['consents'][number];

const sentences: Record<Consent['state'], (day: string) => string> = {
  none: () => '还没有同意',
  given: (day) => `${day}同意`,
  outdated: (day) => `${day}同意过，说明后来有更新，请重新决定`,
  withdrawn: (day) => `${day}收回`,
};

interface ConsentCardProps {
  consent: Consent;
  /** What is kept of this purpose, masked. */
  number: string | null;
  onChange: () => void;
}

/** One purpose: what is agreed to, how it stands, and the way to change it. */
export const ConsentCard = ({ consent, number, onChange }: ConsentCardProps) => {
  const { purpose, title, lines, version, state, decidedAt } = consent;
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  if (purpose === null) return null;

  const decide = (call: Promise<unknown>, words: string) => {
    setAsking(false);
    setBusy(true);
    void call
      .then(
        () => say(words),
        (error: unknown) => say(failureOf(error).sentence),
      )
      .then(() => {
        setBusy(false);
        onChange();
      });
  };
  const day = decidedAt === null ? '' : dayInWords(dayInJiangmen(new Date(decidedAt)));
  return (
    <Card>
      <View className={`consent__state consent__state--${state}`}>{sentences[state](day)}</View>
      {lines.map((line) => (
        <View key={line} className="consent__line">
          {line}
        </View>
      ))}
      <View className="consent__version">说明版本 {version}</View>
      {state === 'given' && (purpose === 'phone' || purpose === 'document') && (
        <KeptNumber kind={purpose} masked={number} onChange={onChange} />
      )}
      <View className="consent__action">
        {state === 'given' ? (
          <Button
            kind="secondary"
            disabled={busy}
            label={`收回同意：${title}`}
            onPress={() => setAsking(true)}
          >
            收回同意
          </Button>
        ) : (
          <Button
            kind="secondary"
            disabled={busy}
            label={`同意：${title}`}
            onPress={() => decide(give({ body: { purpose, version } }), '已同意')}
          >
            同意
          </Button>
        )}
      </View>
      <Sheet title={`收回「${title}」？`} open={asking} onClose={() => setAsking(false)}>
        <View className="consent__warning">{lines[lines.length - 1]}删除后不能恢复。</View>
        <View className="consent__buttons">
          <Button onPress={() => decide(withdraw({ body: { purpose } }), '已收回，内容已删除')}>
            收回并删除
          </Button>
          <Button kind="secondary" onPress={() => setAsking(false)}>
            先不收回
          </Button>
        </View>
      </Sheet>
    </Card>
  );
};
