import { useState } from 'react';
import { EmptyState } from './ui/empty-state';
import { Notice } from './ui/notice';
import { signIn } from './tabs/identity/sign-in';

/** For a page that shows a person's own things to somebody who is not signed in. */
export const SignInFirst = ({ why }: { why: string }) => {
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
    <>
      <EmptyState
        icon="person"
        message={why}
        action={{ text: busy ? '正在登录…' : '微信登录', onPress: enter }}
      />
      {refusal !== null && <Notice tone="warning">{refusal}</Notice>}
    </>
  );
};
