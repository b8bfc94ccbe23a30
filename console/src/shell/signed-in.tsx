import { grants } from '@titles/shared/contract/grants';
import { identity } from '@titles/shared/contract/identity';
import { Button, Result, Spin } from 'antd';
import { useMemo } from 'react';
import { client } from '../api';
import { DeskPersonContext } from '../desk-person';
import { useRemote } from '../use-remote';
import { rolesOf } from '../who';
import { today } from '../words';
import { Desk } from './desk';
import { useSignOut } from './use-sign-out';

const { me } = client(identity);
const { mine } = client(grants);
const whoAmI = () => Promise.all([me(), mine()]);

/** Learns who has signed in, and shows them their desk. */
export function SignedIn() {
  const { value, failure, again } = useRemote(whoAmI, null);
  const signOut = useSignOut();
  const person = useMemo(() => {
    if (!value) return null;
    const [{ id }, { grants: held }] = value;
    return { accountId: id, name: held[0]?.name ?? '', roles: rolesOf(held, today()), grants: held };
  }, [value]);
  if (person)
    return (
      <DeskPersonContext.Provider value={person}>
        <Desk />
      </DeskPersonContext.Provider>
    );
  if (failure === undefined) return <Spin fullscreen />;
  return (
    <Result
      status="warning"
      title={failure}
      extra={[
        <Button key="again" type="primary" onClick={again}>
          再试一次
        </Button>,
        <Button key="out" onClick={() => void signOut()}>
          退出登录
        </Button>,
      ]}
    />
  );
}
