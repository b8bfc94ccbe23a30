import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { signIn, signOut } from './sign-in';

export const AccountCard = ({ signedIn }: { signedIn: boolean }) => {
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
    <Card className="account">
      <View className="account__who">
        <View className="account__mark">
          <Icon name="person" />
        </View>
        <View className="account__words">
          <View className="account__state">{signedIn ? '已登录' : '还没有登录'}</View>
          <View className="account__note">
            {signedIn ? '只保存您同意保存的内容' : '自测、查政策都不用登录'}
          </View>
        </View>
      </View>
      {refusal !== null && !signedIn && (
        <View className="account__refusal" ariaLive="polite">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      {signedIn ? (
        <Button kind="secondary" onPress={() => void signOut()}>
          退出登录
        </Button>
      ) : (
        <Button onPress={enter} disabled={busy}>
          {busy ? '正在登录…' : '微信登录'}
        </Button>
      )}
    </Card>
  );
};
