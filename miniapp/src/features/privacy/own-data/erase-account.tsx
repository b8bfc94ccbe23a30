import { View } from '@tarojs/components';
import { useState } from 'react';
import { privacy } from '@titles/shared/contract/privacy';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { forget, tokenInUse } from '@titles/miniapp/session';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { openTab } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { say } from '@titles/miniapp/ui/toast';
import { codeFromWechat } from '@titles/miniapp/wechat-code';

const { erase } = client(privacy);

const register = '依法建立的职称人才库不随账号删除；里面的内容有误，可以请人社部门更正。';

interface EraseAccountProps {
  /** Why it cannot be done now. */
  hindrance: string | null;
  /** What stays, part by part. */
  stays: readonly string[];
}

/** Says what goes and what stays before it asks a second time. */
export const EraseAccount = ({ hindrance, stays }: EraseAccountProps) => {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const eraseIt = () => {
    const token = tokenInUse();
    setBusy(true);
    codeFromWechat()
      .then((loginCode) => erase({ body: { loginCode } }))
      .then(
        () => {
          if (token !== null) forget(token);
          say('账号已注销');
          openTab('identity');
        },
        (error: unknown) => {
          setBusy(false);
          setAsking(false);
          say(failureOf(error).sentence);
        },
      );
  };
  return (
    <Card>
      <View className="own-data__words">账号和上面的内容会删除，不能恢复。手机里的自测答案不受影响。</View>
      <View className="own-data__heading">会留下的</View>
      {[...stays, register].map((line) => (
        <View key={line} className="own-data__line">
          {line}
        </View>
      ))}
      {hindrance !== null && (
        <View className="own-data__hindrance">
          <Notice tone="warning" title="现在还不能注销">
            {hindrance}
          </Notice>
        </View>
      )}
      <View className="own-data__action">
        <Button kind="secondary" disabled={hindrance !== null} onPress={() => setAsking(true)}>
          注销账号
        </Button>
      </View>
      <Sheet title="注销账号？" open={asking} onClose={() => setAsking(false)}>
        <View className="own-data__words">
          未开始的预约会取消，存进账号的内容会删除，都不能恢复。需要留底，请先导出。
        </View>
        <View className="own-data__buttons">
          <Button disabled={busy} onPress={eraseIt}>
            {busy ? '正在注销…' : '注销并删除'}
          </Button>
          <Button kind="secondary" onPress={() => setAsking(false)}>
            先不注销
          </Button>
        </View>
      </Sheet>
    </Card>
  );
};
