import { servicePoints } from '@titles/shared/contract/service-points';
import { App, Form, Select } from 'antd';
import { client } from '../api';
import { DrawerForm } from '../ui/drawer-form';
import { GrowingText } from '../ui/growing-text';
import { textOrNull } from '../ui/text-or-null';
import { type ListedVisit } from './visit-words';

const { visits } = client(servicePoints);

interface Fields {
  received: string[];
  missing: string[];
  note?: string;
}
interface ReceiptFormProps {
  visit: ListedVisit;
  onDone: () => void;
  onClose: () => void;
}

const lists = [
  { name: 'received', label: '已收的材料', other: 'missing' },
  { name: 'missing', label: '还缺的材料', other: 'received' },
] as const;

/** A material is received or missing: what is chosen in one list leaves the other. */
function Materials({ names }: { names: readonly string[] }) {
  const form = Form.useFormInstance<Fields>();
  const options = names.map((value) => ({ value, label: value }));
  return lists.map(({ name, label, other }) => (
    <Form.Item key={name} name={name} label={label} extra="清单里没有的，写上名称按回车。">
      <Select<string[]>
        mode="tags"
        options={options}
        maxCount={30}
        onChange={(chosen) => {
          const others = form.getFieldValue(other) as string[];
          form.setFieldValue(
            other,
            others.filter((each) => !chosen.includes(each)),
          );
        }}
      />
    </Form.Item>
  ));
}

/** Gives the 收件回执: what was received, and what is still missing. */
export function ReceiptForm({ visit, ...form }: ReceiptFormProps) {
  const { modal } = App.useApp();
  const give = async ({ received, missing, note }: Fields) => {
    const receipt = await visits.giveReceipt({
      params: { bookingId: visit.bookingId },
      body: { received, missing, note: textOrNull(note) },
    });
    void modal.success({
      title: `回执编号 ${receipt.number}`,
      content: '本人在小程序的预约里能看到，也能打开打印。请把编号告诉对方。',
    });
  };
  return (
    <DrawerForm<Fields>
      {...form}
      title="开收件回执"
      okText="开回执"
      initial={{ received: visit.bring, missing: [] }}
      send={give}
    >
      <Materials names={visit.bring} />
      <Form.Item name="note" label="说明">
        <GrowingText maxLength={300} showCount />
      </Form.Item>
    </DrawerForm>
  );
}
