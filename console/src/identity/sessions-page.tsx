import { type Result } from '@titles/shared/contract/endpoint';
import { sessions } from '@titles/shared/contract/sessions';
import { App, Flex, Table, Typography } from 'antd';
import { client, sentenceOf } from '../api';
import { Failure } from '../ui/failure';
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
      <Failure failure={failure} again={again} />
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
