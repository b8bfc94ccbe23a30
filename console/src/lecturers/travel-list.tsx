import { type Result } from '@titles/shared/contract/endpoint';
import { lecturers } from '@titles/shared/contract/lecturers';
import { districts } from '@titles/shared/contract/person-values';
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { useDeskPerson } from '../desk-person';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { localPage } from '../list/local-rows';
import { DrawerForm } from '../ui/drawer-form';
import { StateTag } from '../ui/state-tag';
import { may } from '../who';

const { travel } = client(lecturers);
type Way = Result<typeof lecturers.travel.list>['travel'][number];

const sourceOf = ({ assumed }: Way) => (assumed ? '估计，待核对' : '已核对');
const columns: readonly ListColumn<Way>[] = [
  { key: 'from', title: '从', value: ({ from }) => from, sortable: true },
  { key: 'to', title: '到', value: ({ to }) => to, sortable: true },
  { key: 'minutes', title: '分钟', value: ({ minutes }) => minutes, sortable: true },
  {
    key: 'assumed',
    title: '依据',
    value: sourceOf,
    show: (way) => <StateTag tone={way.assumed ? 'wait' : 'good'}>{sourceOf(way)}</StateTag>,
    sortable: true,
  },
];
const filters: readonly ListFilter[] = [
  {
    key: 'district',
    label: '市（区）',
    kind: 'choice',
    options: districts.map((value) => ({ value, label: value })),
  },
];

const load = async ({ query }: { query: object }) =>
  localPage((await travel.list()).travel, query, {
    columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
    filters: { district: ({ from, to }, wanted) => from === wanted || to === wanted },
  });

/** How long lecturers need from district to district; their calendars leave that much free. */
export function TravelList() {
  const { roles } = useDeskPerson();
  const [edited, setEdited] = useState<{ way: Way; again: () => void } | null>(null);
  return (
    <>
      <List<Way, object>
        title="路上时间"
        kept={['tab']}
        load={load}
        keyOf={({ from, to }) => `${from} ${to}`}
        columns={columns}
        filters={filters}
        {...(may(lecturers.travel.set.access, roles) && {
          actions: (way: Way, again: () => void) => (
            <Button
              size="small"
              aria-label={`核对 ${way.from}到${way.to}`}
              onClick={() => setEdited({ way, again })}
            >
              核对
            </Button>
          ),
        })}
      />
      {edited && (
        <DrawerForm<{ minutes: number }>
          title={`${edited.way.from}到${edited.way.to}`}
          okText="保存"
          initial={{ minutes: edited.way.minutes }}
          send={({ minutes }) => travel.set({ body: { from: edited.way.from, to: edited.way.to, minutes } })}
          onDone={() => {
            edited.again();
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        >
          <Form.Item
            name="minutes"
            label="路上要多久"
            extra="来回一样。保存后就是已核对。"
            rules={[{ required: true, message: '请填写分钟数' }]}
          >
            <InputNumber min={0} max={300} precision={0} suffix="分钟" style={{ width: 160 }} autoFocus />
          </Form.Item>
        </DrawerForm>
      )}
    </>
  );
}
