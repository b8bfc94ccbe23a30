import { Flex, QRCode, Typography } from 'antd';

/** How to add the account to an authenticator app: by its picture, or by hand. */
export function AuthenticatorSetup({ uri, secret }: { uri: string; secret: string }) {
  return (
    <Flex vertical gap="small" align="center" style={{ marginBottom: 16 }}>
      <Typography.Text>用手机上的身份验证器（如微软、谷歌的）扫这个码</Typography.Text>
      <QRCode
        aria-label="动态口令的二维码"
        value={uri}
        type="canvas"
        size={176}
        color="#000000"
        bgColor="#ffffff"
      />
      <Typography.Text type="secondary">扫不了时，手工输入密钥：</Typography.Text>
      <Typography.Text copyable code style={{ wordBreak: 'break-all' }}>
        {secret}
      </Typography.Text>
      <Typography.Text type="secondary">
        换手机、丢了手机或忘了密码时，请同事重新邀请您，原来的身份由他们结束。
      </Typography.Text>
    </Flex>
  );
}
