import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Icon } from '@titles/miniapp/ui/icon';
import { Notice } from '@titles/miniapp/ui/notice';
import { TextField } from '@titles/miniapp/ui/text-field';
import { say } from '@titles/miniapp/ui/toast';
import { scanned, send, useScans } from './scans';

const web = process.env.TARO_ENV === 'h5';
const welcome = ['checked-in', 'already'];

/** Scans, and says of each what to tell the visitor. A browser has no scanner: there the code comes from a hand-held one. */
export const ScanBox = ({ sessionId }: { sessionId: string }) => {
  const { queue, outcomes, failures, sending } = useScans();
  const [typed, setTyped] = useState('');
  const waiting = queue.filter((entry) => entry.sessionId === sessionId).length;
  const failure = failures[sessionId];
  const scan = () => {
    Taro.scanCode({ scanType: ['qrCode'] }).then(
      ({ result }) => scanned(sessionId, result),
      () => say('没有扫到，请再试一次'),
    );
  };
  const enter = () => {
    if (typed.trim() === '') return;
    scanned(sessionId, typed.trim());
    setTyped('');
  };
  return (
    <Card className="scan">
      {web ? (
        <>
          <TextField
            label="签到码"
            placeholder="用扫码枪扫，或粘贴"
            length={200}
            value={typed}
            onInput={setTyped}
          />
          <Button onPress={enter}>核对</Button>
        </>
      ) : (
        <Button onPress={scan}>扫签到码</Button>
      )}
      {waiting > 0 && (
        <View className="scan__waiting">
          <Notice tone="warning" title={`${waiting} 个已记下，还没有核对`}>
            {failure?.code === 'offline'
              ? '现在没有网络。先放行，时间按扫码时算；联网后打开这一页就会核对，一周内都来得及。'
              : (failure?.sentence ?? '正在核对…')}
          </Notice>
          <Button kind="secondary" onPress={send} disabled={sending}>
            现在核对
          </Button>
        </View>
      )}
      <View ariaLive="polite">
        {outcomes.slice(0, 3).map(({ code, outcome, sentence, name }, index) => (
          <View
            key={`${code} ${outcomes.length - index}`}
            className={`scan__outcome ${welcome.includes(outcome) ? 'scan__outcome--in' : 'scan__outcome--out'}`}
          >
            <Icon name={welcome.includes(outcome) ? 'check' : 'cross'} />
            <View className="scan__words">
              {name !== null && <View className="scan__name">{name}</View>}
              <View>{sentence}</View>
            </View>
          </View>
        ))}
      </View>
    </Card>
  );
};
