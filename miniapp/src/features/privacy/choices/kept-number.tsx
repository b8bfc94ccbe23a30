import { Button as WechatButton, View } from '@tarojs/components';
import { useState } from 'react';
import { type NumberKind, privacy } from '@titles/shared/contract/privacy';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { say } from '@titles/miniapp/ui/toast';
import { DocumentField } from './document-field';

const { bindPhone, bindDocument, remove } = client(privacy.numbers);

const names: Record<NumberKind, string> = { phone: '手机号', document: '证件号码' };

interface KeptNumberProps {
  kind: NumberKind;
  /** Null while none is kept. */
  masked: string | null;
  onChange: () => void;
}

/** The number that is kept, masked, with the ways to set and to delete it. */
export const KeptNumber = ({ kind, masked, onChange }: KeptNumberProps) => {
  const [draft, setDraft] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = (call: Promise<unknown>, words: string) => {
    setBusy(true);
    void call
      .then(
        () => {
          setDraft('');
          setRefusal(null);
          say(words);
          onChange();
        },
        (error: unknown) => setRefusal(failureOf(error).sentence),
      )
      .then(() => setBusy(false));
  };

  if (masked !== null)
    return (
      <View className="kept">
        <View className="kept__name">已保存的{names[kind]}</View>
        <View className="kept__number">{masked}</View>
        <Button kind="plain" disabled={busy} onPress={() => run(remove({ body: { kind } }), '已删除')}>
          删除{names[kind]}
        </Button>
      </View>
    );
  return (
    <View className="kept">
      {kind === 'document' ? (
        <>
          <DocumentField value={draft} wrong={refusal !== null} onInput={setDraft} />
          <Button
            kind="secondary"
            disabled={busy || draft === ''}
            onPress={() => run(bindDocument({ body: { number: draft } }), '已保存')}
          >
            保存证件号码
          </Button>
        </>
      ) : process.env.TARO_ENV === 'h5' ? (
        <View className="kept__name">请在微信小程序里绑定手机号。</View>
      ) : (
        <WechatButton
          className="press button button--secondary"
          openType="getPhoneNumber"
          disabled={busy}
          onGetPhoneNumber={({ detail: { code } }) => {
            if (code) run(bindPhone({ body: { phoneCode: code } }), '已保存');
          }}
        >
          绑定手机号
        </WechatButton>
      )}
      {refusal !== null && (
        <View className="kept__refusal" ariaRole="alert">
          {refusal}
        </View>
      )}
    </View>
  );
};
