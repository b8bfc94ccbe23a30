import { Form, Input } from 'antd';

/** The six digits that the authenticator app shows now. */
export const TotpField = ({ label = '动态口令', extra }: { label?: string; extra?: string }) => (
  <Form.Item
    name="totp"
    label={label}
    extra={extra}
    rules={[{ required: true, pattern: /^\d{6}$/, message: '动态口令是6位数字' }]}
  >
    <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
  </Form.Item>
);
