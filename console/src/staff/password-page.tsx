import { staff } from '@titles/shared/contract/staff';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { client, fieldsOf, sentenceOf } from '../api';
import { NewPassword } from './new-password';
import { TotpField } from './totp-field';

const { changePassword } = client(staff);

interface Fields {
  password: string;
  totp: string;
  newPassword: string;
}

/** A new password for the own account. */
export default function PasswordPage() {
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const change = async ({ password, totp, newPassword }: Fields) => {
    setBusy(true);
    setRefusal(null);
    try {
      await changePassword({ body: { password, totp, newPassword } });
      form.resetFields();
      void message.success('密码已改。其他地方的登录都已退出。');
    } catch (error) {
      form.setFields(fieldsOf(error) as Parameters<typeof form.setFields>[0]);
      form.setFieldValue('totp', '');
      setRefusal(sentenceOf(error));
    }
    setBusy(false);
  };

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: 360 }}
      onFinish={(fields) => void change(fields)}
    >
      {refusal !== null && (
        <Alert role="alert" type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />
      )}
      <Form.Item name="password" label="现在的密码" rules={[{ required: true, message: '请填写现在的密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <TotpField />
      <NewPassword name="newPassword" label="新密码" />
      <Button type="primary" htmlType="submit" loading={busy}>
        修改密码
      </Button>
    </Form>
  );
}
