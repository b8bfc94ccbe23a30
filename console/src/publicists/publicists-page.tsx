import { type Result } from '@titles/shared/contract/endpoint';
import { districts } from '@titles/shared/contract/person-values';
import { publicists } from '@titles/shared/contract/publicists';
import { Badge, Button } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { inJiangmen } from '../words';
import { PublicistDrawer } from './publicist-drawer';
import { stateDots, stateWords } from './publicist-words';

const { list } = client(publicists);
type Row = Result<typeof publicists.list>['rows'][number];

const columns: readonly ListColumn<Row>[] = [
  { key: 'appliedAt', title: '申请时间', value: ({ appliedAt }) => inJiangmen(appliedAt), sortable: true },
  { key: 'name', title: '姓名', value: ({ name }) => name, sortable: true },
  { key: 'company', title: '单位', value: ({ company }) => company, sortable: true, width: 200 },
  { key: 'creditCode', title: '信用代码', value: ({ creditCode }) => creditCode },
  { key: 'district', title: '市（区）', value: ({ district }) => district, sortable: true },
  { key: 'type', title: '类型', value: ({ type }) => type },
  { key: 'size', title: '规模', value: ({ size }) => size },
  { key: 'form', title: '推荐表', value: ({ formGiven }) => (formGiven ? '已收到' : '未收到') },
  {
    key: 'state',
    title: '状态',
    value: ({ state }) => stateWords[state],
    show: ({ state }) => <Badge status={stateDots[state]} text={stateWords[state]} />,
    sortable: true,
  },
];
const filters: readonly ListFilter[] = [
  {
    key: 'state',
    label: '状态',
    kind: 'choice',
    options: Object.entries(stateWords).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'district',
    label: '市（区）',
    kind: 'choice',
    options: districts.map((value) => ({ value, label: value })),
  },
  { key: 'name', label: '姓名', kind: 'text' },
  { key: 'company', label: '单位', kind: 'text' },
];

/** Applications and publicists within reach, and what staff decide about them. */
export default function PublicistsPage() {
  const [seen, setSeen] = useState<{ row: Row; again: () => void } | null>(null);
  return (
    <>
      <List
        title="职称宣传员"
        load={list}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        actions={(row, again) => (
          <Button size="small" onClick={() => setSeen({ row, again })}>
            详情
          </Button>
        )}
      />
      {seen && (
        <PublicistDrawer
          row={seen.row}
          onDone={() => {
            seen.again();
            setSeen(null);
          }}
          onClose={() => setSeen(null)}
        />
      )}
    </>
  );
}
