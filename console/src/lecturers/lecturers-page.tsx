import { lectureFields, lecturers } from '@titles/shared/contract/lecturers';
import { districts } from '@titles/shared/contract/person-values';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { StateTag } from '../ui/state-tag';
import { go, usePlace } from '../use-place';
import { consentWords, type Lecturer, modeWords, openWords } from './lecturer-words';
import { ProfileDrawer } from './profile-drawer';
import { TravelList } from './travel-list';

const { list } = client(lecturers);

const columns: readonly ListColumn<Lecturer>[] = [
  {
    key: 'name',
    title: '姓名',
    value: ({ name, demo }) => `${name}${demo ? '（示例）' : ''}`,
    sortable: true,
  },
  { key: 'title', title: '职称', value: ({ title }) => title, sortable: true },
  { key: 'employer', title: '单位', value: ({ employer }) => employer, sortable: true },
  { key: 'fields', title: '方向', value: ({ fields }) => fields.join('、'), width: 220 },
  {
    key: 'districts',
    title: '去哪些市（区）',
    value: ({ districts: places }) => places.join('、'),
    width: 220,
  },
  { key: 'mode', title: '时间', value: ({ availability }) => modeWords[availability.mode], sortable: true },
  {
    key: 'open',
    title: '邀请',
    value: openWords,
    show: (row) => <StateTag tone={row.open ? 'good' : 'plain'}>{openWords(row)}</StateTag>,
    sortable: true,
  },
  {
    key: 'portrait',
    title: '肖像',
    value: (lecturer) => (lecturer.portrait === null ? '没有' : consentWords(lecturer)),
  },
];
const choice = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const filters: readonly ListFilter[] = [
  { key: 'name', label: '姓名', kind: 'text' },
  { key: 'field', label: '方向', kind: 'choice', options: choice(lectureFields) },
  { key: 'district', label: '去哪里', kind: 'choice', options: choice(districts) },
  { key: 'open', label: '邀请', kind: 'choice', options: choice(['接受邀请', '暂不接受']) },
];

/** The lecturers, and how long the ways between the districts take. */
export default function LecturersPage() {
  const { query } = usePlace();
  return (
    <Tabs
      activeKey={query.tab ?? 'list'}
      onChange={(tab) => go({ path: 'lecturers', query: tab === 'list' ? {} : { tab } })}
      destroyOnHidden
      items={[
        { key: 'list', label: '讲师', children: <LecturerList /> },
        { key: 'travel', label: '路上时间', children: <TravelList /> },
      ]}
    />
  );
}

function LecturerList() {
  const [seen, setSeen] = useState<{ lecturer: Lecturer; again: () => void } | null>(null);
  return (
    <>
      <List<Lecturer, object>
        title="讲师"
        load={load}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        actions={(lecturer, again) => (
          <Button
            size="small"
            aria-label={`资料 ${lecturer.name}`}
            onClick={() => setSeen({ lecturer, again })}
          >
            资料
          </Button>
        )}
      />
      {seen && (
        <ProfileDrawer
          lecturer={seen.lecturer}
          onChange={(lecturer) => {
            setSeen({ ...seen, lecturer });
            seen.again();
          }}
          onClose={() => setSeen(null)}
        />
      )}
    </>
  );
}

const load = async ({ query }: { query: object }) =>
  localPage((await list()).lecturers, query, {
    columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
    filters: {
      name: ({ name }, wanted) => holds(name, wanted),
      field: ({ fields }, wanted) => fields.some((field) => field === wanted),
      district: ({ districts: places }, wanted) => places.some((place) => place === wanted),
      open: (row, wanted) => openWords(row) === wanted,
    },
  });
