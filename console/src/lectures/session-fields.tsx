import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { Form, Input, InputNumber, Select } from 'antd';
import { client } from '../api';
import { Failure } from '../ui/failure';
import { useRemote } from '../use-remote';

const { venues } = client(lectureDesk);

export interface Times {
  startsAt: string;
  endsAt: string;
  opensAt: string;
  closesAt: string;
}
export interface Seats {
  seats: number;
  companySeats: number;
}
export interface Place {
  venueId: string;
}

export function VenueField() {
  const { value, failure, loading, again } = useRemote(venues.list, {});
  return (
    <>
      <Failure failure={failure} again={again} />
      <Form.Item
        name="venueId"
        label="会场"
        extra="没有合适的，先到「会场」里添加。"
        rules={[{ required: true, message: '请选择会场' }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={loading}
          options={(value?.venues ?? []).map(({ id, name, district }) => ({
            value: id,
            label: `${name}（${district}）`,
          }))}
        />
      </Form.Item>
    </>
  );
}

const Moment = ({ name, label }: { name: keyof Times; label: string }) => (
  <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
    <Input type="datetime-local" style={{ width: 220 }} />
  </Form.Item>
);
export const WhenFields = () => (
  <>
    <Moment name="startsAt" label="开始" />
    <Moment name="endsAt" label="结束" />
  </>
);
export const BookingFields = () => (
  <>
    <Moment name="opensAt" label="开放预约" />
    <Moment name="closesAt" label="截止预约" />
  </>
);
export const SeatFields = () => (
  <>
    <Form.Item name="seats" label="个人座位" rules={[{ required: true, message: '请填写座位数' }]}>
      <InputNumber min={1} max={5000} precision={0} />
    </Form.Item>
    <Form.Item
      name="companySeats"
      label="单位座位"
      extra="在个人座位之外；没有用完的，预约截止前一天归所有人。"
      rules={[{ required: true, message: '没有就填 0' }]}
    >
      <InputNumber min={0} max={5000} precision={0} />
    </Form.Item>
  </>
);
