import { View } from '@tarojs/components';
import { useState } from 'react';
import { eligibility } from '@titles/shared/contract/eligibility';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { useSession } from '@titles/miniapp/session';
import { Button } from '@titles/miniapp/ui/button';
import { openTab } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { say } from '@titles/miniapp/ui/toast';
import type { Answers } from '../questions/question';
import { recordOf } from '../questions/record';

const { save } = client(eligibility);

/** The only way the answers leave the phone: on a tap, and with the words for what is kept. */
export const SaveCard = ({ answers, year, ruleSet }: { answers: Answers; year: number; ruleSet: string }) => {
  const signedIn = useSession(({ kept }) => kept !== null);
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const keep = () => {
    setState('saving');
    save({ body: { ruleSet, record: recordOf(answers, year) } }).then(
      () => setState('saved'),
      (error: unknown) => {
        setState('idle');
        say(failureOf(error).sentence);
      },
    );
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
    </View>
  );
};
