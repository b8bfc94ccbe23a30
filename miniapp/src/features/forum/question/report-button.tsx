import { View } from '@tarojs/components';
import { useState } from 'react';
import { forum } from '@titles/shared/contract/forum';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { SignIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { say } from '@titles/miniapp/ui/toast';
import { Refusal } from '../refusal';
import { reasons } from '../words';

const { report } = client(forum);

interface ReportButtonProps {
  postId: string;
  signedIn: boolean;
  /** What is reported: 这个问题. */
  what: string;
}

/** Tells staff in two taps what is wrong with a text. */
export const ReportButton = ({ postId, signedIn, what }: ReportButtonProps) => {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<(typeof reasons)[number]['value']>();
  const { busy, refusal, act } = useAct();
  const send = () => {
    if (reason === undefined) return;
    act(
      () => report({ params: { postId }, body: { reason } }),
      () => {
        setOpen(false);
        say('收到了，工作人员会看');
      },
    );
  };
  return (
    <>
      <Button kind="plain" label={`举报${what}`} onPress={() => setOpen(true)}>
        举报
      </Button>
      <Sheet title={`举报${what}`} open={open} onClose={() => setOpen(false)}>
        {signedIn ? (
          <>
            <Choices label="原因">
              {reasons.map(({ value, text }) => (
                <Choice key={value} text={text} chosen={value === reason} onChoose={() => setReason(value)} />
              ))}
            </Choices>
            <Refusal sentence={refusal} />
            <View className="forum__acts">
              <Button disabled={busy || reason === undefined} onPress={send}>
                告诉工作人员
              </Button>
            </View>
          </>
        ) : (
          <SignIn why="登录后可以举报，不会显示您是谁。" />
        )}
      </Sheet>
    </>
  );
};
