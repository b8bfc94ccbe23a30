import { staff } from '@titles/shared/contract/staff';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { client, sentenceOf } from '../api';
import { addressOf } from '../place';
import { keep } from '../session';
import { TotpField } from './totp-field';

const { signIn } = client(staff);

interface Fields {
  login: string;
  password: string;
  totp: string;
}

/** Login, password, and the six digits of the authenticator app. */
export function PasswordForm() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [form] = Form.useForm<Fields>();

  const enter = async (fields: Fields) => {
    setBusy(true);
    setRefusal(null);
    try {
      keep(await signIn({ body: fields }));
    } catch (error) {
      setRefusal(sentenceOf(error));
      // A code is good for one attempt.
      form.setFieldValue('totp', '');
      form.focusField('totp');
      setBusy(false);
    }
  };

  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void enter(fields)}>
      {refusal !== null && (
        <Alert role="alert" type="error" showIcon title={refusal} className="entry__note" />
      )}
      <Form.Item name="login" label="登录名" rules={[{ required: true, message: '请填写登录名' }]}>
        <Input autoComplete="username" autoFocus maxLength={32} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <TotpField extra="手机身份验证器上的6位数字" />
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
      <Typography.Paragraph className="entry__more">
        收到了邀请码？<a href={addressOf({ path: 'enrol', query: {} })}>接受邀请</a>
      </Typography.Paragraph>
    </Form>
  );
}
