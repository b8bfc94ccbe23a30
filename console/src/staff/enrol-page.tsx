import { type Result } from '@titles/shared/contract/endpoint';
import { staff } from '@titles/shared/contract/staff';
import { Alert, Button, Form, Input, Result as Outcome, Typography } from 'antd';
import { useState } from 'react';
import { client, fieldsOf, sentenceOf } from '../api';
import { addressOf } from '../place';
import { usePlace } from '../use-place';
import { roleWords } from '../words';
import { AuthenticatorSetup } from './authenticator-setup';
import { NewPassword } from './new-password';
import { TotpField } from './totp-field';

const { invitation, enrol } = client(staff);
type Invitation = Result<typeof staff.invitation> & { code: string };

/** How somebody who is invited gets a login: the code, then login, password and authenticator app. */
export default function EnrolPage() {
  const { query } = usePlace();
  const [found, setFound] = useState<Invitation | null>(null);
  const [state, setState] = useState<'accepted' | 'active' | null>(null);
  const toSignIn = (
    <Button key="sign-in" type="primary" href={addressOf({ path: '', query: {} })}>
      去登录
    </Button>
  );
  if (state !== null)
    return (
      <Outcome
        status="success"
        title={state === 'active' ? '登录方式已设好' : '已接受邀请，等待批准'}
        subTitle={state === 'active' ? undefined : '另一位同事批准后就能登录。请告诉邀请您的同事。'}
        extra={toSignIn}
      />
    );
  if (found) return <Setup invitation={found} onDone={setState} />;
  return <CodeForm code={query.code ?? ''} onFound={setFound} />;
}

function CodeForm({ code: given, onFound }: { code: string; onFound: (found: Invitation) => void }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const look = async ({ code }: { code: string }) => {
    setRefusal(null);
    try {
      onFound({ ...(await invitation({ body: { code: code.trim() } })), code: code.trim() });
    } catch (error) {
      setRefusal(sentenceOf(error));
    }
  };
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ code: given }}
      onFinish={(fields: { code: string }) => void look(fields)}
    >
      {refusal !== null && (
        <Alert role="alert" type="error" showIcon title={refusal} className="entry__note" />
      )}
      <Form.Item
        name="code"
        label="邀请码"
        extra="由邀请您的同事交给您，72小时内有效"
        rules={[{ required: true, message: '请填写邀请码' }]}
      >
        <Input autoFocus autoComplete="off" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block>
        下一步
      </Button>
    </Form>
  );
}

interface Fields {
  login: string;
  password: string;
  totp: string;
}

function Setup({
  invitation: { code, name, role, until, totpSecret, totpUri },
  onDone,
}: {
  invitation: Invitation;
  onDone: (state: 'accepted' | 'active') => void;
}) {
  const [form] = Form.useForm<Fields>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = async ({ login, password, totp }: Fields) => {
    setBusy(true);
    setRefusal(null);
    try {
      onDone((await enrol({ body: { code, login, password, totpSecret, totp } })).state);
    } catch (error) {
      form.setFields(fieldsOf(error) as Parameters<typeof form.setFields>[0]);
      setRefusal(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void set(fields)}>
      <Typography.Paragraph>
        {name}，您受邀成为<strong>{roleWords[role]}</strong>，有效至 {until}。请设好登录方式。
      </Typography.Paragraph>
      {refusal !== null && (
        <Alert role="alert" type="error" showIcon title={refusal} className="entry__note" />
      )}
      <Form.Item
        name="login"
        label="登录名"
        extra="小写字母开头，可用数字、点、横线，如 wang.yi"
        rules={[
          { required: true, pattern: /^[a-z][a-z0-9._-]{2,31}$/, message: '登录名3到32位，小写字母开头' },
        ]}
      >
        <Input autoFocus autoComplete="username" maxLength={32} />
      </Form.Item>
      <NewPassword name="password" label="密码" />
      <AuthenticatorSetup uri={totpUri} secret={totpSecret} />
      <TotpField label="身份验证器上的6位数字" />
      <Button type="primary" htmlType="submit" block loading={busy}>
        完成
      </Button>
    </Form>
  );
}
