import { type Result } from '@titles/shared/contract/endpoint';
import { sharing } from '@titles/shared/contract/sharing';
import { Button, Drawer, Flex, Input, Table } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { SIZE } from '../list/list-state';
import { usePageThatIs } from '../list/use-page-that-is';
import { Failure } from '../ui/failure';
import { ReasonForm } from '../ui/reason-form';
import { useStep } from '../ui/use-step';
import { useRemote } from '../use-remote';
import { inJiangmen, today } from '../words';
import { stepWords } from './sharing-words';

const { counted, reverse } = client(sharing);
type Row = Result<typeof sharing.counted>['rows'][number];

/** What counted in a month, and the way to take one back. */
export function CountedDrawer({ onClose }: { onClose: () => void }) {
  const [month, setMonth] = useState(today().slice(0, 7));
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<string | null>(null);
  const remote = useRemote(counted, { query: { month, page, size: SIZE } });
  const { value, failure, loading, again } = remote;
  usePageThatIs(remote, page, setPage);
  const { busy, step } = useStep();
  const takeBack = (visitId: string, reason: string) =>
    void step(() => reverse({ params: { visitId }, body: { reason } }), '已撤销，记在本月').then((good) => {
      if (!good) return;
      setChosen(null);
      again();
    });
  return (
    <Drawer title="已计入的" open onClose={onClose} size={760}>
      <Flex vertical gap="middle">
        <label>
          月份{' '}
          <Input
            type="month"
            style={{ width: 160 }}
            value={month}
            onChange={({ target }) => {
              if (!/^\d{4}-\d{2}$/.test(target.value)) return;
              setMonth(target.value);
              setPage(1);
            }}
          />
        </label>
        <Failure failure={failure} again={again} />
        <Table<Row>
          size="small"
          rowKey={({ id }) => id}
          loading={loading}
          dataSource={value?.rows ?? []}
          pagination={{
            current: page,
            pageSize: SIZE,
            total: value?.total ?? 0,
            showSizeChanger: false,
            onChange: setPage,
          }}
          // Under the row itself: under twenty rows nobody would see it.
          expandable={{
            showExpandColumn: false,
            expandedRowKeys: chosen === null ? [] : [chosen],
            expandedRowRender: (row) => (
              <ReasonForm
                label={`撤销「${row.title}」的一次${stepWords[row.step]}，原因（宣传员会看到）`}
                submit="撤销，记在本月"
                least={4}
                most={200}
                danger
                busy={busy}
                onSubmit={(reason) => takeBack(row.id, reason)}
              />
            ),
          }}
          columns={[
            { key: 'at', title: '打开时间', render: (_, { at }) => inJiangmen(at) },
            { key: 'step', title: '事项', render: (_, row) => stepWords[row.step] },
            { key: 'title', title: '内容', render: (_, { title }) => title },
            { key: 'who', title: '单位、宣传员', render: (_, row) => `${row.company} ${row.publicist}` },
            {
              key: 'back',
              title: '操作',
              render: (_, row) => (
                <Button size="small" danger onClick={() => setChosen(row.id)}>
                  撤销
                </Button>
              ),
            },
          ]}
        />
      </Flex>
    </Drawer>
  );
}
