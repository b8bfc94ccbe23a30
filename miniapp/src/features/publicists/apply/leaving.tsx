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

/** What becomes of what was shared. */
const kept = {
  applied: '申请期间读完的不再计入。以后可以重新申请，之前的链接和海报到时接着计。',
  active: '已经计入的数目不变。以后可以重新申请。',
};
const handedOver = '还没开始的单位名额、候补和上门培训转给';
/** What becomes of what is held for the company. */
const alone =
  '本单位没有别的宣传员：单位名额留在您名下，可以退回；上门培训照常进行，要取消的请先取消。有同事担任宣传员后，再转给同事。';
const toChosen = `${handedOver}这位同事，您分享过的以后也计给这位同事。`;
const toLongest = `${handedOver}担任最久的同事，您分享过的不再计入；以后重新申请了，到时接着计。`;

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
        <View className="publicist__line">{state === 'applied' ? kept.applied : kept.active}</View>
        {state === 'active' && colleagues.length > 0 && (
          <>
            <View className="publicist__question">交接给谁</View>
            <Choices label="交接给">
              {colleagues.map(({ id, name }) => (
                <Choice key={id} text={name} chosen={successor === id} onChoose={() => setSuccessor(id)} />
              ))}
              <Choice text="不指定" chosen={successor === null} onChoose={() => setSuccessor(null)} />
            </Choices>
          </>
        )}
        {state === 'active' && (
          <View className="publicist__line">
            {colleagues.length === 0 ? alone : successor === null ? toLongest : toChosen}
          </View>
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
