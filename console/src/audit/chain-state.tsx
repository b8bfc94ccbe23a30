import { audit } from '@titles/shared/contract/audit';
import { Alert, Button, Typography } from 'antd';
import { client } from '../api';
import { useRemote } from '../use-remote';

const { chain } = client(audit);
const load = () => chain();

/** Whether the chain of the record verifies. */
export function ChainState() {
  const { value, failure, loading, again } = useRemote(load, null);
  const action = (
    <Button onClick={again} loading={loading}>
      再核对一次
    </Button>
  );
  if (failure !== undefined)
    return <Alert role="alert" type="error" showIcon title={failure} action={action} />;
  if (!value) return <Alert role="status" type="info" showIcon title="正在核对记录是否完整…" />;
  const { broken, sealed, waiting, head } = value;
  if (broken)
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={`记录被改动过：第 ${broken.position ?? '—'} 条${broken.entryId === null ? '' : `（编号 ${broken.entryId}）`}`}
        description={`${broken.reason}。请保留现场，联系系统维护人员。`}
        action={action}
      />
    );
  return (
    <Alert
      role="status"
      type="success"
      showIcon
      title={`记录完整：已封存 ${sealed} 条，待封存 ${waiting} 条`}
      description={
        <>
          请定期把这一串另存到别处，以后可核对有没有被截断：
          <Typography.Text copyable style={{ wordBreak: 'break-all' }}>
            {head}
          </Typography.Text>
        </>
      }
      action={action}
    />
  );
}
