import { Button, type TableColumnType } from 'antd';
import { inJiangmen } from '../words';

interface Session {
  kind: 'phone' | 'console';
  startedAt: string;
  usedAt: string;
  expiresAt: string;
  current: boolean;
}

/** How sessions are shown in a table, with the button that ends one. */
export const sessionColumns = <S extends Session>(end: (session: S) => void): TableColumnType<S>[] => [
  { key: 'kind', title: '设备', render: (_, { kind }) => (kind === 'console' ? '工作台' : '手机') },
  { key: 'startedAt', title: '登录时间', render: (_, { startedAt }) => inJiangmen(startedAt) },
  { key: 'usedAt', title: '最近使用', render: (_, { usedAt }) => inJiangmen(usedAt) },
  { key: 'expiresAt', title: '最晚结束', render: (_, { expiresAt }) => inJiangmen(expiresAt) },
  {
    key: 'end',
    title: '操作',
    render: (_, session) =>
      session.current ? (
        '本次登录'
      ) : (
        <Button size="small" danger onClick={() => end(session)}>
          结束
        </Button>
      ),
  },
];
