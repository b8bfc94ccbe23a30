import { View } from '@tarojs/components';
import { useState } from 'react';
import { signIn } from '@titles/miniapp/tabs/identity/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Notice } from '@titles/miniapp/ui/notice';

/** Signs in where one is, so that nothing chosen is lost. */
export const SignInCard = ({ why }: { why: string }) => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const enter = () => {
    setBusy(true);
    void signIn().then((sentence) => {
      setRefusal(sentence);
      setBusy(false);
    });
  };
  return (
    <View className="sign-in">
      <View className="sign-in__why">{why}</View>
      {refusal !== null && (
        <View className="sign-in__refusal" ariaLive="polite">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      <Button onPress={enter} disabled={busy}>
        {busy ? '正在登录…' : '微信登录'}
      </Button>
    </View>
  );
};
