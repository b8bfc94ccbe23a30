import { type Result } from '@titles/shared/contract/endpoint';
import { ledger } from '@titles/shared/contract/ledger';
import { type District, districts } from '@titles/shared/contract/person-values';
import { statementsFile } from '@titles/shared/ledger-words';
import { Alert, Button, Flex, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { client, fileAt } from '../api';
import { useDeskPerson } from '../desk-person';
import { download } from '../list/download';
import { Failure } from '../ui/failure';
import { useConfirmedStep } from '../ui/use-confirmed-step';
import { useRemote } from '../use-remote';
import { may } from '../who';
import { inJiangmen, today } from '../words';
import { isOver, unitsOf, worthInWords } from './ledger-words';
import { TariffDrawer } from './tariff-drawer';

const { statements, sheet, close } = client(ledger);
type Row = Result<typeof ledger.statements>['statements'][number];

/** The statements of a month; who may closes it. */
export default function LedgerPage() {
  const { roles } = useDeskPerson();
  const [month, setMonth] = useState(today().slice(0, 7));
  const [district, setDistrict] = useState<District | undefined>();
  const [tariffs, setTariffs] = useState(false);
  const query = { month, ...(district && { district }) };
  const remote = useRemote(statements, { query });
  const { failure, loading, again } = remote;
  // What was read before is kept until this is read, and when that fails.
  const value = failure === undefined && remote.value?.month === month ? remote.value : undefined;
  const { busy, run, confirm } = useConfirmedStep(again);
  const save = (format: 'xlsx' | 'pdf') =>
    void run(
      async () =>
        download(
          `${statementsFile({ month, district, closed: value?.closedAt !== null })}.${format}`,
          await fileAt(sheet({ query: { ...query, format } })),
        ),
      '已下载',
    );
  const mayClose = may(ledger.close.access, roles);
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="start" gap="middle">
        <Flex gap="middle">
          <label>
            月份{' '}
            <Input
              type="month"
              style={{ width: 160 }}
              value={month}
              onChange={({ target }) => {
                if (/^\d{4}-\d{2}$/.test(target.value)) setMonth(target.value);
              }}
            />
          </label>
          {mayClose && (
            <label>
              市（区）{' '}
              <Select
                style={{ width: 120 }}
                allowClear
                placeholder="全部"
                value={district}
                onChange={setDistrict}
                options={districts.map((one) => ({ value: one, label: one }))}
              />
            </label>
          )}
        </Flex>
        <Flex gap="small">
          <Button onClick={() => setTariffs(true)}>补贴标准</Button>
          <Button onClick={() => save('xlsx')} loading={busy} disabled={!value}>
            导出 Excel
          </Button>
          <Button onClick={() => save('pdf')} loading={busy} disabled={!value}>
            导出 PDF
          </Button>
          {mayClose && value?.closedAt === null && (
            <Button
              type="primary"
              disabled={!isOver(month, today())}
              onClick={() =>
                confirm(
                  {
                    title: `关账 ${month}？`,
                    content: '关账后这个月的数目不再变，以后的撤销和更正记在下一个月。',
                    okText: '关账',
                  },
                  () => close({ body: { month } }),
                  '已关账',
                )
              }
            >
              关账
            </Button>
          )}
        </Flex>
      </Flex>
      {value && (
        <Alert
          role="status"
          type={value.closedAt === null ? 'info' : 'success'}
          showIcon
          title={
            value.closedAt === null
              ? '还没有关账，数目会变。下月2日起可以关账。'
              : `${inJiangmen(value.closedAt)} 关账，数目不再变。`
          }
        />
      )}
      <Failure failure={failure} again={again} />
      <Table<Row>
        size="middle"
        rowKey={({ publicistId }) => publicistId}
        loading={loading}
        dataSource={value?.statements ?? []}
        pagination={false}
        columns={[
          { key: 'district', title: '市（区）', render: (_, { district }) => district },
          { key: 'company', title: '单位', render: (_, { company }) => company },
          { key: 'name', title: '宣传员', render: (_, { name }) => name },
          { key: 'read', title: '阅读', render: (_, row) => unitsOf(row, 'read') },
          { key: 'check', title: '自测', render: (_, row) => unitsOf(row, 'check') },
          { key: 'booking', title: '预约', render: (_, row) => unitsOf(row, 'booking') },
          { key: 'fen', title: '金额（元）', render: (_, row) => worthInWords(row) },
        ]}
      />
      {tariffs && (
        <TariffDrawer
          maySet={may(ledger.setTariff.access, roles)}
          onChange={again}
          onClose={() => setTariffs(false)}
        />
      )}
    </Flex>
  );
}
