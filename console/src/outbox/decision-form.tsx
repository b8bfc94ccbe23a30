import { type Finding, outbox } from '@titles/shared/contract/outbox';
import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { client, sentenceOf } from '../api';
import { findingWords } from './message-words';

const { withdraw, resolve } = client(outbox);
const findings = Object.keys(findingWords) as Finding[];

interface DecisionProps {
  id: string;
  state: 'queued' | 'unknown';
  onDone: () => void;
}

/** A queued message is withdrawn, an unknown one decided, each with a reason that is kept. */
export function DecisionForm({ id, state, onDone }: DecisionProps) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const decide = async ({ finding, reason }: { finding?: Finding; reason: string }) => {
    setBusy(true);
    setRefusal(null);
    const params = { messageId: id };
    try {
      await (finding
        ? resolve({ params, body: { finding, reason } })
        : withdraw({ params, body: { reason } }));
      void message.success('已记下');
      onDone();
    } catch (error) {
      setRefusal(sentenceOf(error));
    }
    setBusy(false);
  };
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(fields: { reason: string }) => void decide(fields)}
    >
      {refusal !== null && <Alert role="alert" type="error" showIcon title={refusal} />}
      {state === 'unknown' && (
        <Form.Item
          name="finding"
          label="问过本人后，结果是"
          rules={[{ required: true, message: '请选择一个结果' }]}
        >
          <Radio.Group vertical options={findings.map((value) => ({ value, label: findingWords[value] }))} />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label="原因"
        rules={[{ required: true, whitespace: true, min: 2, message: '请写明原因' }]}
      >
        <Input.TextArea rows={2} maxLength={200} showCount />
      </Form.Item>
      <Button type="primary" htmlType="submit" danger={state === 'queued'} loading={busy}>
        {state === 'queued' ? '收回，不再发送' : '记下结果'}
      </Button>
    </Form>
  );
}
