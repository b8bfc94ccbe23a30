import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { privacy } from '@titles/shared/contract/privacy';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { say } from '@titles/miniapp/ui/toast';
import { download } from '@titles/miniapp/web-download';
import { codeFromWechat } from '@titles/miniapp/wechat-code';

const calls = client(privacy);
const name = '我的数据.json';

/** Into the person's own hands: a download in a browser, in WeChat a file to a chat of their choice; none stays here. */
const handOver = (text: string): Promise<void> => {
  if (process.env.TARO_ENV === 'h5') {
    download(new Blob([text], { type: 'application/json' }), name);
    return Promise.resolve();
  }
  const files = Taro.getFileSystemManager();
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/own-data.json`;
  files.writeFileSync(filePath, text, 'utf8');
  const forget = () => files.unlinkSync(filePath);
  return Taro.shareFileMessage({ filePath, fileName: name }).then(forget, (failure: unknown) => {
    forget();
    if (!/cancel/i.test(String((failure as { errMsg?: unknown }).errMsg))) throw failure;
  });
};

export const ExportData = () => {
  const [busy, setBusy] = useState(false);
  const take = () => {
    setBusy(true);
    void codeFromWechat()
      .then((loginCode) => calls.export({ body: { loginCode } }))
      .then((exported) => handOver(JSON.stringify(exported, null, 2)))
      .catch((error: unknown) => say(failureOf(error).sentence))
      .then(() => setBusy(false));
  };
  return (
    <Card>
      <View className="own-data__words">
        把上面的全部内容导出成一个文件（JSON）。文件里有完整的手机号和证件号码，请妥善保管，不要发到群里。
      </View>
      <Button kind="secondary" disabled={busy} onPress={take}>
        {busy ? '正在导出…' : '导出我的数据'}
      </Button>
    </Card>
  );
};
