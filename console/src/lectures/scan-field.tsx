import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { App, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { client, sentenceOf } from '../api';

const { attendance } = client(lectureDesk);

/** Takes the codes of a scanner at the desk, which types them and ends with Enter. */
export function ScanField({ sessionId, onScanned }: { sessionId: string; onScanned: () => void }) {
  const { message } = App.useApp();
  const [code, setCode] = useState('');
  const field = useRef<InputRef>(null);
  const scan = async () => {
    if (code.trim() === '') return;
    try {
      const scans = [{ code: code.trim(), at: new Date().toISOString() }];
      const { results } = await attendance.scan({ params: { sessionId }, body: { scans } });
      for (const { outcome, sentence } of results)
        void (outcome === 'checked-in' ? message.success(sentence) : message.warning(sentence, 6));
      onScanned();
    } catch (error) {
      void message.error(sentenceOf(error));
    }
    setCode('');
    field.current?.focus();
  };
  return (
    <Input
      ref={field}
      aria-label="扫签到码"
      placeholder="扫签到码"
      style={{ width: 160 }}
      maxLength={200}
      value={code}
      onChange={({ target }) => setCode(target.value)}
      onPressEnter={() => void scan()}
    />
  );
}
