import { type GrantableRole } from '@titles/shared/contract/roles';
import { Alert, Button, Flex, Typography } from 'antd';
import { addressOf } from '../place';
import { roleWords } from '../words';

export interface HandedOver {
  code: string;
  name: string;
  role: GrantableRole;
}

/** What is handed over to whom is invited. */
export function InvitationCode({
  invitation: { code, name, role },
  onDone,
}: {
  invitation: HandedOver;
  onDone: () => void;
}) {
  const address = `${location.origin}${location.pathname}${addressOf({ path: 'enrol', query: { code } })}`;
  return (
    <Flex vertical gap="middle">
      <Alert
        type="success"
        showIcon
        title={`已邀请${name}（${roleWords[role]}）`}
        description="邀请码只显示这一次，72小时内有效。请当面或用可靠的方式交给本人，不要发到群里。本人接受后，还要由另一位同事批准。"
      />
      <div>
        <Typography.Text type="secondary">邀请码</Typography.Text>
        <Typography.Paragraph copyable code style={{ wordBreak: 'break-all' }}>
          {code}
        </Typography.Paragraph>
        <Typography.Text type="secondary">在电脑上接受邀请的地址</Typography.Text>
        <Typography.Paragraph copyable style={{ wordBreak: 'break-all' }}>
          {address}
        </Typography.Paragraph>
      </div>
      <Button type="primary" onClick={onDone}>
        已交给本人
      </Button>
    </Flex>
  );
}
