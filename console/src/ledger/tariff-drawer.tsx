import { type Result } from '@titles/shared/contract/endpoint';
import { ledger } from '@titles/shared/contract/ledger';
import { Alert, Button, Drawer, Flex, Form, Input, InputNumber, Select, Table } from 'antd';
import { client } from '../api';
import { Failure } from '../ui/failure';
import { useStep } from '../ui/use-step';
import { useRemote } from '../use-remote';
import { amountInWords } from './ledger-words';

const { tariffs, setTariff } = client(ledger);
const load = () => tariffs();
type Row = Result<typeof ledger.tariffs>['tariffs'][number];

const steps = [
  { value: 'read', label: '核实的阅读' },
  { value: 'check', label: '完成的自测' },
  { value: 'booking', label: '确认的预约' },
] as const;
type Step = (typeof steps)[number]['value'];

interface TariffDrawerProps {
  maySet: boolean;
  onChange: () => void;
  onClose: () => void;
}

/** What a step is worth, from which day on and by which decision; empty until the bureau sets it. */
export function TariffDrawer({ maySet, onChange, onClose }: TariffDrawerProps) {
  const { value, failure, loading, again } = useRemote(load, null);
  const { busy, step } = useStep();
  const add = (fields: { step: Step; fromDay: string; yuan: number; source: string }) => {
    const { yuan, ...rest } = fields;
    void step(() => setTariff({ body: { ...rest, fen: Math.round(yuan * 100) } }), '已保存').then((good) => {
      if (!good) return;
      again();
      onChange();
    });
  };
  return (
    <Drawer title="补贴标准" open onClose={onClose} size={620}>
      <Flex vertical gap="middle">
        <Alert
          type="info"
          showIcon
          title="方案没有规定金额。标准由人社部门确定，按发生当天的标准计算。同一项目、同一起算日再保存一次，就是更正。"
        />
        <Failure failure={failure} again={again} />
        <Table<Row>
          size="small"
          loading={loading}
          rowKey={({ step: what, fromDay }) => `${what} ${fromDay}`}
          dataSource={value?.tariffs ?? []}
          pagination={false}
          columns={[
            {
              key: 'step',
              title: '项目',
              render: (_, row) => steps.find((one) => one.value === row.step)?.label ?? '',
            },
            { key: 'fromDay', title: '起算日', render: (_, { fromDay }) => fromDay },
            { key: 'fen', title: '每次（元）', render: (_, { fen }) => amountInWords(fen) },
            { key: 'source', title: '依据', render: (_, { source }) => source },
          ]}
        />
        {maySet && (
          <Form layout="vertical" requiredMark={false} onFinish={add}>
            <Form.Item name="step" label="项目" rules={[{ required: true, message: '请选择一项' }]}>
              <Select options={[...steps]} />
            </Form.Item>
            <Form.Item name="fromDay" label="起算日" rules={[{ required: true, message: '请选择起算日' }]}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name="yuan" label="每次（元）" rules={[{ required: true, message: '请填写金额' }]}>
              <InputNumber min={0} max={100_000} precision={2} />
            </Form.Item>
            <Form.Item
              name="source"
              label="依据"
              rules={[{ required: true, whitespace: true, min: 2, message: '请写明依据的文件' }]}
            >
              <Input maxLength={120} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={busy}>
              保存标准
            </Button>
          </Form>
        )}
      </Flex>
    </Drawer>
  );
}
