import { accounts } from '@titles/shared/contract/accounts';
import { type Result } from '@titles/shared/contract/endpoint';
import { grants } from '@titles/shared/contract/grants';
import { App, Descriptions, Drawer, Flex, Table, Typography } from 'antd';
import { client, sentenceOf } from '../api';
import { Loaded } from '../ui/loaded';
import { useRemote } from '../use-remote';
import { inJiangmen, roleWords } from '../words';
import { grantStateWords } from './grant-words';
import { sessionColumns } from './session-columns';

const { get, endSession } = client(accounts);
const { list } = client(grants);
const load = ({ accountId }: { accountId: string }) =>
  Promise.all([get({ params: { accountId } }), list({ query: { accountId, size: 100 } })]);
type Session = Result<typeof accounts.get>['sessions'][number];

/** One account: what it has been granted, and where it is signed in. */
export function AccountDrawer({
  accountId,
  name,
  onClose,
}: {
  accountId: string;
  name: string;
  onClose: () => void;
}) {
  return (
    <Drawer title={name} open onClose={onClose} size={720}>
      <Account accountId={accountId} />
    </Drawer>
  );
}

function Account({ accountId }: { accountId: string }) {
  const remote = useRemote(load, { accountId });
  return (
    <Loaded remote={remote}>
      {([account, held]) => (
        <AccountDetails account={account} held={held.rows} loading={remote.loading} again={remote.again} />
      )}
    </Loaded>
  );
}

interface AccountDetailsProps {
  account: Result<typeof accounts.get>;
  held: Result<typeof grants.list>['rows'];
  loading: boolean;
  again: () => void;
}

function AccountDetails({ account, held, loading, again }: AccountDetailsProps) {
  const { modal, message } = App.useApp();
  const end = ({ id }: Session) =>
    modal.confirm({
      title: '结束这次登录？',
      content: '对方会马上退出，没有保存的内容会丢失。',
      okText: '结束登录',
      okButtonProps: { danger: true },
      onOk: () =>
        endSession({ params: { accountId: account.id, sessionId: id } }).then(
          () => {
            void message.success('已结束');
            again();
          },
          (error: unknown) => void message.error(sentenceOf(error)),
        ),
    });
  return (
    <Flex vertical gap="middle">
      <Descriptions
        column={2}
        items={[
          { key: 'way', label: '登录方式', children: account.wechat ? '微信' : '密码和动态口令' },
          { key: 'since', label: '开通时间', children: inJiangmen(account.createdAt) },
        ]}
      />
      <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
        身份
      </Typography.Title>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={held}
        columns={[
          { key: 'role', title: '身份', render: (_, { role }) => roleWords[role] },
          {
            key: 'for',
            title: '范围',
            render: (_, row) => [row.district, row.organisationName].filter(Boolean).join(' ') || '全市',
          },
          { key: 'state', title: '状态', render: (_, { state }) => grantStateWords[state] },
          { key: 'until', title: '有效至', dataIndex: 'until' },
        ]}
      />
      <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
        登录
      </Typography.Title>
      <Table
        size="small"
        rowKey="id"
        loading={loading}
        pagination={false}
        dataSource={account.sessions}
        columns={sessionColumns<Session>((session) => void end(session))}
      />
    </Flex>
  );
}
