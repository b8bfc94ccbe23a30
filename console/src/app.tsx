import { App as Messages, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useLook } from './look';
import { useSession } from './session';
import { Entry } from './shell/entry';
import { SignedIn } from './shell/signed-in';

export function App() {
  const signedIn = useSession(({ kept }) => kept !== null);
  return (
    <ConfigProvider locale={zhCN} theme={useLook()} button={{ autoInsertSpace: false }}>
      <Messages>{signedIn ? <SignedIn /> : <Entry />}</Messages>
    </ConfigProvider>
  );
}
