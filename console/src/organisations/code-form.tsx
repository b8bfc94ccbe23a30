import { type Result } from '@titles/shared/contract/endpoint';
import { organisations } from '@titles/shared/contract/organisations';
import { Form, Input } from 'antd';
import { client } from '../api';
import { DrawerForm } from '../ui/drawer-form';

const { correctCode } = client(organisations);
type Organisation = Result<typeof organisations.get>;
type Fields = Parameters<typeof correctCode>[0]['body'];

interface CodeFormProps {
  organisation: Organisation;
  onDone: () => void;
  onClose: () => void;
}

/** Corrects an organisation's 统一社会信用代码. */
export const CodeForm = ({ organisation: { id, name, creditCode }, onDone, onClose }: CodeFormProps) => (
  <DrawerForm<Fields>
    title={`更正信用代码：${name}`}
    okText="保存"
    note={`现在是：${creditCode ?? '没有登记'}。请对照营业执照填写，更正会记入操作记录。`}
    send={(body) => correctCode({ params: { organisationId: id }, body })}
    onDone={onDone}
    onClose={onClose}
  >
    <Form.Item
      name="creditCode"
      label="统一社会信用代码"
      rules={[{ required: true, whitespace: true, message: '请填写统一社会信用代码' }]}
    >
      <Input maxLength={40} autoFocus />
    </Form.Item>
    <Form.Item
      name="reason"
      label="依据"
      rules={[{ required: true, whitespace: true, min: 2, message: '请写明依据' }]}
    >
      <Input maxLength={100} placeholder="如：营业执照复印件" />
    </Form.Item>
  </DrawerForm>
);
