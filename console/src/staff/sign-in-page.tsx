import { Tabs } from 'antd';
import { PasswordForm } from './password-form';
import { ScanPanel } from './scan-panel';

/** The two ways in; a scan begins only when it is asked for. */
export function SignInPage() {
  return (
    <Tabs
      destroyOnHidden
      items={[
        { key: 'password', label: '密码登录', children: <PasswordForm /> },
        { key: 'scan', label: '微信扫码', children: <ScanPanel /> },
      ]}
    />
  );
}
