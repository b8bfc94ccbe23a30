import { View } from '@tarojs/components';
import { useState } from 'react';
import { eligibility } from '@titles/shared/contract/eligibility';
import { privacy } from '@titles/shared/contract/privacy';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { useSession } from '@titles/miniapp/session';
import { Button } from '@titles/miniapp/ui/button';
import { openTab } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { say } from '@titles/miniapp/ui/toast';
import type { Answers } from '../questions/question';
import { recordOf } from '../questions/record';

const { save } = client(eligibility);
const { list, give } = client(privacy.consents);

/** What has to be agreed to first. */
interface Notes {
  version: string;
  lines: string[];
}
const notes = (): Promise<Notes> =>
  list().then(({ consents }) => {
    const found = consents.find(({ purpose }) => purpose === 'self-checks');
    if (!found) throw new Error('The service has no notice for kept self-checks.');
    return found;
  });

/** The only way the answers leave the phone: on a tap, with the words for what is kept, and with consent to them. */
export const SaveCard = ({ answers, year, ruleSet }: { answers: Answers; year: number; ruleSet: string }) => {
  const signedIn = useSession(({ kept }) => kept !== null);
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [asked, setAsked] = useState<Notes | null>(null);
  const refused = (error: unknown) => {
    setState('idle');
    const { code, sentence } = failureOf(error);
    if (code === 'consent-needed')
      notes().then(setAsked, (failure: unknown) => say(failureOf(failure).sentence));
    else say(sentence);
  };
  const keep = () => {
    setState('saving');
    save({ body: { ruleSet, record: recordOf(answers, year) } }).then(() => setState('saved'), refused);
  };
  const agree = ({ version }: Notes) => {
    setAsked(null);
    give({ body: { purpose: 'self-checks', version } }).then(keep, refused);
  };
  return (
    <View className="result__box">
      <Notice tone="private" title="您的回答只在这部手机上">
        <View>
          想换手机也能看到，可以保存到账号：存下学历、职称、工作时间、单位类型等回答和规则版本，不含姓名、证件号和单位名称。在「我的」里随时可以删除。
        </View>
        <View className="save__action">
          {signedIn ? (
            <Button kind="secondary" disabled={state !== 'idle'} onPress={keep}>
              {state === 'saved' ? '已保存到我的账号' : state === 'saving' ? '正在保存…' : '保存到我的账号'}
            </Button>
          ) : (
            <Button kind="secondary" onPress={() => openTab('identity')}>
              登录后保存
            </Button>
          )}
        </View>
      </Notice>
      <Sheet title="保存到账号" open={asked !== null} onClose={() => setAsked(null)}>
        {asked?.lines.map((line) => (
          <View key={line} className="save__line">
            {line}
          </View>
        ))}
        <View className="save__buttons">
          <Button onPress={() => asked && agree(asked)}>同意并保存</Button>
          <Button kind="secondary" onPress={() => setAsked(null)}>
            不保存
          </Button>
        </View>
      </Sheet>
    </View>
  );
};
