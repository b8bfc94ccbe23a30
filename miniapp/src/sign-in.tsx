import { View } from '@tarojs/components';
import { useAct } from './act';
import { signIn } from './signing';
import { Button } from './ui/button';
import { Icon, type IconName } from './ui/icon';
import { Notice } from './ui/notice';

/** Signs in where one is, so that nothing chosen is lost. */
export const SignIn = ({ why }: { why?: string }) => {
  const { busy, refusal, act } = useAct();
  return (
    <View className="sign-in">
      {why !== undefined && <View className="sign-in__why">{why}</View>}
      {refusal !== null && (
        <View className="sign-in__refusal" ariaLive="polite">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      <Button onPress={() => act(signIn, () => undefined)} disabled={busy}>
        {busy ? '正在登录…' : '微信登录'}
      </Button>
    </View>
  );
};

/** For a page that shows a person's own things to somebody who is not signed in. */
export const SignInFirst = ({ why, icon = 'person' }: { why: string; icon?: IconName }) => (
  <View className="state">
    <View className="state__mark">
      <Icon name={icon} />
    </View>
    <View className="state__message">{why}</View>
    <View className="state__action">
      <SignIn />
    </View>
  </View>
);
