import { type Purpose, servicePoints } from '@titles/shared/contract/service-points';
import { Button, Flex, Form, Input, Select, Switch, Table } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { DrawerForm } from '../ui/drawer-form';
import { Failure } from '../ui/failure';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { useRemote } from '../use-remote';
import { today } from '../words';
import { purposes } from './visit-words';

const { day, addCounter, setCounter } = client(servicePoints);
const load = ({ point }: { point: string }) =>
  day({ params: { servicePointId: point }, query: { day: today() } });

/** The counters, and which of them can be booked. */
export function CounterList({ point }: { point: string }) {
  const { value, failure, loading, again } = useRemote(load, { point });
  const { busy, run } = useConfirmedStep(again);
  const [adding, setAdding] = useState(false);
  return (
    <Flex vertical gap="middle" align="start">
      <Button onClick={() => setAdding(true)}>添加窗口</Button>
      <Failure failure={failure} again={again} />
      <Table
        size="middle"
        rowKey="id"
        loading={loading}
        pagination={false}
        style={{ width: '100%' }}
        dataSource={value?.counters ?? []}
        columns={[
          { key: 'name', title: '窗口', render: (_, { name }) => name },
          {
            key: 'open',
            title: '接受预约',
            render: (_, { id, name, open }) => (
              <Switch
                aria-label={`${name}接受预约`}
                checked={open}
                loading={busy}
                onChange={(wanted) =>
                  void run(
                    () =>
                      setCounter({
                        params: { servicePointId: point, counterId: id },
                        body: { open: wanted },
                      }),
                    wanted ? '已开放' : '不再接受新的预约，已约的保留',
                  )
                }
              />
            ),
          },
        ]}
      />
      {adding && (
        <DrawerForm<{ name: string; purposes: Purpose[] }>
          title="添加窗口"
          okText="添加"
          initial={{ purposes: ['consultation', 'receipt'] }}
          send={(body) => addCounter({ params: { servicePointId: point }, body })}
          onDone={() => {
            setAdding(false);
            again();
          }}
          onClose={() => setAdding(false)}
        >
          <Form.Item
            name="name"
            label="窗口名称"
            rules={[{ required: true, whitespace: true, message: '请填写窗口名称' }]}
          >
            <Input maxLength={20} autoFocus />
          </Form.Item>
          <Form.Item name="purposes" label="办什么" rules={[{ required: true, message: '请至少选一项' }]}>
            <Select mode="multiple" options={purposes} />
          </Form.Item>
        </DrawerForm>
      )}
    </Flex>
  );
}
