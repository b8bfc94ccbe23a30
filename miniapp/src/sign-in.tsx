import { View } from '@tarojs/components';
import { type ReactNode, useCallback, useState } from 'react';
import { useAct } from './act';
import { useSession } from './session';
import { signIn } from './signing';
import { Button } from './ui/button';
import { Entered } from './ui/entered';
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

interface SignedInProps {
  /** What for somebody who is not signed in has to. */
  why: string;
  icon?: IconName;
  children: ReactNode;
}

/**
 * A person's own things on a page. When the session ends after something was written or chosen in them, they stay
 * behind the sign-in, and the same person finds them as they were; anybody else begins anew.
 */
export const SignedIn = ({ why, icon = 'person', children }: SignedInProps) => {
  const kept = useSession((session) => session.kept);
  const [{ whose, entered }, setHeld] = useState({ whose: kept?.account, entered: false });
  if (kept && kept.account !== whose) setHeld({ whose: kept.account, entered: false });
  const enter = useCallback(() => setHeld((held) => (held.entered ? held : { ...held, entered: true })), []);
  return (
    <>
      {!kept && (
        <View className="state">
          <View className="state__mark">
            <Icon name={icon} />
          </View>
          <View className="state__message">{why}</View>
          <View className="state__action">
            <SignIn />
          </View>
        </View>
      )}
      {(kept ?? (entered && whose !== undefined)) && (
        <View key={whose} className={kept ? 'sign-in__own' : 'sign-in__behind'}>
          <Entered.Provider value={enter}>{children}</Entered.Provider>
        </View>
      )}
    </>
  );
};
