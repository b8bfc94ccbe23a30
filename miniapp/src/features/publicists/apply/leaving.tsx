import { View } from '@tarojs/components';
import { useState } from 'react';
import { type MyPublicist, publicists } from '@titles/shared/contract/publicists';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { rememberPublicist } from '@titles/miniapp/share-token';
import { Button } from '@titles/miniapp/ui/button';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { Notice } from '@titles/miniapp/ui/notice';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { say } from '@titles/miniapp/ui/toast';

const { leave } = client(publicists);

/** Withdraws an application, or ends the work and hands it over to a colleague of the same company. */
export const Leaving = ({ publicist, onChange }: { publicist: MyPublicist; onChange: () => void }) => {
  const { state, colleagues } = publicist;
  const [asking, setAsking] = useState(false);
  const [successor, setSuccessor] = useState<string | null>(null);
  const { busy, refusal, act } = useAct();
  const words = state === 'applied' ? '撤回申请' : '不再担任宣传员';
  const go = () =>
    act(
      () => leave({ body: { successorId: successor } }),
      () => {
        rememberPublicist(false);
        setAsking(false);
        say(state === 'applied' ? '申请已撤回' : successor === null ? '已卸任' : '已交接');
        onChange();
      },
    );
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {words}
      </Button>
      <Sheet title={words} open={asking} onClose={() => setAsking(false)}>
        <View className="publicist__line">已经计入的数目不变。以后可以重新申请。</View>
        {state === 'active' && colleagues.length > 0 && (
          <>
            <View className="publicist__question">您分享过的以后计给谁</View>
            <Choices label="交接给">
              {colleagues.map(({ id, name }) => (
                <Choice key={id} text={name} chosen={successor === id} onChoose={() => setSuccessor(id)} />
              ))}
              <Choice text="不交接" chosen={successor === null} onChoose={() => setSuccessor(null)} />
            </Choices>
          </>
        )}
        {refusal !== null && (
          <View className="publicist__refusal" ariaRole="alert">
            <Notice tone="warning">{refusal}</Notice>
          </View>
        )}
        <View className="publicist__acts">
          <Button onPress={go} disabled={busy}>
            {words}
          </Button>
        </View>
      </Sheet>
    </>
  );
};
