import { type Result } from '@titles/shared/contract/endpoint';
import { sessions } from '@titles/shared/contract/sessions';
import { Alert, App, Button, Flex, Table, Typography } from 'antd';
import { client, sentenceOf } from '../api';
import { useRemote } from '../use-remote';
import { sessionColumns } from './session-columns';

const { list, end } = client(sessions);
const load = () => list();
type Session = Result<typeof sessions.list>['sessions'][number];

/** Where one is signed in oneself. */
export default function SessionsPage() {
  const { message } = App.useApp();
  const { value, failure, loading, again } = useRemote(load, null);
  const finish = async ({ id }: Session) => {
    try {
      await end({ params: { sessionId: id } });
      void message.success('已结束');
    } catch (error) {
      void message.error(sentenceOf(error));
    }
    again();
  };
  return (
    <Flex vertical gap="middle">
      {failure !== undefined && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={failure}
          action={<Button onClick={again}>再试一次</Button>}
        />
      )}
      <Typography.Text type="secondary">看到不认识的登录，请马上结束它，并修改密码。</Typography.Text>
      <Table
        rowKey="id"
        loading={loading}
        pagination={false}
        dataSource={value?.sessions ?? []}
        columns={sessionColumns<Session>((session) => void finish(session))}
      />
    </Flex>
  );
}
