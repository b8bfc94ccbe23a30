import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { App, Input } from 'antd';
import { useRef, useState } from 'react';
import { client, sentenceOf } from '../api';
import { clockIs, serviceNow } from './service-clock';

const { attendance } = client(lectureDesk);

/** Takes the codes of a scanner at the desk, which types them and ends with Enter. */
export function ScanField({ sessionId, onScanned }: { sessionId: string; onScanned: () => void }) {
  const { message } = App.useApp();
  const [code, setCode] = useState('');
  const sent = useRef(Promise.resolve());
  const send = async (scan: { code: string; at: string }) => {
    try {
      const { results, now } = await attendance.scan({ params: { sessionId }, body: { scans: [scan] } });
      clockIs(now);
      for (const { outcome, sentence } of results)
        void (outcome === 'checked-in' ? message.success(sentence) : message.warning(sentence, 6));
      onScanned();
    } catch (error) {
      void message.error(sentenceOf(error));
    }
  };
  const enter = () => {
    if (code.trim() === '') return;
    const scan = { code: code.trim(), at: serviceNow().toISOString() };
    // The scanner types the next code while this one is on its way.
    setCode('');
    sent.current = sent.current.then(() => send(scan));
  };
  return (
    <Input
      aria-label="扫签到码"
      placeholder="扫签到码"
      style={{ width: 160 }}
      maxLength={200}
      value={code}
      onChange={({ target }) => setCode(target.value)}
      onPressEnter={enter}
    />
  );
}
