import { type Input } from '@titles/shared/contract/endpoint';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { Button } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { StateTag } from '../ui/state-tag';
import { go, usePlace } from '../use-place';
import { districtOf, placeInWords, usePlaces } from '../use-places';
import { inJiangmen } from '../words';
import { LectureForm } from './lecture-form';
import { LectureView } from './lecture-view';
import { type DeskLecture, lectureStateWords } from './lecture-words';

const { list, create } = client(lectureDesk);

const nextOf = ({ sessions }: DeskLecture): string | null => {
  const now = new Date().toISOString();
  const coming = sessions.filter(({ state, endsAt }) => state === 'planned' && endsAt > now);
  return coming.map(({ startsAt }) => startsAt).sort()[0] ?? null;
};

const columns: readonly ListColumn<DeskLecture>[] = [
  { key: 'title', title: '题目', value: ({ title }) => title, sortable: true, width: 320 },
  {
    key: 'state',
    title: '状态',
    value: ({ state }) => lectureStateWords[state],
    show: ({ state }) => (
      <StateTag tone={state === 'published' ? 'good' : 'plain'}>{lectureStateWords[state]}</StateTag>
    ),
    sortable: true,
  },
  { key: 'place', title: '范围', value: ({ district }) => placeInWords(district), sortable: true },
  { key: 'speaker', title: '主讲人', value: ({ speaker }) => speaker, sortable: true },
  { key: 'hours', title: '学时', value: ({ hours }) => hours?.count ?? null, sortable: true },
  { key: 'sessions', title: '场次', value: ({ sessions }) => sessions.length },
  {
    key: 'next',
    title: '下一场',
    value: (lecture) => {
      const next = nextOf(lecture);
      return next && inJiangmen(next);
    },
  },
];

/** All lectures within reach, or one with its sessions. */
export default function LecturesPage() {
  const { query } = usePlace();
  return query.id === undefined ? <LectureList /> : <LectureView key={query.id} id={query.id} />;
}

function LectureList() {
  const [adding, setAdding] = useState(false);
  const places = usePlaces();
  const filters: readonly ListFilter[] = [
    { key: 'title', label: '题目', kind: 'text' },
    {
      key: 'state',
      label: '状态',
      kind: 'choice',
      options: (['draft', 'published'] as const).map((value) => ({ value, label: lectureStateWords[value] })),
    },
    {
      key: 'place',
      label: '范围',
      kind: 'choice',
      options: places.map((label) => ({ value: districtOf(label) ?? 'city', label })),
    },
  ];
  return (
    <>
      <List<DeskLecture, Input<typeof lectureDesk.list>['query']>
        title="大讲堂"
        load={list}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        more={() => (
          <Button type="primary" onClick={() => setAdding(true)}>
            新建讲座
          </Button>
        )}
        actions={({ id, title }) => (
          <Button
            size="small"
            aria-label={`打开 ${title}`}
            onClick={() => go({ path: 'lectures', query: { id } })}
          >
            打开
          </Button>
        )}
      />
      {adding && (
        <LectureForm
          title="新建讲座"
          okText="建立草稿"
          send={async (body) => {
            const { id } = await create({ body });
            go({ path: 'lectures', query: { id } });
          }}
          onDone={() => setAdding(false)}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
