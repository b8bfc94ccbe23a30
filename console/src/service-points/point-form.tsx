import { type Input as InputOf } from '@titles/shared/contract/endpoint';
import { servicePoints } from '@titles/shared/contract/service-points';
import { Form, Input, InputNumber, Select } from 'antd';
import { client } from '../api';
import { DrawerForm } from '../ui/drawer-form';
import { GrowingText } from '../ui/growing-text';
import { textOrNull } from '../ui/text-or-null';
import { useDistricts } from '../use-places';
import { type Point } from './visit-words';

const { create, edit, get } = client(servicePoints);
type Described = InputOf<typeof servicePoints.edit>['body'];
type Opened = Pick<InputOf<typeof servicePoints.create>['body'], 'district' | 'slotMinutes'>;

interface Fields {
  name: string;
  address?: string;
  phone?: string;
  note?: string;
  latitude?: number | null;
  longitude?: number | null;
}

const describedOf = ({ name, address, phone, note, latitude, longitude }: Fields): Described => ({
  name,
  address: textOrNull(address),
  phone: textOrNull(phone),
  note: textOrNull(note),
  place: latitude && longitude ? { latitude, longitude } : null,
});

interface FormProps {
  onDone: () => void;
  onClose: () => void;
}

export function NewPoint(form: FormProps) {
  const own = useDistricts();
  return (
    <DrawerForm<Fields & Opened>
      {...form}
      title="添加服务点"
      okText="添加"
      initial={{ slotMinutes: 30, ...(own.length === 1 && own[0] && { district: own[0] }) }}
      send={({ district, slotMinutes, ...fields }) =>
        create({ body: { district, slotMinutes, ...describedOf(fields) } })
      }
    >
      <Form.Item
        name="district"
        label="市（区）"
        extra="一个市（区）一个服务点。"
        rules={[{ required: true, message: '请选择市（区）' }]}
      >
        <Select options={own.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="slotMinutes" label="每个时段" rules={[{ required: true, message: '请选择时段长短' }]}>
        <Select options={[15, 30, 45, 60, 90, 120].map((value) => ({ value, label: `${value} 分钟` }))} />
      </Form.Item>
      <DescribedFields />
    </DrawerForm>
  );
}

const fieldsOf = ({ name, address, phone, note, place }: Point): Fields => ({
  ...{ name, address: address ?? '', phone: phone ?? '', note: note ?? '' },
  ...{ latitude: place?.latitude ?? null, longitude: place?.longitude ?? null },
});

export function EditPoint({ point, ...form }: FormProps & { point: Point }) {
  const params = { servicePointId: point.id };
  return (
    <DrawerForm<Fields>
      {...form}
      title="修改资料"
      okText="保存"
      initial={fieldsOf(point)}
      now={async () => fieldsOf(await get({ params }))}
      together={[['address', 'latitude', 'longitude']]}
      send={(fields) => edit({ params, body: describedOf(fields) })}
    >
      <DescribedFields />
    </DrawerForm>
  );
}

const DescribedFields = () => (
  <>
    <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
      <Input maxLength={60} />
    </Form.Item>
    <Form.Item name="address" label="地址">
      <Input maxLength={120} />
    </Form.Item>
    <Form.Item name="phone" label="电话">
      <Input maxLength={40} />
    </Form.Item>
    <Form.Item name="latitude" label="纬度" extra="国内地图的坐标；两项都填了，手机上才有地图。">
      <InputNumber min={21} max={24} step={0.0001} style={{ width: 160 }} />
    </Form.Item>
    <Form.Item name="longitude" label="经度">
      <InputNumber min={111} max={115} step={0.0001} style={{ width: 160 }} />
    </Form.Item>
    <Form.Item name="note" label="说明">
      <GrowingText maxLength={300} showCount />
    </Form.Item>
  </>
);
