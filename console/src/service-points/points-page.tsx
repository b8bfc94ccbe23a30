import { servicePoints } from '@titles/shared/contract/service-points';
import { districts } from '@titles/shared/contract/person-values';
import { Button } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { go, usePlace } from '../use-place';
import { useDistricts } from '../use-places';
import { NewPoint } from './point-form';
import { PointView } from './point-view';
import { type Point } from './visit-words';

const { list } = client(servicePoints);

const columns: readonly ListColumn<Point>[] = [
  { key: 'district', title: '市（区）', value: ({ district }) => district, sortable: true },
  { key: 'name', title: '名称', value: ({ name }) => name, sortable: true, width: 320 },
  { key: 'address', title: '地址', value: ({ address }) => address, sortable: true },
  { key: 'phone', title: '电话', value: ({ phone }) => phone },
  { key: 'demo', title: '资料', value: ({ demo }) => (demo ? '示例，待填写' : '已填写'), sortable: true },
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

/** All service points, or one with its hours and counters. */
export default function PointsPage() {
  const { query } = usePlace();
  return query.id === undefined ? <PointList /> : <PointView key={query.id} id={query.id} />;
}

function PointList() {
  const own = useDistricts();
  const [adding, setAdding] = useState<(() => void) | null>(null);
  return (
    <>
      <List<Point, object>
        title="服务点"
        load={load}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        more={(again) => (
          <Button type="primary" onClick={() => setAdding(() => again)}>
            添加服务点
          </Button>
        )}
        actions={({ id, name, district }) =>
          own.some((one) => one === district) && (
            <Button
              size="small"
              aria-label={`打开 ${name}`}
              onClick={() => go({ path: 'service-points', query: { id } })}
            >
              打开
            </Button>
          )
        }
      />
      {adding && (
        <NewPoint
          onDone={() => {
            adding();
            setAdding(null);
          }}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  );
}

const load = async ({ query }: { query: object }) =>
  localPage((await list()).servicePoints, query, {
    columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
    filters: {
      name: ({ name }, wanted) => holds(name, wanted),
      district: ({ district }, wanted) => district === wanted,
    },
  });
