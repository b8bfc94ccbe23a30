import { Button, Form, Input } from 'antd';
import { useId } from 'react';

interface ReasonFormProps {
  label: string;
  submit: string;
  /** So many characters at least. */
  least: number;
  most: number;
  danger?: boolean;
  busy: boolean;
  onSubmit: (reason: string) => void;
}

/** A reason that is kept, and the step that needs it. */
export function ReasonForm({ label, submit, least, most, danger = false, busy, onSubmit }: ReasonFormProps) {
  // Two of them may stand on one page: each label is of its own field.
  const name = useId();
  return (
    <Form
      name={name}
      layout="vertical"
      requiredMark={false}
      onFinish={({ reason }: { reason: string }) => onSubmit(reason.trim())}
    >
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: true, whitespace: true, min: least, message: `请写明，至少${least}个字` }]}
      >
        <Input.TextArea rows={2} maxLength={most} showCount />
      </Form.Item>
      <Button type={danger ? 'default' : 'primary'} danger={danger} htmlType="submit" loading={busy}>
        {submit}
      </Button>
    </Form>
  );
}
