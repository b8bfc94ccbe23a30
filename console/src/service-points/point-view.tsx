import { type Result as ResultOf } from '@titles/shared/contract/endpoint';
import { servicePoints } from '@titles/shared/contract/service-points';
import { Button, Descriptions, Flex, Tabs } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { Loaded } from '../ui/loaded';
import { go, usePlace } from '../use-place';
import { useRemote } from '../use-remote';
import { CounterList } from './counter-list';
import { Exceptions } from './exceptions';
import { HoursForm } from './hours-form';
import { EditPoint } from './point-form';
import { Slots } from './slots';
import { WaitingList } from './waiting-list';

const { get } = client(servicePoints);
const load = ({ servicePointId }: { servicePointId: string }) => get({ params: { servicePointId } });
type Whole = ResultOf<typeof servicePoints.get>;

/** One service point: what is said of it, when it is open, its counters, what can be booked, and who waits. */
export function PointView({ id }: { id: string }) {
  const remote = useRemote(load, { servicePointId: id });
  return <Loaded remote={remote}>{(point) => <PointTabs point={point} again={remote.again} />}</Loaded>;
}

function PointTabs({ point, again }: { point: Whole; again: () => void }) {
  const { query } = usePlace();
  const [editing, setEditing] = useState(false);
  const { id, name, district, address, phone, place, note, demo } = point;
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" role="toolbar" aria-label="服务点操作">
        <Button onClick={() => go({ path: 'service-points', query: {} })}>返回列表</Button>
        <Button onClick={() => setEditing(true)}>修改资料</Button>
        <Button onClick={() => go({ path: 'visits', query: { point: id } })}>今日到访</Button>
      </Flex>
      <Descriptions
        bordered
        size="small"
        column={2}
        title={name}
        items={[
          { key: 'district', label: '市（区）', children: district },
          { key: 'demo', label: '资料', children: demo ? '示例，待填写' : '已填写' },
          { key: 'address', label: '地址', children: address ?? '没有填' },
          { key: 'phone', label: '电话', children: phone ?? '没有填' },
          {
            key: 'place',
            label: '地图坐标',
            children: place ? `${place.latitude}, ${place.longitude}` : '没有填',
          },
          { key: 'note', label: '说明', children: note ?? '没有填' },
        ]}
      />
      <Tabs
        activeKey={query.tab ?? 'hours'}
        onChange={(tab) => go({ path: 'service-points', query: { id, tab } })}
        destroyOnHidden
        items={[
          { key: 'hours', label: '每周时间', children: <HoursForm point={point} again={again} /> },
          { key: 'exceptions', label: '特别的日子', children: <Exceptions point={point} again={again} /> },
          { key: 'counters', label: '窗口', children: <CounterList point={id} /> },
          { key: 'slots', label: '可约时段', children: <Slots point={id} /> },
          { key: 'waiting', label: '候补', children: <WaitingList /> },
        ]}
      />
      {editing && (
        <EditPoint
          point={point}
          onDone={() => {
            setEditing(false);
            again();
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </Flex>
  );
}
