import { courseDesk, type DeskCourse } from '@titles/shared/contract/course-desk';
import { Button } from 'antd';
import { useState } from 'react';
import { client } from '../api';
import { List, type ListColumn } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { StateTag } from '../ui/state-tag';
import { go, usePlace } from '../use-place';
import { inJiangmen } from '../words';
import { CourseEditor } from './course-editor';
import { NewCourse } from './new-course';

const { list } = client({ list: courseDesk.list });

const stateWords = { draft: '草稿', published: '已发布', other: '其他' } as const;
const columns: readonly ListColumn<DeskCourse>[] = [
  {
    key: 'title',
    title: '题目',
    value: ({ details, demo }) => `${details.title}${demo ? '（示例）' : ''}`,
    sortable: true,
    width: 320,
  },
  {
    key: 'state',
    title: '状态',
    value: ({ state }) => stateWords[state],
    show: ({ state, flagged }) => (
      <>
        <StateTag tone={state === 'published' ? 'good' : 'wait'}>{stateWords[state]}</StateTag>
        {flagged && <StateTag tone="wait">条款有改，待核对</StateTag>}
      </>
    ),
    sortable: true,
  },
  { key: 'videos', title: '视频', value: ({ details }) => details.videoIds.length, sortable: true },
  { key: 'bank', title: '题库', value: ({ details }) => details.bank.length, sortable: true },
  {
    key: 'test',
    title: '测试',
    value: ({ details: { test } }) => `抽${test.draw}题，对${test.passMark}题通过`,
  },
  { key: 'changedAt', title: '修改时间', value: ({ changedAt }) => inJiangmen(changedAt), sortable: true },
];

/** All courses, or one in the editor. */
export default function CoursesPage() {
  const { query } = usePlace();
  return query.id === undefined ? <CourseList /> : <CourseEditor key={query.id} id={query.id} />;
}

function CourseList() {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <List<DeskCourse, object>
        title="课程"
        load={async ({ query }) =>
          localPage((await list()).courses, query, {
            columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
            filters: {
              title: ({ details }, wanted) => holds(details.title, wanted),
              state: ({ state }, wanted) => state === wanted,
            },
          })
        }
        keyOf={({ id }) => id}
        columns={columns}
        filters={[
          { key: 'title', label: '题目', kind: 'text' },
          {
            key: 'state',
            label: '状态',
            kind: 'choice',
            options: [
              { value: 'draft', label: '草稿' },
              { value: 'published', label: '已发布' },
            ],
          },
        ]}
        more={() => (
          <Button type="primary" onClick={() => setAdding(true)}>
            新建课程
          </Button>
        )}
        actions={({ id, details }) => (
          <Button
            size="small"
            autoInsertSpace={false}
            aria-label={`编辑 ${details.title}`}
            onClick={() => go({ path: 'courses', query: { id } })}
          >
            编辑
          </Button>
        )}
      />
      {adding && <NewCourse onClose={() => setAdding(false)} />}
    </>
  );
}
