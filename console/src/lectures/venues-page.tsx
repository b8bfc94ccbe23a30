import { type Input as InputOf } from '@titles/shared/contract/endpoint';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { type Venue } from '@titles/shared/contract/lectures';
import { districts } from '@titles/shared/contract/person-values';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { DrawerForm } from '../ui/drawer-form';
import { GrowingText } from '../ui/growing-text';
import { districtOf, useDistricts } from '../use-places';

const { venues } = client(lectureDesk);
type Fields = InputOf<typeof lectureDesk.venues.create>['body'];

const columns: readonly ListColumn<Venue>[] = [
  { key: 'name', title: '会场', value: ({ name }) => name, sortable: true },
  { key: 'district', title: '市（区）', value: ({ district }) => district, sortable: true },
  { key: 'address', title: '地址', value: ({ address }) => address, sortable: true },
  {
    key: 'map',
    title: '地图坐标',
    value: ({ latitude, longitude }) =>
      latitude === null || longitude === null ? null : `${latitude}, ${longitude}`,
  },
  { key: 'gettingThere', title: '怎么去', value: ({ gettingThere }) => gettingThere || null },
];
const filters: readonly ListFilter[] = [
  { key: 'name', label: '名称', kind: 'text' },
  {
    key: 'district',
    label: '市（区）',
    kind: 'choice',
    options: districts.map((value) => ({ value, label: value })),
  },
];

/** Where lectures are held. */
export default function VenuesPage() {
  const [edited, setEdited] = useState<{ venue: Venue | null; again: () => void } | null>(null);
  const own = useDistricts();
  return (
    <>
      <List<Venue, object>
        title="会场"
        load={load}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        more={(again) => (
          <Button type="primary" onClick={() => setEdited({ venue: null, again })}>
            添加会场
          </Button>
        )}
        actions={(venue, again) =>
          own.some((district) => district === venue.district) && (
            <Button
              size="small"
              aria-label={`修改 ${venue.name}`}
              onClick={() => setEdited({ venue, again })}
            >
              修改
            </Button>
          )
        }
      />
      {edited && (
        <VenueForm
          venue={edited.venue}
          onDone={() => {
            edited.again();
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

const load = async ({ query }: { query: object }) =>
  localPage((await venues.list()).venues, query, {
    columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
    filters: {
      name: ({ name }, wanted) => holds(name, wanted),
      district: ({ district }, wanted) => district === wanted,
    },
  });

interface VenueFormProps {
  venue: Venue | null;
  onDone: () => void;
  onClose: () => void;
}

const fieldsOf = ({ district, ...venue }: Venue): Fields => ({
  ...venue,
  district: districtOf(district) ?? '蓬江',
});

function VenueForm({ venue, ...form }: VenueFormProps) {
  const own = useDistricts();
  const initial: Partial<Fields> = venue
    ? fieldsOf(venue)
    : { gettingThere: '', latitude: null, longitude: null, ...(own.length === 1 && { district: own[0] }) };
  return (
    <DrawerForm<Fields>
      {...form}
      title={venue ? '修改会场' : '添加会场'}
      okText={venue ? '保存' : '添加'}
      initial={initial}
      now={async () => {
        const saved = venue && (await venues.list()).venues.find(({ id }) => id === venue.id);
        return saved ? fieldsOf(saved) : {};
      }}
      together={[['address', 'latitude', 'longitude']]}
      send={(body) =>
        venue ? venues.change({ params: { venueId: venue.id }, body }) : venues.create({ body })
      }
    >
      <Form.Item
        name="name"
        label="名称"
        rules={[{ required: true, whitespace: true, message: '请填写会场名称' }]}
      >
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item name="district" label="市（区）" rules={[{ required: true, message: '请选择市（区）' }]}>
        <Select options={own.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item
        name="address"
        label="地址"
        extra={venue && '改了名称或地址，会告诉预约了以后场次的人。'}
        rules={[{ required: true, whitespace: true, message: '请填写地址' }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="latitude"
        label="纬度"
        extra="国内地图的坐标（GCJ-02）；没有量过就空着，手机上只显示地址。"
      >
        <InputNumber min={-90} max={90} step={0.0001} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="longitude" label="经度">
        <InputNumber min={-180} max={180} step={0.0001} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="gettingThere" label="怎么去">
        <GrowingText maxLength={200} showCount />
      </Form.Item>
    </DrawerForm>
  );
}
