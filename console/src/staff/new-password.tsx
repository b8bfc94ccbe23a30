import { Form, Input } from 'antd';

/** A password that is to be kept, written twice. */
export function NewPassword({ name, label }: { name: string; label: string }) {
  return (
    <>
      <Form.Item
        name={name}
        label={label}
        extra="至少12位，可以是一句话，不要含登录名"
        rules={[{ required: true, min: 12, message: '密码至少12位，可以是一句话' }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再写一遍"
        dependencies={[name]}
        rules={[
          { required: true, message: '请再写一遍' },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error('两次写的不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  );
}
