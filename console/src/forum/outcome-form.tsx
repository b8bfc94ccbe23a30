import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '../api';

interface OutcomeFormProps<Outcome extends string> {
  outcomes: readonly { value: Outcome; label: string; needless?: true }[];
  send: (body: { outcome: Outcome; reason: string | null }) => Promise<unknown>;
  onDone: () => void;
}

/** One of the outcomes, with a reason that the author reads unless the outcome needs none. */
export function OutcomeForm<Outcome extends string>({ outcomes, send, onDone }: OutcomeFormProps<Outcome>) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ outcome: Outcome; reason?: string }>();
  const chosen = Form.useWatch('outcome', form) as Outcome | undefined;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const needless = outcomes.find(({ value }) => value === chosen)?.needless ?? false;
  const decide = async ({ outcome, reason }: { outcome: Outcome; reason?: string }) => {
    setBusy(true);
    setRefusal(null);
    try {
      await send({ outcome, reason: needless ? null : (reason ?? null) });
      void message.success('已处理');
      onDone();
    } catch (error) {
      setRefusal(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void decide(fields)}>
      {refusal !== null && <Alert role="alert" type="error" showIcon title={refusal} />}
      <Form.Item name="outcome" label="处理结果" rules={[{ required: true, message: '请选择处理结果' }]}>
        <Radio.Group vertical options={outcomes.map(({ value, label }) => ({ value, label }))} />
      </Form.Item>
      {chosen !== undefined && !needless && (
        <Form.Item
          name="reason"
          label="原因（作者会看到，请不要写姓名）"
          rules={[{ required: true, whitespace: true, message: '请写明原因' }]}
        >
          <Input.TextArea rows={3} maxLength={300} showCount />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        提交结果
      </Button>
    </Form>
  );
}
